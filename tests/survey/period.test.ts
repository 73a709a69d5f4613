import { expect, test } from "vitest";
import { addDays, dayNumber, dayOfNumber, weekdayOf } from "#survey/civil-day.ts";
import {
  firstDayOf,
  halfMonthAfter,
  halfMonthFrom,
  halfMonthOf,
  isPeriod,
  monthOf,
  periodCells,
  periodLike,
  periodsAround,
  weekOf,
} from "#survey/period.ts";

/** Every day from 1970 to 2100, as the platform's own calendar counts them. */
const days = Array.from({ length: 47_847 }, (_, index) => Temporal.PlainDate.from("1970-01-01").add({ days: index }));

test("every day from 1970 to 2100 has the number, weekday, week and half-month of the platform's calendar", () => {
  expect(String(days.at(-1))).toBe("2100-12-31");
  const wrong: string[] = [];
  for (const [index, day] of days.entries()) {
    const text = String(day);
    const week = `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
    const half = `${text.slice(0, 7)}-${day.day <= 14 ? "a" : "b"}`;
    const right =
      dayNumber(text) === index &&
      dayOfNumber(index) === text &&
      weekdayOf(text) === day.dayOfWeek &&
      weekOf(text) === week &&
      halfMonthOf(text) === half;
    if (!right) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test("days before 1970 and far away are days too", () => {
  expect(addDays("1970-01-01", -1)).toBe("1969-12-31");
  expect(weekdayOf("1969-12-31")).toBe(3);
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("0001-01-01", -366)).toBe("0000-01-01");
});

test("every week is seven days from Monday to Sunday", () => {
  const weeks = new Set(days.slice(7).map((day) => weekOf(String(day))));
  for (const week of weeks) {
    const cells = periodCells(week);
    if (cells.kind !== "days") throw new Error(`${week} is made of ${cells.kind}`);
    expect([weekdayOf(cells.first), dayNumber(cells.last) - dayNumber(cells.first)]).toEqual([1, 6]);
    expect(weekOf(cells.first)).toBe(week);
    expect(weekOf(cells.last)).toBe(week);
  }
});

const keysOf = (period: string) => {
  const cells = periodCells(period);
  return cells.kind === "half-months" ? cells.keys : [];
};

test("a month is its two half-months, and longer periods are their months", () => {
  expect(periodCells("2026-11")).toEqual({ kind: "half-months", keys: ["2026-11-a", "2026-11-b"] });
  expect(keysOf("2026-Q4").map(monthOf)).toEqual(["2026-10", "2026-10", "2026-11", "2026-11", "2026-12", "2026-12"]);
  expect(keysOf("2026-H1")).toEqual([...keysOf("2026-Q1"), ...keysOf("2026-Q2")]);
  expect(keysOf("2026")).toEqual([...keysOf("2026-H1"), ...keysOf("2026-H2")]);
  expect(periodCells("all")).toEqual({ kind: "everything" });
});

const closed = (period: string) => {
  const cells = periodCells(period, "14th");
  return cells.kind === "half-months" ? cells.keys : [];
};

test("a month that closes on the 14th is 15/10 to 14/11, and longer periods are its like", () => {
  expect(closed("2026-11")).toEqual(["2026-10-b", "2026-11-a"]);
  expect(closed("2026-01")).toEqual(["2025-12-b", "2026-01-a"]);
  expect(closed("2026-Q4")).toEqual([...closed("2026-10"), ...closed("2026-11"), ...closed("2026-12")]);
  expect(closed("2026-H1")).toEqual([...closed("2026-Q1"), ...closed("2026-Q2")]);
  expect(closed("2026")).toEqual([...closed("2026-H1"), ...closed("2026-H2")]);
  expect(periodCells("2026-W47", "14th")).toEqual(periodCells("2026-W47"));
});

test("every day lies in the month that closes next, and each half-month follows the one before", () => {
  const astray = days
    .slice(1)
    .map(String)
    .filter((day) => {
      const halfMonth = halfMonthOf(day);
      const before = halfMonthOf(addDays(day, -1));
      const lies = ["2026", "2026-H1", "2026-Q1", "2026-01"].every((like) => closed(periodLike(like, day, "14th")).includes(halfMonth));
      return !lies || (halfMonth !== before && halfMonth !== halfMonthAfter(before));
    });
  expect(astray).toEqual([]);
});

test.each([
  ["2026-11", ["2026-Q4", "2026-H2", "2026", "all"]],
  ["2026-Q1", ["2026-H1", "2026", "all"]],
  ["2026-H2", ["2026", "all"]],
  ["2026-W47", ["2026-11", "2026-Q4", "2026-H2", "2026", "all"]],
  ["2026-W27", ["2026-06", "2026-07", "2026-Q2", "2026-Q3", "2026-H1", "2026-H2", "2026", "all"]],
  ["2026-11-19", ["2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026", "all"]],
  ["all", []],
])("%s lies in longer periods", (period, around) => {
  expect(periodsAround(period)).toEqual(around);
});

test("every day lies in one period of each length, and that period in those around it", () => {
  for (const like of ["2026", "2026-H1", "2026-Q1", "2026-01"]) {
    for (const day of days.map(String).filter((_, index) => index % 13 === 0)) {
      const period = periodLike(like, day);
      expect(keysOf(period)).toContain(halfMonthOf(day));
      for (const around of periodsAround(period).filter((one) => one !== "all"))
        expect(keysOf(around)).toEqual(expect.arrayContaining([...keysOf(period)]));
    }
  }
});

test.each([
  "2025-W53",
  "2026-W54",
  "2026-W00",
  "2026-00",
  "2026-13",
  "2026-Q5",
  "2026-Q0",
  "2026-H3",
  "2026-1",
  "2026-W1",
  "26",
  "",
  "2026-11-19",
  "2026-Q",
])("%s is no period", (text) => {
  expect(isPeriod(text)).toBe(false);
  expect(() => periodCells(text)).toThrow(RangeError);
});

test.each(["all", "2026", "2026-H2", "2026-Q3", "2026-11", "2026-W53"])("%s is a period", (text) => {
  expect(isPeriod(text)).toBe(true);
});

test.each([
  ["2027-01-01", "2027-01-01"],
  ["2027-01-02", "2027-01-15"],
  ["2026-12-16", "2027-01-01"],
  ["2028-02-29", "2028-03-01"],
])("the first half-month that begins on %s or later begins on %s", (day, from) => expect(firstDayOf(halfMonthFrom(day))).toBe(from));
