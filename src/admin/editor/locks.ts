import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { Selected } from "./selected.ts";

/** Why a part is not changed: what of the questionnaire is official, and its own sentence about it where it has one. */
export type Lock = { readonly of: SurveyDefinition["locked"][number]; readonly why: LocalizedText | null };

/**
 * The lock on a part: on the texts, the place and the being of a criterion, or on the words, the condition, the place and the being of an item.
 * Null where the part may be changed; blocks and the questions in them always may, and of the survey itself all but its title.
 */
export function lockOf(survey: SurveyDefinition, selected: Selected): Lock | null {
  if (selected.part === "criterion") return lockOn(survey, "criterion-titles");
  if (selected.part !== "question") return null;
  return isItem(survey, selected.id) ? itemsLock(survey) : null;
}

/** The lock on the words, the order and the number of the items of all criteria. */
export function itemsLock(survey: SurveyDefinition): Lock | null {
  return lockOn(survey, "item-texts");
}

/** Why no criterion can come: where the criteria are official, or the items that one would bring. */
export function newCriterionLock(survey: SurveyDefinition): Lock | null {
  return criteriaLock(survey) ?? itemsLock(survey);
}

/** The lock on the titles, the order and the number of the criteria. */
export function criteriaLock(survey: SurveyDefinition): Lock | null {
  return lockOn(survey, "criterion-titles");
}

/** Whether the title is that of something official. */
export function isTitleLocked({ locked }: SurveyDefinition): boolean {
  return locked.length > 0;
}

function lockOn({ locked, lockedWhy }: SurveyDefinition, of: Lock["of"]): Lock | null {
  return locked.includes(of) ? { of, why: lockedWhy ?? null } : null;
}

function isItem({ criteria }: SurveyDefinition, id: string): boolean {
  return criteria.some(({ questions }) => questions.some((question) => question.id === id));
}
