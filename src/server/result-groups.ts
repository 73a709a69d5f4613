import type { ResultsQuery } from "#protocol/results.ts";
import { monthOf, weekOf } from "#survey/period.ts";
import { respondentTypes } from "#survey/response.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { narrowing, type ReadCell, type Source, Sum } from "./cells.ts";
import { boundsOf, holdsWeekOf, spanOf } from "./result-period.ts";
import { branchesUnder, branchOf } from "./unit-tree.ts";

/** The counts of one group, by what it is called. */
export type Group = { readonly key: string } & Pick<Sum, "tally" | "launches">;

/** The groups of a question in the order they should be read: units and fields by the organisation, times ascending. */
export async function groupsOf(source: Source, query: ResultsQuery, cells: readonly ReadCell[]): Promise<Group[]> {
  if (query.groupBy === "none") return [];
  if (query.groupBy === "unit") return unitGroups(source, query);
  if (query.groupBy === "field")
    return dimensionGroups(source, query, { dimension: "field", first: source.organisation.fields.map(({ id }) => id) });
  if (query.groupBy === "respondent-type") return dimensionGroups(source, query, { dimension: "respondent-type", first: respondentTypes });
  return timeGroups(source.layout, { query, unit: query.groupBy, cells });
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

async function unitGroups({ cellsOf, layout, organisation }: Source, query: ResultsQuery): Promise<Group[]> {
  const branches = branchesUnder(organisation.units, query.unit);
  const keyByUnit = new Map(branches.flatMap(({ key, countedAs }) => countedAs.map((unit) => [unit, key])));
  const cells = await cellsOf({
    survey: query.survey,
    units: [...keyByUnit.keys()],
    ...narrowing(query),
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  const keys = branches.map(({ key }) => key);
  return summed(layout, { cells, keyOf: ({ unit }) => keyByUnit.get(unit) ?? "", keys });
}

type Divided = { readonly dimension: "field" | "respondent-type"; readonly first: readonly string[] };

/** Values that are no longer in the organisation's list come last. */
async function dimensionGroups(
  { cellsOf, layout, organisation }: Source,
  query: ResultsQuery,
  { dimension, first }: Divided,
): Promise<Group[]> {
  const cells = await cellsOf({
    survey: query.survey,
    units: branchOf(organisation.units, query.unit).countedAs,
    dimension,
    span: spanOf(query),
    bounds: boundsOf(query),
  });
  return summed(layout, { cells, keyOf: ({ value }) => value, keys: first });
}

type Summing = {
  readonly cells: readonly ReadCell[];
  readonly keyOf: (cell: ReadCell) => string;
  /** Groups that stand in the answer even when nobody is in them, and before others. */
  readonly keys?: readonly string[];
};

function summed(layout: TallyLayout, { cells, keyOf, keys = [] }: Summing): Group[] {
  const sums = new Map(keys.map((key) => [key, new Sum(layout)]));
  for (const cell of cells) {
    const key = keyOf(cell);
    const sum = sums.get(key) ?? new Sum(layout);
    sums.set(key, sum);
    sum.add(cell);
  }
  return [...sums].map(([key, { tally, launches }]) => ({ key, tally, launches }));
}
