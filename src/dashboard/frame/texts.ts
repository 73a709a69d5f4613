import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";

/** The official text of an item; its id where the questionnaire does not know it. */
export function itemText(id: string, { criteria }: SurveyDefinition): LocalizedText {
  const question = criteria.flatMap(({ questions }) => questions).find((one) => one.id === id);
  return question?.text ?? { vi: id, en: id };
}

/** The title of a criterion, and its short name where a column is narrow. */
export function criterionTitle(
  code: string,
  { criteria }: SurveyDefinition,
): { readonly whole: LocalizedText; readonly short: LocalizedText } {
  const criterion = criteria.find((one) => one.code === code);
  const whole = criterion?.title ?? { vi: code, en: code };
  return { whole, short: criterion?.shortTitle ?? whole };
}
