import type { Option, Question } from "#survey/definition.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";

/** One answer somebody may choose, whatever the kind of its question. */
export type Choice = Pick<Option, "id" | "text">;

/** The answers a question offers, in their order, with their words; none for free text. */
export function choicesOf(question: Question): readonly Choice[] {
  if (question.kind === "text") return [];
  if (question.kind === "yes-no") return yesNo;
  if (question.kind !== "satisfaction") return question.options;
  return question.notApplicable ? [...levels, notApplicable] : levels;
}

/** The ids of the answers of a question that a rate may count. */
export function countable(question: Question): string[] {
  const outside = "options" in question ? question.options.filter(({ counts }) => counts === false).map(({ id }) => id) : [];
  return choicesOf(question).flatMap(({ id }) => (outside.includes(id) ? [] : [id]));
}
