import type { Question, Rate, SurveyDefinition } from "#survey/definition.ts";
import { everyQuestion } from "./change-parts.ts";

/** What a change takes away besides what it says: rates, conditions that name nothing any more, options with words. */
export type Lost = { readonly rates: readonly Rate[]; readonly conditions: readonly Question[]; readonly freed: readonly Question[] };

/** Compares a draft before and after a change. `freed`: asked of everyone because the question they looked at is gone. */
export function lostWith(before: SurveyDefinition, after: SurveyDefinition): Lost {
  const rates = new Set(after.blocks.flatMap((block) => block.rates.map(({ id }) => id)));
  const blocks = new Set(after.blocks.map(({ id }) => id));
  const questions = new Map(everyQuestion(after).map((question) => [question.id, question]));
  const known = new Set(everyQuestion(before).map(({ id }) => id));
  const stay = everyQuestion(before).flatMap(({ id }) => questions.get(id) ?? []);
  return {
    rates: before.blocks.filter(({ id }) => blocks.has(id)).flatMap((block) => block.rates.filter(({ id }) => !rates.has(id))),
    conditions: stay.filter((question) => namesNothing(question) && !namesNothing(questionIn(before, question.id))),
    freed: stay.filter(({ when }) => when !== undefined && known.has(when.question) && !questions.has(when.question)),
  };
}

/** Whether nothing is lost that nobody asked for. */
export function isHarmless({ rates, conditions, freed }: Lost): boolean {
  return rates.length + conditions.length + freed.length === 0;
}

function questionIn(survey: SurveyDefinition, id: string): Question | undefined {
  return everyQuestion(survey).find((question) => question.id === id);
}

function namesNothing(question: Question | undefined): boolean {
  return question?.when !== undefined && (question.when.is ?? []).length + (question.when.isNot ?? []).length === 0;
}
