import type { Change } from "#survey/change.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";

type Group = Results["groups"][number];

/** A row of the table of groups; `position` among those ranked is by the printed index, ties alike; null without a rank. */
export type GroupRow = Group & { readonly position: number | null };

/** How rows can be put in order. */
export const sortings = ["index", "change", "name", "tree"] as const;
export type Sorting = (typeof sortings)[number];

/**
 * The groups as rows. What the unit asked about counted itself stands beside the units below it; where there are none the total
 * says the same already.
 */
export function groupRows({ query, groups }: Results, top: string): readonly GroupRow[] {
  const own = query.unit ?? top;
  const isOwn = ({ key }: Group) => query.groupBy === "unit" && key === own;
  const rows = groups.filter((group) => !isOwn(group) || (groups.length > 1 && group.figures.overall.state !== "empty"));
  const ranked = rows.flatMap(({ rank, figures }) => (rank === null ? [] : [percentOf(figures)]));
  const above = (figures: Figures) => ranked.filter((percent) => percent > percentOf(figures)).length;
  return rows.map(({ key, figures, changes, rank }) => ({
    key,
    figures,
    changes,
    rank,
    position: rank === null ? null : 1 + above(figures),
  }));
}

/** How many rows are ranked at all. */
export function rankedOf(rows: readonly GroupRow[]): number {
  return rows.filter(({ rank }) => rank !== null).length;
}

/** What a row is put in order by: how people call it, and the figure that is looked at with its change. */
export type Reading = {
  readonly name: (row: GroupRow) => string;
  readonly figure: (row: GroupRow) => Figure;
  readonly change: (row: GroupRow) => Change | null;
};

/**
 * Rows in an order: `index` the best first, those not ranked behind them; `change` what fell most first; `name` as a dictionary of
 * the language; `tree` as the endpoint gave them. What is hidden or empty stands last in the first two.
 */
export function sorted(rows: readonly GroupRow[], by: Sorting, read: Reading): readonly GroupRow[] {
  if (by === "tree") return rows;
  if (by === "name") {
    const { compare } = new Intl.Collator("vi", { numeric: true });
    return rows.toSorted((one, other) => compare(read.name(one), read.name(other)));
  }
  const weigh = by === "index" ? byIndex : byChange;
  return rows.toSorted((one, other) => weigh(one, read) - weigh(other, read));
}

/** A percentage is below 10 001, so each step stands clear behind the one before. */
const step = 20_000;

function byIndex(row: GroupRow, read: Reading): number {
  const figure = read.figure(row);
  if (figure.state !== "shown") return (figure.state === "hidden" ? 3 : 4) * step;
  return (row.rank === null ? 2 : 1) * step - figure.percent;
}

function byChange(row: GroupRow, read: Reading): number {
  const change = read.change(row);
  return change?.state === "known" ? change.points - step : byIndex(row, read);
}

function percentOf({ overall }: Figures): number {
  return overall.state === "shown" ? overall.percent : -1;
}
