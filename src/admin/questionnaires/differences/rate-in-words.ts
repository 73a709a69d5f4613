import type { LocalizedText, Rate, SurveyDefinition } from "#survey/definition.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { choicesOf } from "#admin/editor/panels/choices.ts";

/** The answers a rate counts above and below the line, in their words. */
export function rateInWords(survey: SurveyDefinition, { question, numerator, denominator }: Rate) {
  const asked = findQuestion(survey, question);
  const choices = asked === null ? [] : choicesOf(asked);
  const text = (id: string): LocalizedText => choices.find((choice) => choice.id === id)?.text ?? { vi: id, en: id };
  return { numerator: numerator.map(text), denominator: denominator.map(text) };
}
