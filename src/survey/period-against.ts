import { addDays } from "./civil-day.ts";
import { type Closing, firstDayOf, halfMonthAfter, isPeriod, periodCells, periodLike } from "./period.ts";

/** First and last day of a period, both inside. */
export type Days = { readonly first: string; readonly last: string };

/** The days of a period; null for all time, which has neither a first nor a last. */
export function daysOf(period: string, closing: Closing): Days | null {
  const cells = periodCells(period, closing);
  if (cells.kind === "everything") return null;
  if (cells.kind === "days") return { first: cells.first, last: cells.last };
  return { first: firstDayOf(cells.keys[0] ?? ""), last: lastDayOf(cells.keys.at(-1) ?? "") };
}

/** The last day of a half-month: `2026-02-b` ends on 2026-02-28. */
export function lastDayOf(halfMonth: string): string {
  return addDays(firstDayOf(halfMonthAfter(halfMonth)), -1);
}

/** Whether a period is over on a day; all time never is. */
export function isEnded(period: string, { today, closing }: Clock): boolean {
  const days = daysOf(period, closing);
  return days !== null && days.last < today;
}

/** The day at the desks, and when months end. */
export type Clock = { readonly today: string; readonly closing: Closing };

/**
 * The period another is set against. `through`: of a running period only the half-months that are over stand against the same ones
 * of the other; each as the last half-month that is taken.
 */
export type Against = { readonly period: string; readonly through: { readonly now: string; readonly before: string } | null };

/** The period before, or the same one a year before; null where there is none, as of all time, and where nothing of a period is over yet. */
export function periodAgainst(period: string, against: "previous" | "last-year", clock: Clock): Against | null {
  const other = against === "previous" ? periodBefore(period, clock.closing) : yearBefore(period);
  if (other === null) return null;
  if (isEnded(period, clock)) return { period: other, through: null };
  const [now, before] = [halfMonthsOf(period, clock.closing), halfMonthsOf(other, clock.closing)];
  const ended = now.filter((halfMonth) => lastDayOf(halfMonth) < clock.today).length;
  const [through, otherThrough] = [now[ended - 1], before[ended - 1]];
  return through === undefined || otherThrough === undefined ? null : { period: other, through: { now: through, before: otherThrough } };
}

/** The period as long as this one that ends where it begins; null for all time. By its name it is the same whenever months end. */
export function periodBefore(period: string, closing: Closing = "calendar"): string | null {
  const days = daysOf(period, closing);
  return days && periodLike(period, addDays(days.first, -1), closing);
}

/** The same period a year before; null for all time, and for a 53rd week where that year had none. */
export function yearBefore(period: string): string | null {
  if (period === "all") return null;
  const before = String(Number(period.slice(0, 4)) - 1).padStart(4, "0") + period.slice(4);
  return isPeriod(before) ? before : null;
}

function halfMonthsOf(period: string, closing: Closing): readonly string[] {
  const cells = periodCells(period, closing);
  return cells.kind === "half-months" ? cells.keys : [];
}
