import { formatDate } from "#ui/numbers.ts";
import { localHour } from "#kiosk/visit/hour.ts";
import type { Said } from "./say.ts";

/** The desk's clock: the time now, ms since 1970, and its zone. */
export type DeskTime = { readonly now: number; readonly timeZone: string };

/** A time of day at the desk: `09:42`. */
export function timeOfDay(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
}

/** A minute since 1970 as people at the desk say it: with the day unless it is today. */
export function whenAtDesk(minute: number, time: DeskTime): Said {
  const { clock, day } = atDesk(minute, time);
  return day === null ? { key: "today", values: { time: clock } } : { key: "other-day", values: { time: clock, date: day } };
}

/** The same as the beginning of what lasts until now: `09:50`, or `16:05, 18/11/2026`. */
export function sinceAtDesk(minute: number, time: DeskTime): string {
  const { clock, day } = atDesk(minute, time);
  return day === null ? clock : `${clock}, ${day}`;
}

/** `day` null: today. */
function atDesk(minute: number, { now, timeZone }: DeskTime): { readonly clock: string; readonly day: string | null } {
  const instant = minute * 60_000;
  const { day } = localHour(instant, timeZone);
  return { clock: timeOfDay(instant, timeZone), day: day === localHour(now, timeZone).day ? null : formatDate(day) };
}
