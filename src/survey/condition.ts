import type { Condition, Question, SurveyDefinition } from "./definition.ts";
import type { Answers } from "./response.ts";
import { questionsOf } from "./questions.ts";

/** Whether a condition is met by the answers so far; a question that is not asked itself counts as skipped. */
export function isAsked(when: Condition | undefined, survey: SurveyDefinition, answers: Answers): boolean {
  if (when === undefined) return true;
  const questions = questionsOf(survey);
  return isMet(when, (id) => questions.find((question) => question.id === id), answers);
}

/** As `isAsked`, for callers that have found the questions already. */
export function isMet(when: Condition | undefined, find: (id: string) => Question | undefined, answers: Answers): boolean {
  if (when === undefined) return true;
  const pointedTo = find(when.question);
  if (pointedTo === undefined) return true;
  const chosen = answers[when.question];
  if (chosen === undefined || !isMet(pointedTo.when, find, answers)) return when.is === undefined;
  const meets = when.is === undefined || when.is.some((option) => chosen.includes(option));
  return meets && !when.isNot?.some((option) => chosen.includes(option));
}
