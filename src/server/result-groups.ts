import type { ResultsQuery } from "#protocol/results.ts";
import { monthOf, weekOf } from "#survey/period.ts";
import { respondentTypes } from "#survey/response.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { narrowing, type ReadCell, type Source, stretchesOf, Sum } from "./cells.ts";
import { branchesUnder, branchOf } from "./organisation/branches.ts";
import { boundsOf, holdsWeekOf, spanOf } from "./result-period.ts";

/** The counts of one group, by what it is called. */
export type Group = { readonly key: string } & Pick<Sum, "tally" | "launches">;

/** The groups of a question in the order they should be read: units and fields by the organisation, times ascending. */
export async function groupsOf(source: Source, query: ResultsQuery, cells: readonly ReadCell[]): Promise<Group[]> {
  if (query.groupBy === "none") return [];
  if (query.groupBy === "unit") return unitGroups(source, query);
  if (query.groupBy === "field") return dimensionGroups(source, query, { dimension: "field", first: source.fields.map(({ id }) => id) });
  if (query.groupBy === "respondent-type") return dimensionGroups(source, query, { dimension: "respondent-type", first: respondentTypes });
  if (query.groupBy === "day" || query.groupBy === "week" || query.groupBy === "month")
    return timeGroups(source.layout, { query, unit: query.groupBy, cells });
  return [];
}

const periodOfDay = { day: (day: string) => day, week: weekOf, month: monthOf };

type Timed = {
  readonly query: ResultsQuery;
  readonly unit: keyof typeof periodOfDay;
  readonly cells: readonly ReadCell[];
};

function timeGroups(layout: TallyLayout, { query, unit, cells }: Timed): Group[] {
  const bounds = boundsOf(query);
  const grouped = unit === "week" ? cells.filter(({ period }) => holdsWeekOf(bounds, period)) : cells;
  return periodGroups(layout, grouped, periodOfDay[unit]).toSorted(({ key: one }, { key: other }) => (one < other ? -1 : 1));
}

/** Cells by the longer period their own lies in. */
export function periodGroups(layout: TallyLayout, cells: readonly ReadCell[], keyOf: (period: string) => string): Group[] {
  return summed(layout, { cells, keyOf: ({ period }) => keyOf(period) });
}

async function unitGroups(source: Source, query: ResultsQuery): Promise<Group[]> {
  const { units, keys, keyOf } = branchesUnder(stretchesOf(source, query), query.unit);
  const cells = await source.cellsOf({
    survey: query.survey,
    units,
    ...narrowing(query),
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  // What is no more comes after what is, in the order of the tree too.
  const order = new Set([...keys, ...units]);
  return inOrder(summed(source.layout, { cells, keyOf, keys }), [...order]);
}

type Divided = { readonly dimension: "field" | "respondent-type"; readonly first: readonly string[] };

/** Values that are no longer in the organisation's list come last. */
async function dimensionGroups(source: Source, query: ResultsQuery, { dimension, first }: Divided): Promise<Group[]> {
  const branch = branchOf(stretchesOf(source, query), query.unit);
  const cells = await source.cellsOf({
    survey: query.survey,
    units: branch.units,
    dimension,
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  return summed(source.layout, { cells, keyOf: (cell) => (branch.holds(cell) ? cell.value : undefined), keys: first });
}

function inOrder(groups: readonly Group[], order: readonly string[]): Group[] {
  const placeByKey = new Map(order.map((key, place) => [key, place]));
  const placeOf = ({ key }: Group) => placeByKey.get(key) ?? order.length;
  return groups.toSorted((one, other) => placeOf(one) - placeOf(other));
}

type Summing = {
  readonly cells: readonly ReadCell[];
  /** Undefined for a cell that is counted in none of them. */
  readonly keyOf: (cell: ReadCell) => string | undefined;
  /** Groups that stand in the answer even when nobody is in them, and before others. */
  readonly keys?: readonly string[];
};

function summed(layout: TallyLayout, { cells, keyOf, keys = [] }: Summing): Group[] {
  const sums = new Map(keys.map((key) => [key, new Sum(layout)]));
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    const sum = sums.get(key) ?? new Sum(layout);
    sums.set(key, sum);
    sum.add(cell);
  }
  return [...sums].map(([key, { tally, launches }]) => ({ key, tally, launches }));
}
