import * as z from "zod/mini";
import { SurveyDefinition } from "./definition.ts";

/**
 * A questionnaire somebody is still writing: of the form of a survey version, but texts may be empty and lists too short yet.
 * What else a version must be (`parseSurvey`) is asked of it when it is published.
 */
export const SurveyDraft = z.custom<SurveyDefinition>(isDraft);

/** Whether nothing but length is missing for the form of a survey version. */
export function isDraft(value: unknown): value is SurveyDefinition {
  const formed = SurveyDefinition.safeParse(value);
  return formed.success || formed.error.issues.every(isShort);
}

/** A text or a list that somebody has still to fill; the two languages are no such list, and a number is never unfinished. */
function isShort(issue: z.core.$ZodIssue): boolean {
  return issue.code === "too_small" && (issue.origin === "string" || issue.origin === "array") && issue.path[0] !== "languages";
}
