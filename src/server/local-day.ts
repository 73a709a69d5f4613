import { settings } from "./settings.ts";

// Swedish dates are ISO dates.
const asDesksCount = new Intl.DateTimeFormat("sv-SE", { timeZone: settings.timeZone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar day at the desks at that instant, `2026-11-19`. */
export function localDay(instant: Date): string {
  return asDesksCount.format(instant);
}
