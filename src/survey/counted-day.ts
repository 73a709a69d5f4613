import { dayNumber } from "./civil-day.ts";

/** A tablet holds what it could not send for weeks, not for years. */
const longestOnTheWay = 366;

/**
 * The day a response counts on. A day after the day of receipt, or more than a year before it, tells of a wrong clock
 * (an empty battery says 1970): such a response counts on the day it came in, and `moved` says so. Its own bytes stay.
 */
export function countedDay(day: string, received: string): { readonly day: string; readonly moved: boolean } {
  const age = dayNumber(received) - dayNumber(day);
  return age < 0 || age > longestOnTheWay ? { day: received, moved: true } : { day, moved: false };
}
