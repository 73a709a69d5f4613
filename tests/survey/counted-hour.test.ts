import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayNumber } from "#survey/civil-day.ts";
import { countedHour, type DeskHour } from "#survey/counted-hour.ts";

const received = { day: "2026-11-19", hour: 10 };
const at = (day: string, hour: number): DeskHour => ({ day, hour });
const numberOf = ({ day, hour }: DeskHour) => dayNumber(day) * 24 + hour;

const moment = fc
  .record({ back: fc.integer({ min: -40_000, max: 700_000 }), hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ back, hour }) => at(addDays("2026-11-19", -back), hour));

test("a verified clock is believed, however long the answer was on its way", () => {
  for (const said of [at("2026-11-19", 9), at("2026-11-19", 15), at("2026-05-01", 7)])
    expect(countedHour({ ...said, clock: "verified" }, { received, caughtUp: at("2026-11-19", 9) })).toEqual({ ...said, moved: false });
});

test("an unverified clock is believed between the last time the tablet had nothing waiting, and receipt", () => {
  const caughtUp = at("2026-11-16", 16);
  const counted = (said: DeskHour) => countedHour({ ...said, clock: "unverified" }, { received, caughtUp });
  expect(counted(at("2026-11-17", 8))).toEqual({ ...at("2026-11-17", 8), moved: false });
  expect(counted(at("1970-01-01", 7))).toEqual({ ...caughtUp, moved: true });
  expect(counted(at("2026-11-14", 8))).toEqual({ ...caughtUp, moved: true });
  expect(counted(at("2038-01-19", 3))).toEqual({ ...received, moved: true });
  expect(counted(at("2026-11-19", 17))).toEqual({ ...received, moved: true });
});

test("clocks that differ by some minutes around the full hour flag nobody", () => {
  expect(countedHour({ ...at("2026-11-19", 11), clock: "unverified" }, { received, caughtUp: null })).toEqual({
    ...received,
    moved: false,
  });
  const midnight = { received: at("2026-11-19", 23), caughtUp: null };
  expect(countedHour({ ...at("2026-11-20", 0), clock: "verified" }, midnight)).toEqual({ ...midnight.received, moved: false });
});

test("whatever a clock says, the answer counts in the year before its receipt, not after it, and not before its tablet was last empty", () => {
  fc.assert(
    fc.property(moment, fc.constantFrom("verified", "unverified"), fc.option(moment), (said, clock, caughtUp) => {
      const counted = countedHour({ ...said, clock }, { received, caughtUp });
      expect(dayNumber(counted.day)).toBeLessThanOrEqual(dayNumber(received.day));
      expect(dayNumber(received.day) - dayNumber(counted.day)).toBeLessThanOrEqual(366);
      const isBetween =
        numberOf(counted) <= numberOf(received) &&
        (caughtUp === null || numberOf(counted) >= Math.min(numberOf(caughtUp), numberOf(received)));
      expect(clock === "verified" || isBetween || dayNumber(received.day) - dayNumber(caughtUp?.day ?? received.day) > 366).toBe(true);
      expect(counted.moved).toBe(Math.abs(numberOf(counted) - numberOf(said)) > 1);
      // Counted again by the same rule it stays where it is.
      expect(countedHour({ ...counted, clock }, { received, caughtUp })).toEqual({ day: counted.day, hour: counted.hour, moved: false });
    }),
    { numRuns: 2000 },
  );
});
