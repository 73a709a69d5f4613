import * as z from "zod/mini";
import { SurveyDefinition } from "./definition.ts";

/** Most characters a draft has as JSON: three times the longest questionnaire that comes with the program. */
export const longestDraft = 400_000;

/**
 * A questionnaire somebody is still writing: of the form of a survey version, but texts may be empty and lists too short yet.
 * What else a version must be (`parseSurvey`) is asked of it when it is published.
 */
export const SurveyDraft = z.custom<SurveyDefinition>(isDraft);

/** Whether nothing but length is missing for the form of a survey version. */
export function isDraft(value: unknown): value is SurveyDefinition {
  const formed = SurveyDefinition.safeParse(value);
  return formed.success || formed.error.issues.every(({ code }) => code === "too_small");
}
