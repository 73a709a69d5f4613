import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, deviceStates } from "../../../src/server/devices/device-states.ts";
import { countOf, missingNumbers } from "../../../src/server/devices/missing-numbers.ts";
import { openMinutes, workingDayMinutes } from "../../../src/server/devices/open-minutes.ts";

const now = new Date("2026-11-19T03:20:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
const day = 24 * 60;
const well: Condition = {
  revokedAt: null,
  enrolledAt: ago(30 * day),
  lastContact: ago(2),
  caughtUpAt: ago(2),
  app: "2",
  heartbeat: { waiting: 0, refused: 0 },
  missing: 0,
  doubled: 0,
  silentForWorkingDay: false,
};
const program = { version: "2", since: ago(3 * day) };
const states = (change: Partial<Condition>, at: Parameters<typeof deviceStates>[1] = { now, program }) =>
  deviceStates({ ...well, ...change }, at);

test("a tablet that is well is online and nothing else", () => {
  expect(states({})).toEqual(["online"]);
  expect(states({ lastContact: ago(15) })).toEqual(["online"]);
});

test("a tablet nobody has heard for a while rests, until its desk was open for a working day without it", () => {
  expect(states({ lastContact: ago(16) })).toEqual(["resting"]);
  expect(states({ lastContact: ago(2 * day) })).toEqual(["resting"]);
  expect(states({ lastContact: ago(16), app: "1" })).toEqual(["resting", "outdated"]);
  expect(states({ lastContact: ago(2 * day), silentForWorkingDay: true })).toEqual(["silent"]);
});

test("a tablet is always in some state", () => {
  const instant = fc.option(fc.integer({ min: 0, max: 90 * day }).map(ago));
  const condition = fc.record({ revokedAt: instant, lastContact: instant, missing: fc.nat(9), silentForWorkingDay: fc.boolean() });
  fc.assert(fc.property(condition, (change) => states(change).length > 0));
});

test("a tablet is behind when much waits, or anything for more than a day", () => {
  expect(states({ heartbeat: { waiting: 200, refused: 0 }, caughtUpAt: ago(60) })).toEqual(["online"]);
  expect(states({ heartbeat: { waiting: 201, refused: 0 }, caughtUpAt: ago(60) })).toEqual(["online", "behind"]);
  expect(states({ heartbeat: { waiting: 1, refused: 0 }, caughtUpAt: ago(day + 1) })).toEqual(["online", "behind"]);
  expect(states({ heartbeat: { waiting: 1, refused: 0 }, caughtUpAt: null, enrolledAt: ago(60) })).toEqual(["online"]);
  expect(states({ heartbeat: { waiting: 0, refused: 300 }, caughtUpAt: ago(9 * day) })).toEqual(["online"]);
});

test("a tablet nobody heard yet is enrolled, one taken away is revoked, and a gap shows on both", () => {
  expect(states({ lastContact: null, heartbeat: null, silentForWorkingDay: false })).toEqual(["enrolled"]);
  expect(states({ revokedAt: ago(5) })).toEqual(["revoked"]);
  expect(states({ revokedAt: ago(5), missing: 1 })).toEqual(["revoked", "gap"]);
});

test("two responses under one number show for as long as more can come under that name", () => {
  expect(states({ doubled: 1 })).toEqual(["online", "doubled"]);
  expect(states({ doubled: 1, missing: 2, lastContact: null, heartbeat: null })).toEqual(["enrolled", "gap", "doubled"]);
  expect(states({ doubled: 1, revokedAt: ago(5) })).toEqual(["revoked"]);
});

test("a program other than the endpoint's makes a tablet outdated after a day", () => {
  expect(states({ app: "1" })).toEqual(["online", "outdated"]);
  expect(states({ app: "1" }, { now, program: { version: "2", since: ago(day) } })).toEqual(["online"]);
  expect(states({ app: "1" }, { now, program: null })).toEqual(["online"]);
});

test("numbers that are missing are a gap only when the tablet no longer holds them", () => {
  expect(states({ missing: 5, heartbeat: { waiting: 3, refused: 2 }, caughtUpAt: ago(60) })).toEqual(["online"]);
  expect(states({ missing: 6, heartbeat: { waiting: 3, refused: 2 }, caughtUpAt: ago(60) })).toEqual(["online", "gap"]);
  expect(states({ missing: 1, heartbeat: null })).toEqual(["online", "gap"]);
});

const hours = {
  "1": [
    { from: 420, to: 720 },
    { from: 780, to: 1050 },
  ],
  "2": [
    { from: 420, to: 720 },
    { from: 780, to: 1050 },
  ],
  "6": [{ from: 420, to: 720 }],
};
const calendar = { openingHours: hours, holidays: ["2026-11-24"] };

test("only hours in which the desk is open make a tablet silent", () => {
  expect(workingDayMinutes(calendar)).toBe(570);
  // Saturday noon to Monday morning: nobody was there.
  expect(openMinutes(calendar, { day: "2026-11-21", minute: 720 }, { day: "2026-11-23", minute: 420 })).toBe(0);
  // Monday 10:00 to 17:30, Tuesday is a holiday.
  expect(openMinutes(calendar, { day: "2026-11-23", minute: 600 }, { day: "2026-11-24", minute: 1439 })).toBe(120 + 270);
  expect(openMinutes(calendar, { day: "2026-11-16", minute: 600 }, { day: "2026-11-17", minute: 600 })).toBe(120 + 270 + 180);
  expect(openMinutes(calendar, { day: "2026-11-16", minute: 600 }, { day: "2026-11-16", minute: 630 })).toBe(30);
  expect(openMinutes(calendar, { day: "1970-01-01", minute: 0 }, { day: "2026-11-16", minute: 600 })).toBeGreaterThan(570);
  expect(workingDayMinutes({ openingHours: {}, holidays: [] })).toBe(1440);
});

test("received and missing numbers together are all numbers up to the highest known", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 0, max: 80 }), (numbers, lastTold) => {
      const sorted = numbers.toSorted((one, other) => one - other);
      const runs = sorted.map((number) => ({ first: number, last: number }));
      const missing = missingNumbers(runs, lastTold);
      const listed = missing.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
      const highest = Math.max(lastTold, 0, ...numbers);
      const all = Array.from({ length: highest }, (_, index) => index + 1);
      expect([...listed, ...sorted].toSorted((one, other) => one - other)).toEqual(all);
      expect(countOf(missing) + countOf(runs)).toBe(highest);
    }),
  );
});

test("a tablet that tells of absurdly many answers is not believed", () => {
  expect(missingNumbers([{ first: 1, last: 5 }], Number.MAX_SAFE_INTEGER)).toEqual([]);
  expect(missingNumbers([{ first: 1, last: 5 }], 7)).toEqual([{ first: 6, last: 7 }]);
});
