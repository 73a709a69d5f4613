import type { ResultsQuery } from "#protocol/results.ts";
import { addDays, weekdayOf } from "#survey/civil-day.ts";
import { isDay, monthOf, periodCells } from "#survey/period.ts";

/** First and last period of cells, both inside, as texts that sort by time; null is all there are. */
export type Bounds = { readonly first: string; readonly last: string } | null;

type Asked = Pick<ResultsQuery, "period" | "groupBy">;

/** Days where a week cuts through half-months or days are to be told apart, else the fewer half-months. */
export function spanOf({ period, groupBy }: Asked): "day" | "half-month" {
  return isDay(period) || periodCells(period).kind === "days" || groupBy === "week" ? "day" : "half-month";
}

/** The cells of the span that lie in the period, which may be a day though nobody can ask for one alone. */
export function boundsOf(asked: Asked): Bounds {
  if (isDay(asked.period)) return { first: asked.period, last: asked.period };
  const cells = periodCells(asked.period);
  if (cells.kind === "everything") return null;
  if (cells.kind === "days") return cells;
  const first = cells.keys[0] ?? "";
  const last = cells.keys.at(-1) ?? "";
  // No month is longer than 31 days, and days are compared as texts.
  return spanOf(asked) === "day" ? { first: `${monthOf(first)}-01`, last: `${monthOf(last)}-31` } : { first, last };
}

/** Whether the whole week of a day lies in the bounds: part of one could be set against the whole and give a small group away. */
export function holdsWeekOf(bounds: Bounds, day: string): boolean {
  const monday = addDays(day, 1 - weekdayOf(day));
  return bounds === null || (monday >= bounds.first && addDays(monday, 6) <= bounds.last);
}
