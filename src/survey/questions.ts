import type { Question, SurveyDefinition } from "./definition.ts";
import { levels, notApplicable, yesNo } from "./scale.ts";

/** Every question of a survey, in the order in which it is asked. */
export function questionsOf(survey: SurveyDefinition): Question[] {
  const parts = [
    ...survey.criteria.map((one) => [one.code, one.questions] as const),
    ...survey.blocks.map((one) => [one.id, one.questions] as const),
  ];
  // Of two parts with one name the first is asked, and a part named twice is asked once; a draft may hold both.
  const byName = new Map<string, readonly Question[]>(parts.toReversed());
  return [...new Set<string>(survey.order)].flatMap((name) => byName.get(name) ?? []);
}

/** The option ids a question may be answered with; none for free text, which is a comment and no answer. */
export function optionIdsOf(question: Question): string[] {
  if (question.kind === "text") return [];
  if (question.kind === "yes-no") return yesNo.map((option) => option.id);
  if (question.kind !== "satisfaction") return question.options.map((option) => option.id);
  const ids: string[] = levels.map((level) => level.id);
  return question.notApplicable ? [...ids, notApplicable.id] : ids;
}
