import { formatMoment } from "#ui/numbers.ts";

/** An instant of today as the clock on the wall shows it, `10:12`; of another day with the day, `10:12, 19/11/2026`. */
export function clockOf(at: Date, now: Date = new Date()): string {
  const moment = formatMoment(at.toISOString());
  return at.toDateString() === now.toDateString() ? moment.slice(0, 5) : moment;
}
