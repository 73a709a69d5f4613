import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#survey/civil-day.ts";
import { daysOf, isEnded, periodAgainst } from "#survey/period-against.ts";
import { periodLike } from "#survey/period.ts";

const calendar = { today: "2026-11-21", closing: "calendar" } as const;
const closesOn14th = { today: "2026-11-21", closing: "14th" } as const;

test.each([
  ["2026-10", "2026-09", "2025-10"],
  ["2026-01", "2025-12", "2025-01"],
  ["2026-Q1", "2025-Q4", "2025-Q1"],
  ["2026-Q3", "2026-Q2", "2025-Q3"],
  ["2026-H1", "2025-H2", "2025-H1"],
  ["2025", "2024", "2024"],
  ["2026-W46", "2026-W45", "2025-W46"],
  ["2026-W01", "2025-W52", "2025-W01"],
  ["2021-W01", "2020-W53", "2020-W01"],
])("%s is over: it is set whole against %s, or %s a year before", (period, previous, lastYear) => {
  expect(periodAgainst(period, "previous", calendar)).toEqual({ period: previous, through: null });
  expect(periodAgainst(period, "last-year", calendar)).toEqual({ period: lastYear, through: null });
});

test("a running period is set against the same half-months of the other, as far as they are over", () => {
  expect(periodAgainst("2026-11", "previous", calendar)).toEqual({
    period: "2026-10",
    through: { now: "2026-11-a", before: "2026-10-a" },
  });
  expect(periodAgainst("2026", "last-year", calendar)).toEqual({ period: "2025", through: { now: "2026-11-a", before: "2025-11-a" } });
  expect(periodAgainst("2026-H2", "previous", calendar)).toEqual({
    period: "2026-H1",
    through: { now: "2026-11-a", before: "2026-05-a" },
  });
});

test("a month that closes on the 14th was over then, and the next has not seen its first half-month end", () => {
  expect(periodAgainst("2026-11", "previous", closesOn14th)).toEqual({ period: "2026-10", through: null });
  expect(periodAgainst("2026-12", "previous", closesOn14th)).toBeNull();
  expect(periodAgainst("2026-12", "previous", { ...closesOn14th, today: "2026-12-01" })).toEqual({
    period: "2026-11",
    through: { now: "2026-11-b", before: "2026-10-b" },
  });
});

test.each([
  ["all time", "all", "previous"],
  ["a week 53, a year before", "2026-W53", "last-year"],
  ["the running week", "2026-W47", "previous"],
  ["a month of the future", "2026-12", "previous"],
] as const)("%s is set against nothing", (_, period, against) => {
  expect(periodAgainst(period, against, calendar)).toBeNull();
});

test("a month ends with its last day, not on it", () => {
  expect(isEnded("2026-10", { ...calendar, today: "2026-10-31" })).toBe(false);
  expect(isEnded("2026-10", { ...calendar, today: "2026-11-01" })).toBe(true);
  expect(isEnded("2026-11", { ...closesOn14th, today: "2026-11-15" })).toBe(true);
  expect(isEnded("all", calendar)).toBe(false);
});

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const like = fc.constantFrom("2000", "2000-H1", "2000-Q1", "2000-01", "2000-W02");

test("whatever its length, the period before ends the day before it begins", () => {
  fc.assert(
    fc.property(day, like, fc.constantFrom("calendar", "14th"), (someDay, length, closing) => {
      const period = periodLike(length, someDay, closing);
      const before = periodAgainst(period, "previous", { today: "2100-01-01", closing });
      const [days, daysBefore] = [daysOf(period, closing), daysOf(before?.period ?? "all", closing)];
      expect(days && days.first <= someDay && someDay <= days.last).toBe(true);
      expect(addDays(daysBefore?.last ?? "2000-01-01", 1)).toBe(days?.first);
    }),
  );
});
