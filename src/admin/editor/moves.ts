import type { BlockQuestion, Rate, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import { partKey } from "#survey/part.ts";
import { lockOf } from "./locks.ts";
import { findGroup, type Group, groupOf, groupsOf, nameOf, questionsIn, selectedGroup } from "./parts.ts";
import type { Selected } from "./selected.ts";
import { changeBlocks, changeCriteria, orderOf } from "./structure.ts";

/** Where a question goes: into a group, before one of its questions, or last with null. */
export type Place = { readonly group: Selected; readonly before: string | null };

/** The survey with a question in another place; items go only among criteria, other questions only among blocks. The same where it cannot go. */
export function moveQuestion(survey: SurveyDefinition, id: string, { group, before }: Place): SurveyDefinition {
  const from = groupOf(survey, id);
  const to = findGroup(survey, group);
  if (from === null || to === null || from.part !== to.part || before === id) return survey;
  if (lockOf(survey, { part: "question", id }) !== null) return survey;
  const moved = from.part === "criterion" ? moveItem(survey, id, { group, before }) : moveBlockQuestion(survey, id, { group, before });
  return sameOrder(survey, moved) ? survey : moved;
}

/** The survey with a group before another one in the order, or last with null; the same where it must stay. */
export function moveGroup(survey: SurveyDefinition, name: string, before: string | null): SurveyDefinition {
  const group = groupsOf(survey).find((one) => nameOf(one) === name);
  if (group === undefined || before === name || lockOf(survey, selectedGroup(group)) !== null) return survey;
  const order = orderOf(survey);
  const others = order.filter((one) => one !== name);
  const at = before === null ? others.length : others.indexOf(before);
  if (at === -1) return survey;
  const moved = others.toSpliced(at, 0, name);
  return moved.every((one, place) => one === order[place]) ? survey : { ...survey, order: moved };
}

/** A part one place up (−1) or down (1); at the edge of its group a question goes over into the next of its kind. The same where it cannot go. */
export function movePart(survey: SurveyDefinition, selected: Selected, step: -1 | 1): SurveyDefinition {
  if (selected.part === "survey") return survey;
  if (selected.part === "question") return stepQuestion(survey, selected.id, step);
  const group = findGroup(survey, selected);
  const order = orderOf(survey);
  const at = group === null ? -1 : order.indexOf(nameOf(group)) + step;
  if (group === null || at < 0 || at >= order.length) return survey;
  const beyond = step === -1 ? order[at] : order[at + 1];
  return moveGroup(survey, nameOf(group), beyond ?? null);
}

function stepQuestion(survey: SurveyDefinition, id: string, step: -1 | 1): SurveyDefinition {
  const group = groupOf(survey, id);
  if (group === null) return survey;
  const ids = questionsIn(group).map((question) => question.id);
  const at = ids.indexOf(id) + step;
  if (at >= 0 && at < ids.length) {
    const before = step === -1 ? ids[at] : ids[at + 1];
    return moveQuestion(survey, id, { group: selectedGroup(group), before: before ?? null });
  }
  const next = nextOfKind(survey, group, step);
  if (next === null) return survey;
  const first = step === 1 ? questionsIn(next)[0]?.id : undefined;
  return moveQuestion(survey, id, { group: selectedGroup(next), before: first ?? null });
}

function nextOfKind(survey: SurveyDefinition, group: Group, step: -1 | 1): Group | null {
  const ofKind = groupsOf(survey).filter(({ part }) => part === group.part);
  const at = ofKind.findIndex((one) => nameOf(one) === nameOf(group));
  return ofKind[at + step] ?? null;
}

function moveItem(survey: SurveyDefinition, id: string, { group, before }: Place): SurveyDefinition {
  const item = survey.criteria.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (item === undefined) return survey;
  return changeCriteria(survey, (criterion) => {
    const isGoal = partKey({ part: "criterion", code: criterion.code }) === partKey(group);
    const holds = criterion.questions.some((one) => one.id === id);
    if (!isGoal && !holds) return criterion;
    return { ...criterion, questions: placedIn<SatisfactionQuestion>(criterion.questions, item, isGoal ? before : undefined) };
  });
}

/** A question takes the rates that rest on it along. */
function moveBlockQuestion(survey: SurveyDefinition, id: string, { group, before }: Place): SurveyDefinition {
  const question = survey.blocks.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (question === undefined) return survey;
  const rates: readonly Rate[] = survey.blocks.flatMap((block) => block.rates).filter((rate) => rate.question === id);
  return changeBlocks(survey, (block) => {
    const isGoal = partKey({ part: "block", id: block.id }) === partKey(group);
    const holds = block.questions.some((one) => one.id === id);
    if (!isGoal && !holds) return block;
    const questions = placedIn<BlockQuestion>(block.questions, question, isGoal ? before : undefined);
    if (isGoal && holds) return { ...block, questions };
    return { ...block, questions, rates: isGoal ? [...block.rates, ...rates] : block.rates.filter((rate) => rate.question !== id) };
  });
}

/** A list with one of a kind before another, last with null, and nowhere in it with undefined. */
function placedIn<Kind extends { readonly id: string }>(list: readonly Kind[], one: Kind, before: string | null | undefined): Kind[] {
  const others = list.filter(({ id }) => id !== one.id);
  if (before === undefined) return others;
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  return others.toSpliced(at === -1 ? others.length : at, 0, one);
}

function sameOrder(one: SurveyDefinition, other: SurveyDefinition): boolean {
  return namesIn(one) === namesIn(other);
}

function namesIn(survey: SurveyDefinition): string {
  return JSON.stringify(groupsOf(survey).map((group) => [nameOf(group), questionsIn(group).map(({ id }) => id)]));
}
