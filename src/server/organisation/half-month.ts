import { halfMonthOf, monthOf } from "#survey/period.ts";

/** The first day of a half-month: `2026-11-b` begins on 2026-11-15. */
export function firstDayOf(halfMonth: string): string {
  return `${monthOf(halfMonth)}-${halfMonth.endsWith("a") ? "01" : "15"}`;
}

/** The first half-month that begins on this day or after it. */
export function halfMonthFrom(day: string): string {
  const within = halfMonthOf(day);
  return firstDayOf(within) >= day ? within : halfMonthAfter(within);
}

function halfMonthAfter(halfMonth: string): string {
  const month = monthOf(halfMonth);
  if (halfMonth.endsWith("a")) return `${month}-b`;
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}-a`;
}
