import type { CriterionResult, Distribution, Figure, Figures, ItemResult } from "#survey/figure.ts";
import { scoredOf } from "#survey/satisfaction.ts";

type Shown = Extract<Figure, { state: "shown" }>;

/** An item to show the formula on. */
export type WorkedItem = { readonly id: string; readonly good: number; readonly best: number; readonly n: number; readonly figure: Shown };

/** A criterion to show both methods on: its items by the mean, and all their answers pooled. */
export type WorkedCriterion = {
  readonly code: string;
  readonly items: readonly number[];
  readonly mean: Shown;
  readonly pooled: { readonly satisfied: number; readonly n: number; readonly figure: Shown };
};

/** The first item whose figure and spread are shown; null where none is. */
export function workedItem({ criteria }: Figures): WorkedItem | null {
  for (const { items } of criteria) {
    const found = items.map(shownItem).find((item) => item !== null);
    if (found !== undefined) return found;
  }
  return null;
}

/** The first criterion of which every item is shown by both methods; null where none is. */
export function workedCriterion(means: Figures, pooled: Figures): WorkedCriterion | null {
  for (const criterion of means.criteria) {
    const other = pooled.criteria.find(({ code }) => code === criterion.code);
    const worked = other === undefined ? null : workedOn(criterion, other);
    if (worked !== null) return worked;
  }
  return null;
}

/** The criteria whose mean the overall figure is; null where one of them, or the figure, is not shown. */
export function workedOverall({ overall, criteria }: Figures): { readonly criteria: readonly number[]; readonly figure: Shown } | null {
  const answered = criteria.filter(({ figure }) => figure.state !== "empty");
  const shown = answered.flatMap(({ figure }) => (figure.state === "shown" ? [figure.percent] : []));
  return overall.state === "shown" && shown.length === answered.length ? { criteria: shown, figure: overall } : null;
}

function workedOn({ code, figure: mean, items, distribution }: CriterionResult, other: CriterionResult): WorkedCriterion | null {
  const answered = items.filter(({ figure }) => figure.state !== "empty");
  const shown = answered.flatMap(({ figure }) => (figure.state === "shown" ? [figure.percent] : []));
  const isWhole = shown.length === answered.length && shown.length > 1;
  if (mean.state !== "shown" || other.figure.state !== "shown" || distribution === null || !isWhole) return null;
  return { code, items: shown, mean, pooled: { ...satisfiedIn(distribution), figure: other.figure } };
}

function shownItem({ id, figure, distribution }: ItemResult): WorkedItem | null {
  if (figure.state !== "shown" || distribution === null) return null;
  const [, , , good, best] = distribution.levels;
  return { id, good, best, n: scoredOf(distribution.levels), figure };
}

function satisfiedIn({ levels }: Distribution): { readonly satisfied: number; readonly n: number } {
  const [, , , good, best] = levels;
  return { satisfied: good + best, n: scoredOf(levels) };
}
