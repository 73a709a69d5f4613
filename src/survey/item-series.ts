import { isSame } from "./changed-members.ts";
import type { Question, SatisfactionQuestion, SurveyDefinition } from "./definition.ts";

/** Why a criterion is another, or might be: an item came, went, or is of another criterion; is worded anew; is asked of others; begins or stops to offer «Không áp dụng». */
export type ItemReason = {
  readonly why: "item-added" | "item-removed" | "item-moved" | "reworded" | "asked-of-others" | "not-applicable";
  readonly question: string;
};

type Items = { readonly was: readonly SatisfactionQuestion[]; readonly is: readonly SatisfactionQuestion[] };

/** What of the items of one criterion came between two versions. */
export function itemReasons({ was, is }: Items, before: SurveyDefinition, after: SurveyDefinition): ItemReason[] {
  return [
    ...is.filter(({ id }) => isWithout(was, id)).map(({ id }) => reason(isItem(id, before) ? "item-moved" : "item-added", id)),
    ...was.filter(({ id }) => isWithout(is, id)).map(({ id }) => reason(isItem(id, after) ? "item-moved" : "item-removed", id)),
    ...is.flatMap((item) => {
      const known = was.find(({ id }) => id === item.id);
      return known === undefined ? [] : toJudge(known, item);
    }),
  ];
}

function reason(why: ItemReason["why"], question: string): ItemReason {
  return { why, question };
}

function isWithout(items: readonly Question[], id: string): boolean {
  return items.every((item) => item.id !== id);
}

function isItem(id: string, { criteria }: SurveyDefinition): boolean {
  return criteria.some(({ questions }) => questions.some((question) => question.id === id));
}

function toJudge(before: SatisfactionQuestion, after: SatisfactionQuestion): ItemReason[] {
  return [
    ...(isWordedAlike(before, after) ? [] : [reason("reworded", after.id)]),
    ...(isSame(before.when, after.when) ? [] : [reason("asked-of-others", after.id)]),
    ...(before.notApplicable === after.notApplicable ? [] : [reason("not-applicable", after.id)]),
  ];
}

/** Whether a citizen reads the same words, options apart. */
export function isWordedAlike(before: Question, after: Question): boolean {
  return (["text", "shortText", "hint"] as const).every((member) => isSame(before[member], after[member]));
}
