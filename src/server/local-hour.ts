import type { DeskHour } from "#survey/counted-hour.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Swedish dates are ISO dates: «2026-11-19 09:05». Making a format is slow, so each is made once. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, ...parts });
  formats.set(timeZone, format);
  return format;
}

/** The calendar day and hour of an instant at desks in an IANA time zone. */
export function localHour(instant: Date, timeZone: string): DeskHour {
  const { day, minute } = localMinute(instant, timeZone);
  return { day, hour: Math.floor(minute / 60) };
}

/** The calendar day at the desks and the minute after midnight; for what is about tablets, never about answers. */
export function localMinute(instant: Date, timeZone: string): { readonly day: string; readonly minute: number } {
  const text = formatIn(timeZone).format(instant);
  return { day: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
}
