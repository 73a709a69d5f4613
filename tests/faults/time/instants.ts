import { type Lots, oneOf } from "../../support/lots.ts";

const hourMs = 3_600_000;

/** Moments at which clocks and calendars are known to break: empty batteries, leap days, ends of 31 and 32 bits, a day's and a year's end at the desks. */
const awkward = [
  "1970-01-01T00:00:00Z",
  "1970-01-01T00:00:01Z",
  "1980-01-06T00:00:00Z",
  "1999-12-31T23:59:59Z",
  "2000-02-29T12:00:00Z",
  "2001-09-09T01:46:40Z",
  "2024-02-29T16:59:59Z",
  "2026-12-31T16:59:59Z",
  "2036-02-07T06:28:16Z",
  "2038-01-19T03:14:07Z",
  "2038-01-19T03:14:08Z",
] as const;

const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2038, 11, 31);

/** A moment from 1970 to 2038 in ms, every second time an awkward one. */
export function anyInstant(draw: Lots): number {
  if (draw(2) === 0) return Date.parse(oneOf(awkward, draw));
  return first + Math.floor(((draw(65_536) * 65_536 + draw(65_536)) / 2 ** 32) * (last - first));
}

/** What somebody sets a clock to: any moment, or one within a month of what it shows. */
export function anySetting(draw: Lots, shown: number): number {
  return draw(2) === 0 ? anyInstant(draw) : shown + (draw(1_440) - 720) * hourMs;
}

/** A stretch of time up to two days in ms, seconds as likely as hours. */
export function anyWhile(draw: Lots): number {
  return draw(2) === 0 ? draw(600) * 1_000 : draw(48) * hourMs + draw(3_600) * 1_000;
}
