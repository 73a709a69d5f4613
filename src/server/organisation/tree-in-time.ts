import type { UnitHistory } from "#protocol/units.ts";
import { firstDayOf, halfMonthFrom, halfMonthOf, isDay } from "#survey/period.ts";
import { childrenOf, type Tree, treeNow, treeThen } from "./unit-tree.ts";

/** The tree from a half-month on, until the next stretch; the first begins with the empty text, before all others. */
export type Stretch = { readonly first: string; readonly tree: Tree };

/** First and last period of cells, both inside; days or half-months; null is all time. */
type Bounds = { readonly first: string; readonly last: string } | null;

/** The trees by which half-months are read, each by the one valid on its first day. */
function stretchesThen(units: readonly UnitHistory[]): Stretch[] {
  const days = units.flatMap(({ versions, endedOn }) => [...versions.map(({ from }) => from), ...(endedOn === null ? [] : [endedOn])]);
  const starts = [...new Set(days.map(halfMonthFrom))].toSorted();
  const [begin = "", ...later] = starts;
  const stretches: Stretch[] = [{ first: "", tree: treeThen(units, begin === "" ? "" : firstDayOf(begin)) }];
  for (const first of later) {
    const tree = treeThen(units, firstDayOf(first));
    if (!isSame(tree, stretches.at(-1)?.tree)) stretches.push({ first, tree });
  }
  return stretches;
}

/** The stretches in which periods between two bounds lie. */
export function stretchesIn(stretches: readonly Stretch[], bounds: Bounds): readonly Stretch[] {
  if (bounds === null) return stretches;
  const from = stretchOf(stretches, bounds.first);
  const to = stretchOf(stretches, bounds.last);
  return stretches.filter(({ first }) => first >= (from?.first ?? "") && first <= (to?.first ?? ""));
}

/** The stretch a day or a half-month lies in. */
export function stretchOf(stretches: readonly Stretch[], period: string): Stretch | undefined {
  const halfMonth = isDay(period) ? halfMonthOf(period) : period;
  return stretches.findLast(({ first }) => first <= halfMonth);
}

/** The unit above all others in each of these stretches; undefined where there is none. */
export function topOf(stretches: readonly Stretch[]): string | undefined {
  const roots = stretches.map(({ tree }) => childrenOf(tree, null));
  const [top] = roots[0] ?? [];
  return roots.every((ids) => ids.length === 1 && ids[0] === top) ? top : undefined;
}

/** The trees results are read by: each half-month by its own, or all time by the one of a day. */
export type Trees = { readonly ofTheTime: readonly Stretch[]; readonly ofToday: readonly Stretch[] };

export function treesOf(units: readonly UnitHistory[], today: string): Trees {
  return { ofTheTime: stretchesThen(units), ofToday: [{ first: "", tree: treeNow(units, today) }] };
}

function isSame(one: Tree, other: Tree | undefined): boolean {
  return JSON.stringify(entriesOf(one)) === JSON.stringify(other && entriesOf(other));
}

function entriesOf({ parentOf, open }: Tree) {
  return [...parentOf].map(([id, parent]) => [id, parent, open.has(id)]);
}
