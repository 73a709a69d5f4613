import type { Question, SurveyDefinition } from "./definition.ts";
import { levels, notApplicable, yesNo } from "./scale.ts";

/** Every question of a survey, in the order in which it is asked. */
export function questionsOf(survey: SurveyDefinition): Question[] {
  return survey.order.flatMap((name): readonly Question[] => {
    const criterion = survey.criteria.find((one) => one.code === name);
    return criterion?.questions ?? survey.blocks.find((one) => one.id === name)?.questions ?? [];
  });
}

/** The option ids a question may be answered with; none for free text, which is a comment and no answer. */
export function optionIdsOf(question: Question): string[] {
  if (question.kind === "text") return [];
  if (question.kind === "yes-no") return yesNo.map((option) => option.id);
  if (question.kind !== "satisfaction") return question.options.map((option) => option.id);
  const ids: string[] = levels.map((level) => level.id);
  return question.notApplicable ? [...ids, notApplicable.id] : ids;
}
