import type { SurveyDefinition } from "./definition.ts";
import type { Response } from "./response.ts";

/** Where a response stands at receipt; `annulled` is a later act of two people, never of arithmetic. */
export type StandingAtReceipt = "counted" | "flagged" | "partial";

/**
 * How a response stands. Partial: left unfinished, where its survey does not count such forms. Flagged: it came outside
 * opening hours, without a launch, or faster than a person can answer; it is counted all the same, and figures can be read
 * with and without. Choosing one level throughout does not flag alone: many contented people do, and leaving out answers
 * for what they say would move the index.
 */
export function standingOf(survey: SurveyDefinition, response: Response): StandingAtReceipt {
  if (response.outcome === "partial" && !survey.countsPartial) return "partial";
  return isRemarkable(response) ? "flagged" : "counted";
}

function isRemarkable({ outcome, quality }: Response): boolean {
  if (quality.outsideOpeningHours || quality.noLaunch) return true;
  if (outcome !== "completed" && outcome !== "partial") return false;
  // A person takes longer than 15 s between two forms, and longer than a minute unless the same level is tapped throughout.
  return quality.sinceLastSave === "under-15-s" || (quality.straightLine && quality.sinceLastSave === "under-60-s");
}
