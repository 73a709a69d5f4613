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
export function whenAtDesk(minute: number, { now, timeZone }: DeskTime): Said {
  const instant = minute * 60_000;
  const { day } = localHour(instant, timeZone);
  const time = timeOfDay(instant, timeZone);
  return day === localHour(now, timeZone).day
    ? { key: "today", values: { time } }
    : { key: "other-day", values: { time, date: formatDate(day) } };
}
