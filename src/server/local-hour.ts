import type { DeskHour } from "#survey/counted-hour.ts";
import { settings } from "./settings.ts";

// Swedish dates are ISO dates: «2026-11-19 09:05».
const asDesksCount = new Intl.DateTimeFormat("sv-SE", {
  timeZone: settings.timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The calendar day and hour at the desks at that instant. */
export function localHour(instant: Date): DeskHour {
  const { day, minute } = localMinute(instant);
  return { day, hour: Math.floor(minute / 60) };
}

/** The calendar day at the desks and the minute after midnight; for what is about tablets, never about answers. */
export function localMinute(instant: Date): { readonly day: string; readonly minute: number } {
  const text = asDesksCount.format(instant);
  return { day: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
}
