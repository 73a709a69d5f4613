import type { Figures } from "#survey/figure.ts";
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

/**
 * Rows in an order: `index` the best first, those not ranked behind them; `change` what fell most first; `name` as a dictionary of
 * the language; `tree` as the endpoint gave them. What is hidden or empty stands last in the first two.
 */
export function sorted(rows: readonly GroupRow[], by: Sorting, nameOf: (row: GroupRow) => string): readonly GroupRow[] {
  if (by === "tree") return rows;
  if (by === "name") {
    const { compare } = new Intl.Collator("vi", { numeric: true });
    return rows.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  }
  const weigh = by === "index" ? byIndex : byChange;
  return rows.toSorted((one, other) => weigh(one) - weigh(other));
}

/** A percentage is below 10 001, so each step stands clear behind the one before. */
const step = 20_000;

function byIndex({ rank, figures: { overall } }: GroupRow): number {
  if (overall.state !== "shown") return (overall.state === "hidden" ? 3 : 4) * step;
  return (rank === null ? 2 : 1) * step - overall.percent;
}

function byChange(row: GroupRow): number {
  const change = row.changes?.overall;
  return change?.state === "known" ? change.points - step : byIndex(row);
}

function percentOf({ overall }: Figures): number {
  return overall.state === "shown" ? overall.percent : -1;
}
