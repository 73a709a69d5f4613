import type { Block, BlockQuestion, Criterion, Question, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import { changeEach } from "./change-each.ts";
import { itemsLock, type Lock, lockOf, newCriterionLock } from "./locks.ts";
import { findGroup, groupOf, groupsOf, nameOf, questionsIn } from "./parts.ts";
import type { Selected } from "./selected.ts";

/** A criterion put behind the last one, before what is asked after the index. Adds none whose code is there already, or where criteria or items are official. */
export function addCriterion(survey: SurveyDefinition, criterion: Criterion): SurveyDefinition {
  if (newCriterionLock(survey) !== null || survey.criteria.some(({ code }) => code === criterion.code)) return survey;
  const order = orderOf(survey);
  const last = order.findLastIndex((name) => survey.criteria.some(({ code }) => code === name));
  const behind = last === -1 ? order.length : last + 1;
  return { ...survey, criteria: [...survey.criteria, criterion], order: order.toSpliced(behind, 0, criterion.code) };
}

/** A block put after a group, or last; of its questions those whose id is not there already. Adds none that is there. */
export function addBlock(survey: SurveyDefinition, block: Block, after: string | null): SurveyDefinition {
  if (survey.blocks.some(({ id }) => id === block.id)) return survey;
  const there = new Set(groupsOf(survey).flatMap((group) => questionsIn(group).map(({ id }) => id)));
  const questions = block.questions.filter(({ id }) => !there.has(id));
  const rates = block.rates.filter((rate) => questions.some(({ id }) => id === rate.question));
  const order = orderOf(survey);
  const at = after === null ? -1 : order.indexOf(after);
  return {
    ...survey,
    blocks: [...survey.blocks, { ...block, questions, rates }],
    order: order.toSpliced(at === -1 ? order.length : at + 1, 0, block.id),
  };
}

/** An item put last in a criterion. Adds none where the items are official. */
export function addItem(survey: SurveyDefinition, code: Criterion["code"], item: SatisfactionQuestion): SurveyDefinition {
  if (itemsLock(survey) !== null) return survey;
  return changeCriteria(survey, (one) => (one.code === code ? { ...one, questions: [...one.questions, item] } : one));
}

/** A question put last in a block. */
export function addQuestion(survey: SurveyDefinition, block: string, question: BlockQuestion): SurveyDefinition {
  return changeBlocks(survey, (one) => (one.id === block ? { ...one, questions: [...one.questions, question] } : one));
}

/** Why a part must stay: what is official in it or of it. Null where it may go. */
export function removalLock(survey: SurveyDefinition, selected: Selected): Lock | null {
  return lockOf(survey, selected) ?? (selected.part === "criterion" ? itemsLock(survey) : null);
}

/**
 * The survey without a part, the rates that rest on it and the conditions that point to it; the same where it must stay.
 * The condition of an official item stays, and falls away until what it points to is back.
 */
export function removePart(survey: SurveyDefinition, selected: Selected): SurveyDefinition {
  const gone = questionsOfPart(survey, selected);
  if (gone === null || removalLock(survey, selected) !== null) return survey;
  const criteria = survey.criteria.filter(({ code }) => !(selected.part === "criterion" && code === selected.code));
  const blocks = survey.blocks.filter(({ id }) => !(selected.part === "block" && id === selected.id));
  const left = new Set([...criteria.map(({ code }) => code), ...blocks.map(({ id }) => id)]);
  const order = orderOf(survey).filter((name) => left.has(name));
  return withoutQuestions({ ...survey, criteria, blocks, order }, new Set(gone.map(({ id }) => id)));
}

/** The questions asked only on account of a part, which are asked of everybody once it is gone. */
export function conditionsOn(survey: SurveyDefinition, selected: Selected): readonly Question[] {
  const gone = new Set(questionsOfPart(survey, selected)?.map(({ id }) => id));
  const staying = groupsOf(survey)
    .flatMap(questionsIn)
    .filter(({ id }) => !gone.has(id));
  return staying.filter(({ when }) => when !== undefined && gone.has(when.question));
}

/** Criterion codes and block ids as they are asked, each once. */
export function orderOf(survey: SurveyDefinition): string[] {
  return groupsOf(survey).map(nameOf);
}

/** The survey with its criteria changed one by one; the same where none was. */
export function changeCriteria(survey: SurveyDefinition, change: (criterion: Criterion) => Criterion): SurveyDefinition {
  const criteria = changeEach(survey.criteria, change);
  return criteria === survey.criteria ? survey : { ...survey, criteria };
}

/** The survey with its blocks changed one by one; the same where none was. */
export function changeBlocks(survey: SurveyDefinition, change: (block: Block) => Block): SurveyDefinition {
  const blocks = changeEach(survey.blocks, change);
  return blocks === survey.blocks ? survey : { ...survey, blocks };
}

/** The questions that go with a part; null where the part cannot go because it is all of it, or not there. */
function questionsOfPart(survey: SurveyDefinition, selected: Selected): readonly Question[] | null {
  if (selected.part === "survey") return null;
  const group = selected.part === "question" ? groupOf(survey, selected.id) : findGroup(survey, selected);
  if (group === null) return null;
  return selected.part === "question" ? questionsIn(group).filter(({ id }) => id === selected.id) : questionsIn(group);
}

function withoutQuestions(survey: SurveyDefinition, gone: ReadonlySet<string>): SurveyDefinition {
  const areOfficial = itemsLock(survey) !== null;
  const freed = (criterion: Criterion) => withQuestions(criterion, keptOf(criterion.questions, gone));
  const criteria = areOfficial ? survey.criteria : changeEach(survey.criteria, freed);
  const blocks = changeEach(survey.blocks, (block) => {
    const rates = block.rates.filter((rate) => !gone.has(rate.question));
    return withQuestions(rates.length === block.rates.length ? block : { ...block, rates }, keptOf(block.questions, gone));
  });
  return { ...survey, criteria, blocks };
}

function withQuestions<Kind, Holder extends { questions: Kind[] }>(holder: Holder, questions: Kind[]): Holder {
  return questions === holder.questions ? holder : { ...holder, questions };
}

/** Those that stay, without conditions on those that go; the words of such a condition go with it. */
function keptOf<Kind extends Question>(questions: Kind[], gone: ReadonlySet<string>): Kind[] {
  const kept = questions.filter(({ id }) => !gone.has(id));
  const freed = changeEach(kept, (question) => {
    if (question.when === undefined || !gone.has(question.when.question)) return question;
    return { ...question, when: undefined, askedWhen: undefined };
  });
  return kept.length === questions.length && freed === kept ? questions : freed;
}
