import type { Figure } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Axis } from "#dashboard/charts/axis.ts";
import { monthsBetween } from "#dashboard/frame/periods.ts";

/** One month of the trend; a month nobody answered in is there too, as a gap. */
export type TrendPoint = { readonly month: string; readonly figure: Figure };

/** Every month from the first to the last that has anything to say, ascending; months without responses between them are empty. */
export function trendPoints(groups: Results["groups"]): readonly TrendPoint[] {
  const figures = new Map(groups.map(({ key, figures: { overall } }) => [key, overall]));
  const told = [...figures]
    .filter(([, figure]) => figure.state !== "empty")
    .map(([month]) => month)
    .toSorted();
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map((month) => ({ month, figure: figures.get(month) ?? { state: "empty" } }));
}

/** Lowest and highest end of the intervals that are shown; null when none is. */
export function reachOf(figures: readonly Figure[]): { readonly low: number; readonly high: number } | null {
  const intervals = figures.flatMap((figure) => (figure.state === "shown" ? [figure.interval] : []));
  if (intervals.length === 0) return null;
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}

/** A month as the chart draws it: its figure with the way down and up to the ends of its interval, a veil over the whole axis, or nothing. */
export type TrendRow =
  | { readonly month: string; readonly percent: number; readonly reach: readonly [down: number, up: number] }
  | { readonly month: string; readonly veil: number }
  | { readonly month: string };

/** The months as rows of the chart. */
export function trendRows(points: readonly TrendPoint[], axis: Axis): readonly TrendRow[] {
  return points.map(({ month, figure }) => {
    if (figure.state === "empty") return { month };
    if (figure.state === "hidden") return { month, veil: axis.to };
    const { percent, interval } = figure;
    return { month, percent, reach: [percent - interval.low, interval.high - percent] };
  });
}
