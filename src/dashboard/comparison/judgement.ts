import type { Change } from "#survey/change.ts";
import type { Comparison } from "#protocol/comparison.ts";

/** Why differences are shown but not tested. */
export type Untested = "shared" | "other-survey";

/** Null: they are tested. */
export function untestedOf({ basis, sameQuestionnaire }: Pick<Comparison, "basis" | "sameQuestionnaire">): Untested | null {
  if (!sameQuestionnaire) return "other-survey";
  return basis === "shared-persons" ? "shared" : null;
}

/** What is said of a difference, as a word of this folder behind «comparison.». */
export function judgementOf(
  change: Change,
  untested: Untested | null,
): "sure" | "unsure" | Untested | Extract<Change, { state: "unknown" }>["reason"] {
  if (change.state === "unknown") return change.reason;
  if (untested !== null) return untested;
  return change.sure ? "sure" : "unsure";
}
