import type { LocalizedText, Question, Rate, SurveyDefinition } from "#survey/definition.ts";
import { everyQuestion } from "./change-parts.ts";

/** What a change takes away besides what it says. */
export type Lost = {
  /** Rates of blocks that stay. */
  readonly rates: readonly Rate[];
  /** Questions whose condition names nothing any more. */
  readonly conditions: readonly Question[];
  /** Questions asked of everyone because the one they looked at is gone. */
  readonly freed: readonly Question[];
  /** How many options with words in them questions lost that have none any more. */
  readonly options: number;
};

/** Compares a draft before and after a change. */
export function lostWith(before: SurveyDefinition, after: SurveyDefinition): Lost {
  const rates = new Set(after.blocks.flatMap((block) => block.rates.map(({ id }) => id)));
  const blocks = new Set(after.blocks.map(({ id }) => id));
  const questions = new Map(everyQuestion(after).map((question) => [question.id, question]));
  const known = new Set(everyQuestion(before).map(({ id }) => id));
  const stay = everyQuestion(before).flatMap(({ id }) => questions.get(id) ?? []);
  return {
    rates: before.blocks.filter(({ id }) => blocks.has(id)).flatMap((block) => block.rates.filter(({ id }) => !rates.has(id))),
    conditions: stay.filter((question) => namesNothing(question) && !namesNothing(questionIn(before, question.id))),
    options: everyQuestion(before).reduce((sum, question) => sum + lostOptions(question, questions.get(question.id)), 0),
    freed: stay.filter(({ when }) => when !== undefined && known.has(when.question) && !questions.has(when.question)),
  };
}

/** Whether nothing is lost that nobody asked for. */
export function isHarmless({ rates, conditions, freed, options }: Lost): boolean {
  return rates.length + conditions.length + freed.length + options === 0;
}

function lostOptions(before: Question, after: Question | undefined): number {
  return "options" in before && after !== undefined && !("options" in after)
    ? before.options.filter(({ text }) => isWritten(text)).length
    : 0;
}

function isWritten({ vi, en }: LocalizedText): boolean {
  return `${vi}${en}`.trim() !== "";
}

function questionIn(survey: SurveyDefinition, id: string): Question | undefined {
  return everyQuestion(survey).find((question) => question.id === id);
}

function namesNothing(question: Question | undefined): boolean {
  return question?.when !== undefined && (question.when.is ?? []).length + (question.when.isNot ?? []).length === 0;
}
