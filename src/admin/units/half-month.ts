import { addDays } from "#survey/civil-day.ts";

/** The first day of the half-month that begins on this day or next after it, the 1st or the 15th: from then on results are read by the new tree. */
export function nextHalfMonth(day: string): string {
  let next = day;
  while (!/-(01|15)$/.test(next)) next = addDays(next, 1);
  return next;
}
