import type { SurveyDefinition } from "./definition.ts";
import type { Part } from "./part.ts";

/** Where in a survey something is: a part, and a field of it as `text.vi`, `options.2.text.en`, `when`; null: the part as a whole. */
export type Located = { readonly where: Part; readonly field: string | null };

/** Says in which part a place of the file lies: `criteria[2].questions[0].text.vi` is the field `text.vi` of a question. */
export function locate(survey: SurveyDefinition, place: string): Located {
  const steps = place === "definition" ? [] : stepsOf(place);
  const [list, position, inner, innerPosition] = steps;
  const criterion = list === "criteria" ? survey.criteria[Number(position)] : undefined;
  const block = list === "blocks" ? survey.blocks[Number(position)] : undefined;
  const question = inner === "questions" ? (criterion ?? block)?.questions[Number(innerPosition)] : undefined;
  if (question) return { where: { part: "question", id: question.id }, field: fieldOf(steps.slice(4)) };
  if (criterion) return { where: { part: "criterion", code: criterion.code }, field: fieldOf(steps.slice(2)) };
  if (block) return { where: { part: "block", id: block.id }, field: fieldOf(steps.slice(2)) };
  return { where: { part: "survey" }, field: fieldOf(steps) };
}

/** The value at a place of a survey; undefined where there is none. */
export function valueAt(survey: SurveyDefinition, place: string): unknown {
  return stepsOf(place).reduce((value: unknown, step) => Reflect.get(Object(value), step), survey);
}

function stepsOf(place: string): string[] {
  return place.match(/[^.[\]]+/g) ?? [];
}

function fieldOf(steps: readonly string[]): string | null {
  return steps.length === 0 ? null : steps.join(".");
}
