import type { Bundle } from "#protocol/bundle.ts";

/** Where a moment falls at the desk: calendar day and hour, never the minute. */
export type LocalHour = { readonly day: string; readonly hour: number };

/** The day and hour of an instant (ms since 1970) in an IANA time zone. */
export function localHour(now: number, timeZone: string): LocalHour {
  const { day, minute } = localMinute(now, timeZone);
  return { day, hour: Math.floor(minute / 60) };
}

/** Whether the desk is open at that instant by its opening hours, on a day that is no holiday. */
export function isOpen(now: number, desk: Pick<Bundle["settings"], "timeZone" | "openingHours" | "holidays">): boolean {
  const { timeZone, openingHours, holidays } = desk;
  const { day, minute } = localMinute(now, timeZone);
  if (holidays.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return (openingHours[weekday] ?? []).some(({ from, to }) => from <= minute && minute < to);
}

/** `minute` counts from midnight; it stays in this file. */
function localMinute(now: number, timeZone: string): { day: string; minute: number } {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: `${parts["year"]?.padStart(4, "0")}-${parts["month"]}-${parts["day"]}`,
    minute: Number(parts["hour"]) * 60 + Number(parts["minute"]),
  };
}
