import { changeBlocks, changeCriteria } from "#admin/editor/structure.ts";
import { changeEach } from "#admin/editor/change-each.ts";
import { criteriaLock, itemsLock } from "#admin/editor/locks.ts";
import type {
  Block,
  BlockQuestion,
  Criterion,
  CriterionCode,
  Question,
  SatisfactionQuestion,
  SurveyDefinition,
} from "#survey/definition.ts";
import { officialInCriteria, officialInItems } from "#survey/locks.ts";
import { keeping, withMember } from "./members.ts";

/** A draft with one criterion changed; what is official in it stays. */
export function changeCriterion(
  survey: SurveyDefinition,
  code: CriterionCode,
  change: (criterion: Criterion) => Criterion,
): SurveyDefinition {
  const official = criteriaLock(survey) === null ? [] : officialInCriteria;
  return changeCriteria(survey, (criterion) => (criterion.code === code ? keeping(criterion, change(criterion), official) : criterion));
}

/** A draft with one block changed. */
export function changeBlock(survey: SurveyDefinition, id: string, change: (block: Block) => Block): SurveyDefinition {
  return changeBlocks(survey, (block) => (block.id === id ? change(block) : block));
}

/** A draft with every question changed; one that would no longer fit where it stands stays as it is, and so does what is official in an item. */
export function changeQuestions(survey: SurveyDefinition, change: (question: Question) => Question): SurveyDefinition {
  const official = itemsLock(survey) === null ? [] : officialInItems;
  const item = (before: SatisfactionQuestion): SatisfactionQuestion => {
    const after = change(before);
    return after.kind === "satisfaction" ? keeping(before, after, official) : before;
  };
  const other = (before: BlockQuestion): BlockQuestion => {
    const after = change(before);
    return after.kind === "satisfaction" ? before : after;
  };
  const inCriteria = changeCriteria(survey, (criterion) => withMember(criterion, "questions", changeEach(criterion.questions, item)));
  return changeBlocks(inCriteria, (block) => withMember(block, "questions", changeEach(block.questions, other)));
}

/** A draft with one question changed. */
export function changeQuestion(survey: SurveyDefinition, id: string, change: (question: Question) => Question): SurveyDefinition {
  return changeQuestions(survey, (question) => (question.id === id ? change(question) : question));
}

/** Every question of a draft wherever it stands, whatever the order says. */
export function everyQuestion({ criteria, blocks }: SurveyDefinition): Question[] {
  return [...criteria.flatMap((criterion) => criterion.questions), ...blocks.flatMap((block) => block.questions)];
}
