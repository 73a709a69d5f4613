import type { DeskSettings } from "#protocol/bundle.ts";
import type { Language } from "#survey/response.ts";
import { weekdayName } from "./day-in-words.ts";

/** Opening hours as a door says them, days alike together: «Thứ Hai – Thứ Sáu 7:00 – 12:00, 13:00 – 17:30; Thứ Bảy 7:00 – 12:00»; null where a desk never opens. */
export function hoursInWords(openingHours: DeskSettings["openingHours"], language: Language): string | null {
  const daysByHours = new Map<string, number[]>();
  for (const day of weekdays) {
    const hours = hoursOf(openingHours[day] ?? []);
    if (hours !== "") daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), day]);
  }
  if (daysByHours.size === 0) return null;
  return [...daysByHours].map(([hours, days]) => `${daysInWords(days, language)} ${hours}`).join("; ");
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const everyDay = { vi: "Hằng ngày", en: "every day" } as const;

function hoursOf(spans: DeskSettings["openingHours"][string]): string {
  return spans
    .toSorted((one, other) => one.from - other.from)
    .map(({ from, to }) => `${clock(from)}\u00A0–\u00A0${clock(to)}`)
    .join(", ");
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** Three days in a row and more as «from – to». */
function daysInWords(days: readonly number[], language: Language): string {
  if (days.length === weekdays.length) return everyDay[language];
  const names = runsOf(days).flatMap(({ first, last }) => {
    const [from, to] = [weekdayName(first, language), weekdayName(last, language)];
    if (first === last) return [from];
    return last - first === 1 ? [from, to] : [`${from} – ${to}`];
  });
  return names.join(", ");
}

function runsOf(days: readonly number[]): { readonly first: number; readonly last: number }[] {
  const starts = days.filter((day) => !days.includes(day - 1));
  const ends = days.filter((day) => !days.includes(day + 1));
  return starts.map((first, place) => ({ first, last: ends[place] ?? first }));
}
