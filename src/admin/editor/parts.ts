import { type Block, type Criterion, type Question, type SurveyDefinition } from "#survey/definition.ts";
import { partKey } from "#survey/part.ts";
import type { Selected } from "./selected.ts";

/** What holds questions: a criterion its items, a block its questions. */
export type Group = { readonly part: "criterion"; readonly criterion: Criterion } | { readonly part: "block"; readonly block: Block };
type SelectedGroup = Extract<Selected, { readonly part: "criterion" | "block" }>;

/** Criteria and blocks in the order they are asked; what the order forgets comes last, what it names twice comes once. */
export function groupsOf({ criteria, blocks, order }: SurveyDefinition): Group[] {
  const groups: Group[] = [
    ...criteria.map((criterion) => ({ part: "criterion" as const, criterion })),
    ...blocks.map((block) => ({ part: "block" as const, block })),
  ];
  const place = (group: Group) => {
    const found = order.indexOf(nameOf(group));
    return found === -1 ? order.length : found;
  };
  return groups.toSorted((one, other) => place(one) - place(other));
}

/** The name of a group in the order: the code of a criterion, the id of a block. */
export function nameOf(group: Group): string {
  return group.part === "criterion" ? group.criterion.code : group.block.id;
}

/** The questions of a group. */
export function questionsIn(group: Group): readonly Question[] {
  return group.part === "criterion" ? group.criterion.questions : group.block.questions;
}

/** A group as what is open. */
export function selectedGroup(group: Group): SelectedGroup {
  return group.part === "criterion" ? { part: "criterion", code: group.criterion.code } : { part: "block", id: group.block.id };
}

/** The group that is open; null where none of that name is there. */
export function findGroup(survey: SurveyDefinition, selected: Selected): Group | null {
  const key = partKey(selected);
  return groupsOf(survey).find((group) => partKey(selectedGroup(group)) === key) ?? null;
}

/** The group a question stands in; null where the question is not there. */
export function groupOf(survey: SurveyDefinition, id: string): Group | null {
  return groupsOf(survey).find((group) => questionsIn(group).some((question) => question.id === id)) ?? null;
}

/** A question by its id; null where it is not there. */
export function findQuestion(survey: SurveyDefinition, id: string): Question | null {
  const group = groupOf(survey, id);
  return (group && questionsIn(group).find((question) => question.id === id)) ?? null;
}

/** Whether a part is there. */
export function isThere(survey: SurveyDefinition, selected: Selected): boolean {
  if (selected.part === "survey") return true;
  return selected.part === "question" ? findQuestion(survey, selected.id) !== null : findGroup(survey, selected) !== null;
}

/** What stays open when a part is taken away: what stood after it in its group, else before it, else its group, else the survey. */
export function neighbourOf(survey: SurveyDefinition, selected: Selected): Selected {
  if (selected.part === "survey") return selected;
  if (selected.part !== "question") {
    const groups = groupsOf(survey).map(selectedGroup);
    return besides(groups, selected) ?? { part: "survey" };
  }
  const group = groupOf(survey, selected.id);
  if (group === null) return { part: "survey" };
  const questions = questionsIn(group).map(({ id }) => ({ part: "question" as const, id }));
  return besides(questions, selected) ?? selectedGroup(group);
}

function besides(parts: readonly Selected[], one: Selected): Selected | undefined {
  const at = parts.findIndex((part) => partKey(part) === partKey(one));
  return at === -1 ? undefined : (parts[at + 1] ?? parts[at - 1]);
}
