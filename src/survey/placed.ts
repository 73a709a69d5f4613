import type { Question, SurveyDefinition } from "./definition.ts";

/** A part of a definition and where it stands in the file. */
export type Placed<Part> = { readonly part: Part; readonly place: string };

/** Parts of a list with their places, `questions[0]`, `questions[1]` … */
export function placed<Part>(parts: readonly Part[], place: string): Placed<Part>[] {
  return parts.map((part, position) => ({ part, place: `${place}[${position}]` }));
}

/** Every question of a definition with its place, criteria first, whatever the order says. */
export function placedQuestions(survey: SurveyDefinition): Placed<Question>[] {
  const owners: Placed<{ readonly questions: readonly Question[] }>[] = [
    ...placed(survey.criteria, "criteria"),
    ...placed(survey.blocks, "blocks"),
  ];
  return owners.flatMap(({ part, place }) => placed(part.questions, `${place}.questions`));
}
