import type { SurveyDefinition } from "./definition.ts";
import type { Answers } from "./response.ts";
import { notApplicable } from "./scale.ts";

/** Fewer equal answers say nothing about the way a form was filled. */
const fewest = 5;

/** Whether every item that has a level, at least five of them, has the same one. */
export function isStraightLine({ criteria }: SurveyDefinition, answers: Answers): boolean {
  const chosen = criteria.flatMap(({ questions }) => questions.flatMap(({ id }) => answers[id] ?? []));
  const scores = chosen.filter((level) => level !== notApplicable.id);
  return scores.length >= fewest && new Set(scores).size === 1;
}
