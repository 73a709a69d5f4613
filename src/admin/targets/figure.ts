import type { Target } from "#protocol/targets.ts";
import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";

/** The figure a target is for. */
export type Figure = Target["figure"];

/** A figure as a word of a form: `overall`, `criterion ACC`, `item acc-1`. */
export function wordOf(figure: Figure): string {
  if (figure.kind === "overall") return "overall";
  return figure.kind === "criterion" ? `criterion ${figure.criterion}` : `item ${figure.item}`;
}

/** A figure one can choose, by its word; its name is the questionnaire's own. */
export type Choice = { readonly word: string; readonly figure: Figure; readonly number: string; readonly name: LocalizedText };

/** The criteria and items of a questionnaire, in its order. */
export function choicesIn({ criteria }: SurveyDefinition): readonly Choice[] {
  return criteria.flatMap(({ code, officialNumber = "", shortTitle, title, questions }) => {
    const criterion = choiceOf({ kind: "criterion", criterion: code }, officialNumber, shortTitle ?? title);
    const items = questions.map(({ id, officialNumber: number = "", name, shortText, text }) =>
      choiceOf({ kind: "item", item: id }, number, name ?? shortText ?? text),
    );
    return [criterion, ...items];
  });
}

function choiceOf(figure: Figure, number: string, name: LocalizedText): Choice {
  return { word: wordOf(figure), figure, number, name };
}

/** What a figure is called in the first questionnaire that has it; null where none in use does, and for the overall index. */
export function namedIn(
  surveys: readonly SurveyDefinition[],
  figure: Figure,
): { readonly choice: Choice; readonly survey: SurveyDefinition } | null {
  const word = wordOf(figure);
  for (const survey of surveys) {
    const choice = choicesIn(survey).find((one) => one.word === word);
    if (choice) return { choice, survey };
  }
  return null;
}
