import { dayNumber } from "./civil-day.ts";
import type { Response } from "./response.ts";

/** A tablet holds what it could not send for weeks, not for years. */
const longestOnTheWay = 366;

/** A moment as desks count it, never finer. */
export type DeskHour = { readonly day: string; readonly hour: number };

/** When a response came in; `caughtUp`: when its tablet had sent all it held, the last time before, null where nobody knows. */
export type Arrival = { readonly received: DeskHour; readonly caughtUp: DeskHour | null };

/**
 * The day and hour a response counts on. A clock nobody verified is believed between `caughtUp` and receipt and set to the
 * nearer of them otherwise: what was saved before would have been sent with the rest. Whatever the clock, a day after
 * receipt or over a year before it (an empty battery says 1970) becomes that of receipt. `moved` says that it was wrong by
 * more than the hour by which honest clocks differ. The response's own bytes stay.
 */
export function countedHour(
  { day, hour, clock }: Pick<Response, "day" | "hour" | "clock">,
  { received, caughtUp }: Arrival,
): DeskHour & { readonly moved: boolean } {
  const said = { day, hour };
  const believed = clock === "unverified" && caughtUp !== null ? notBefore(said, earlierOf(caughtUp, received)) : said;
  const counted = isPossible(believed, received, clock) ? believed : received;
  return { ...counted, moved: isMoved(said, counted) };
}

/** Whether the hour a form counts on is another than the one it bears, by more than honest clocks differ. */
export function isMoved(said: DeskHour, counted: DeskHour): boolean {
  if (said.day === counted.day) return Math.abs(counted.hour - said.hour) > 1;
  return Math.abs(hourNumber(counted) - hourNumber(said)) > 1;
}

function isPossible(moment: DeskHour, received: DeskHour, clock: Response["clock"]): boolean {
  const age = dayNumber(received.day) - dayNumber(moment.day);
  if (age < 0 || age > longestOnTheWay) return false;
  return clock === "verified" || hourNumber(moment) <= hourNumber(received);
}

function notBefore(moment: DeskHour, earliest: DeskHour): DeskHour {
  return hourNumber(moment) < hourNumber(earliest) ? earliest : moment;
}

function earlierOf(one: DeskHour, other: DeskHour): DeskHour {
  return hourNumber(one) <= hourNumber(other) ? one : other;
}

function hourNumber({ day, hour }: DeskHour): number {
  return dayNumber(day) * 24 + hour;
}
