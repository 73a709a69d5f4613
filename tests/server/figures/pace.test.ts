import { expect, test } from "vitest";
import { Pace } from "../../../src/server/figures/pace.ts";

const many = 100_000;

test("a small store is always up to date, however slow the machine", () => {
  const pace = new Pace();
  pace.took(5000, 0);
  expect(pace.isBefore({ now: 1, cells: 200 })).toBe(true);
});

test("a large store is up to date as long as that is quick, and otherwise takes no more than a fiftieth of the time", () => {
  const pace = new Pace();
  expect(pace.isBefore({ now: 0, cells: many })).toBe(true);
  pace.took(20, 0);
  expect(pace.isBefore({ now: 1, cells: many })).toBe(true);
  pace.took(80, 100);
  expect(pace.isBefore({ now: 101, cells: many })).toBe(false);
  expect(pace.waitMs(101)).toBe(3999);
});

test("nobody is answered from counts older than a minute while others keep quiet", () => {
  const pace = new Pace();
  pace.took(80, 0);
  expect(pace.isBefore({ now: 59_999, cells: many })).toBe(false);
  expect(pace.isBefore({ now: 60_000, cells: many })).toBe(true);
});
