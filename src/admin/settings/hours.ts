import type { DeskSays } from "./inherit.ts";

/** Opening hours by ISO weekday, minutes after midnight. */
export type Hours = DeskSays["openingHours"];

/** From one minute of the day to another. */
export type Span = { readonly from: number; readonly to: number };

/** From Monday to Sunday. */
export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof weekdays)[number];

/** More than these a day the endpoint does not take. */
export const mostSpans = 6;

const midnight = 24 * 60;

/** `07:30`; the end of the day is `24:00`. Nothing where there is no time. */
export function clockOf(minutes: number): string {
  if (Number.isNaN(minutes)) return "";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes after midnight of a time as people write it: `07:30`, `7h30`, `730`, `17`; NaN where it is none. */
export function minutesOf(clock: string): number {
  const [, hour = "", minute = "0"] = /^(\d{1,2})(?:[:.h]?(\d{2})|h)?$/.exec(clock.trim().toLowerCase()) ?? [];
  const minutes = hour === "" ? Number.NaN : Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= midnight ? minutes : Number.NaN;
}

/** Whether each span ends after it begins, and begins when the one before has ended. */
export function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0));
}

/** The hours with other spans on a day; a day without spans is closed. */
export function withSpans(hours: Hours, day: string, spans: readonly Span[]): Hours {
  const { [day]: _before, ...others } = hours;
  return spans.length === 0 ? others : { ...others, [day]: [...spans] };
}

/** The hours of one day on these days too. */
export function copiedTo(hours: Hours, from: string, days: readonly string[]): Hours {
  return days.reduce((all, day) => withSpans(all, day, hours[from] ?? []), hours);
}

/** What to begin with where a time is added: the morning, then the afternoon, then what is left of the day. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)?.to ?? null;
  if (last === null) return { from: 7 * 60 + 30, to: 11 * 60 + 30 };
  if (last <= 13 * 60 + 30) return { from: 13 * 60 + 30, to: 17 * 60 };
  return { from: Math.min(last, midnight - 1), to: midnight };
}

/** Days that follow each other and have the same hours, together; closed ones too. */
export function daysTogether(hours: Hours): { readonly first: Weekday; readonly last: Weekday; readonly spans: readonly Span[] }[] {
  const groups: { first: Weekday; last: Weekday; spans: readonly Span[] }[] = [];
  for (const day of weekdays) {
    const spans = hours[day] ?? [];
    const group = groups.at(-1);
    if (group && JSON.stringify(group.spans) === JSON.stringify(spans)) group.last = day;
    else groups.push({ first: day, last: day, spans });
  }
  return groups;
}
