import type { SurveyDefinition } from "#survey/definition.ts";
import { partKey } from "#survey/part.ts";
import { moveGroup, moveQuestion } from "./moves.ts";
import { findGroup, groupOf, nameOf, questionsIn, selectedGroup } from "./parts.ts";
import type { Selected } from "./selected.ts";
import { orderOf } from "./structure.ts";

/** Where a part of the tree is let go: before or after another one, or on it. */
export type Drop = { readonly target: Selected; readonly position: "before" | "on" | "after" };

/** The draft with a part where it was let go; the same where it cannot be there. */
export function dropped(survey: SurveyDefinition, dragged: Selected, { target, position }: Drop): SurveyDefinition {
  if (dragged.part === "survey" || target.part === "survey" || partKey(dragged) === partKey(target)) return survey;
  if (dragged.part === "question") return droppedQuestion(survey, dragged.id, { target, position });
  const group = findGroup(survey, dragged);
  const beside = findGroup(survey, target);
  if (group === null || beside === null || position === "on") return survey;
  const order = orderOf(survey);
  const before = position === "before" ? nameOf(beside) : (order[order.indexOf(nameOf(beside)) + 1] ?? null);
  return moveGroup(survey, nameOf(group), before);
}

function droppedQuestion(survey: SurveyDefinition, id: string, { target, position }: Drop): SurveyDefinition {
  if (target.part !== "question") {
    return position === "on" ? moveQuestion(survey, id, { group: target, before: null }) : survey;
  }
  const group = groupOf(survey, target.id);
  if (group === null || position === "on") return survey;
  const ids = questionsIn(group).map((question) => question.id);
  const before = position === "before" ? target.id : (ids[ids.indexOf(target.id) + 1] ?? null);
  return moveQuestion(survey, id, { group: selectedGroup(group), before });
}
