import type { DeskSettings } from "#protocol/bundle.ts";
import { addDays, weekdayOf } from "#survey/civil-day.ts";

/** When a desk is open. */
export type Calendar = Pick<DeskSettings, "openingHours" | "holidays">;

/** A moment at a desk; `minute` counts from midnight. */
export type DeskMinute = { readonly day: string; readonly minute: number };

/** Beyond so many days nobody asks how many minutes it were. */
const farthest = 31;

/** Minutes the desk was open between two moments, at most those of the last month. */
export function openMinutes({ openingHours, holidays }: Calendar, from: DeskMinute, until: DeskMinute): number {
  const first = addDays(until.day, -farthest);
  let minutes = 0;
  for (let day = from.day < first ? first : from.day; day <= until.day; day = addDays(day, 1)) {
    if (holidays.includes(day)) continue;
    const start = day === from.day ? from.minute : 0;
    const end = day === until.day ? until.minute : 24 * 60;
    for (const open of openingHours[weekdayOf(day)] ?? []) minutes += Math.max(0, Math.min(open.to, end) - Math.max(open.from, start));
  }
  return minutes;
}

/** Minutes of the longest day of the week; a desk that is never open counts as open around the clock. */
export function workingDayMinutes({ openingHours }: Calendar): number {
  const days = Object.values(openingHours).map((parts) => parts.reduce((sum, { from, to }) => sum + to - from, 0));
  return Math.max(...days, 0) || 24 * 60;
}
