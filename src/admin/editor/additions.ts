import type {
  Block,
  BlockQuestion,
  Criterion,
  CriterionCode,
  LocalizedText,
  SatisfactionQuestion,
  SurveyDefinition,
} from "#survey/definition.ts";
import { criterionCodes } from "#survey/definition.ts";
import type { ReasonLists } from "#survey/instrument.ts";
import type { Earlier } from "#protocol/survey-drafts.ts";
import { itemsLock, newCriterionLock } from "./locks.ts";
import { idsIn, newId } from "./new-id.ts";
import { type Group, groupOf, groupsOf, findGroup } from "./parts.ts";
import type { Selected } from "./selected.ts";
import { addBlock, addItem, addQuestion } from "./structure.ts";

/** The unit's own questions, as a block is called that holds them. */
export const ownBlockTitle: LocalizedText = { vi: "Câu hỏi của đơn vị", en: "The unit's own questions" };

const noWords: LocalizedText = { vi: "", en: "" };

/** Every id that a new part must not have: it would be taken for another one. */
export function takenIds(survey: SurveyDefinition, earlier: readonly Earlier[]): ReadonlySet<string> {
  return new Set([survey, ...earlier.map(({ definition }) => definition)].flatMap(idsIn));
}

/** Groups that take another question. */
export function openGroups(survey: SurveyDefinition): Group[] {
  return groupsOf(survey).filter(({ part }) => part === "block" || itemsLock(survey) === null);
}

/** The group a new question comes into unless somebody says otherwise: the one that is open, else the last block; null: a new block. */
export function usualGroup(survey: SurveyDefinition, selected: Selected): Group | null {
  const open = selected.part === "question" ? groupOf(survey, selected.id) : findGroup(survey, selected);
  const groups = openGroups(survey);
  return groups.find((group) => isSame(group, open)) ?? null;
}

function isSame(one: Group, other: Group | null): boolean {
  if (one.part === "criterion") return other?.part === "criterion" && other.criterion.code === one.criterion.code;
  return other?.part === "block" && other.block.id === one.block.id;
}

/** What somebody says of a question before it is there. */
export type Wanted = {
  readonly name: string;
  readonly kind: BlockQuestion["kind"];
  /** Null: a new block of the unit's own. */ readonly group: Group | null;
};

/** A draft with a new question, and the id it has there. */
export function withQuestion(survey: SurveyDefinition, { name, kind, group }: Wanted, taken: ReadonlySet<string>) {
  const id = newId(name, taken);
  const named = { id, name: { vi: name, en: "" }, text: noWords, required: false, origin: "ours" as const };
  if (group?.part === "criterion") return { survey: addItem(survey, group.criterion.code, itemOf(named)), id };
  if (group) return { survey: addQuestion(survey, group.block.id, questionOf(named, kind)), id };
  const block = { ...ownBlock(new Set([...taken, id])), questions: [questionOf(named, kind)] };
  return { survey: addBlock(survey, block, lastBeforeWords(survey)), id };
}

type Named = Pick<BlockQuestion, "id" | "name" | "text" | "required" | "origin">;

function itemOf(named: Named): SatisfactionQuestion {
  return { ...named, required: true, kind: "satisfaction", notApplicable: false };
}

/** As many options as a choice needs at least, still without words. */
function questionOf(named: Named, kind: BlockQuestion["kind"]): BlockQuestion {
  if (kind === "yes-no") return { ...named, kind };
  if (kind === "text") return { ...named, kind, maxCharacters: 500 };
  return { ...named, kind, options: ["lua-chon-1", "lua-chon-2"].map((id) => ({ id, text: noWords })) };
}

/** An empty block for questions of the unit's own. */
export function ownBlock(taken: ReadonlySet<string>): Block {
  const id = newId(ownBlockTitle.vi, taken);
  return { id, title: ownBlockTitle, askedIn: "every-visit", onByDefault: true, sensitive: false, questions: [], rates: [] };
}

/** The part after which one's own block stands: free words are asked last. */
export function lastBeforeWords(survey: SurveyDefinition): string | null {
  const names = groupsOf(survey).filter((group) => !(group.part === "block" && group.block.questions.every(({ kind }) => kind === "text")));
  const last = names.at(-1);
  if (last === undefined) return null;
  return last.part === "criterion" ? last.criterion.code : last.block.id;
}

/** Criteria that could be added; none where criteria or items are official. */
export function freeCodes(survey: SurveyDefinition): CriterionCode[] {
  if (newCriterionLock(survey) !== null) return [];
  return criterionCodes.filter((code) => survey.criteria.every((criterion) => criterion.code !== code));
}

/** A criterion with its usual title and reasons and one item to write. */
export function newCriterion(code: CriterionCode, { lists, always }: ReasonLists, taken: ReadonlySet<string>): Criterion {
  const list = lists[code];
  const title = list?.title ?? noWords;
  const item = itemOf({ id: newId(`${code} 1`, taken), text: noWords, required: true, origin: "ours" });
  return { code, title, questions: [item], reasons: [...(list?.reasons ?? []), ...always] };
}
