import { halfMonthAfter, halfMonthOf, monthOf } from "#survey/period.ts";

/** The first day of a half-month: `2026-11-b` begins on 2026-11-15. */
export function firstDayOf(halfMonth: string): string {
  return `${monthOf(halfMonth)}-${halfMonth.endsWith("a") ? "01" : "15"}`;
}

/** The first half-month that begins on this day or after it. */
export function halfMonthFrom(day: string): string {
  const within = halfMonthOf(day);
  return firstDayOf(within) >= day ? within : halfMonthAfter(within);
}
