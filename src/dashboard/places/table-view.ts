import type { Change, Changes } from "#survey/change.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { axisAround, type Axis } from "#dashboard/charts/axis.ts";
import type { GroupRow } from "./group-rows.ts";
import { linesAt, type Line, type Lines } from "./target-lines.ts";

/** The figure of a criterion, or the overall one. */
export function figureOf(figures: Figures, criterion: string | null): Figure {
  if (criterion === null) return figures.overall;
  return figures.criteria.find(({ code }) => code === criterion)?.figure ?? { state: "empty" };
}

/** What became of a criterion's figure, or of the overall one; null where nothing was compared. */
export function changeOf(changes: Changes | null, criterion: string | null): Change | null {
  if (criterion === null) return changes?.overall ?? null;
  return changes?.criteria.find(({ code }) => code === criterion)?.change ?? null;
}

/** The line of a criterion among those of a row, or that of the overall figure. */
export function lineOf(lines: Lines, criterion: string | null): Line | null {
  return criterion === null ? lines.overall : lines.ofCriterion(criterion);
}

type Asked = { readonly results: Results; readonly standing: Standing };

/** The targets each row is read against, by its key. */
export function linesByRow({ results: { query }, standing: { targets } }: Asked, rows: readonly GroupRow[]): ReadonlyMap<string, Lines> {
  const selection = { unit: query.unit ?? null, field: query.field ?? null };
  const placeOf = (key: string) => {
    if (query.groupBy === "unit") return { ...selection, unit: key };
    return query.groupBy === "field" ? { ...selection, field: key } : selection;
  };
  return new Map(rows.map(({ key }) => [key, linesAt(targets, placeOf(key), selection)]));
}

/** One axis for all these figures and their targets; null when none is shown. */
export function axisOver(figures: readonly Figure[], lines: readonly (Line | null)[]): Axis | null {
  const intervals = figures.flatMap((figure) => (figure.state === "shown" ? [figure.interval] : []));
  if (intervals.length === 0) return null;
  const aims = lines.flatMap((line) => (line === null ? [] : [line.percent]));
  return axisAround(Math.min(...intervals.map(({ low }) => low), ...aims), Math.max(...intervals.map(({ high }) => high), ...aims));
}

/** What all rows of a table share. `criterion`: the figure of the wide axis; `codes`: the columns of the map, none beside the wide axis. */
export type TableView = {
  readonly axis: Axis | null;
  /** What the figures on the axis are to reach, where it is the same for all rows. */
  readonly target: Line | null;
  readonly criterion: string | null;
  readonly codes: readonly string[];
  readonly minimum: number;
  readonly ranked: number;
  readonly compared: boolean;
};
