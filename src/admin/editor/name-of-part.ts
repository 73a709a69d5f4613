import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import { findGroup, findQuestion } from "./parts.ts";
import type { Selected } from "./selected.ts";

/** What a part is called in the editor; the survey's own title where it is not there. */
export function nameOfPart(survey: SurveyDefinition, selected: Selected): LocalizedText {
  if (selected.part === "question") {
    const question = findQuestion(survey, selected.id);
    return question ? nameOfQuestion(question) : survey.title;
  }
  const group = findGroup(survey, selected);
  if (group === null) return survey.title;
  return group.part === "criterion" ? group.criterion.title : group.block.title;
}
