import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "#survey/figure.ts";
import { periodsAround } from "#survey/period.ts";
import { stepsBetween, stretchOf } from "#dashboard/movement/stretch.ts";
import { breaksOf, piecesOf, reachOf } from "#dashboard/movement/pieces.ts";

const shown: Figure = { state: "shown", percent: 8000, n: 50, interval: { low: 7500, high: 8400 }, weight: "firm" };
const group = (key: string, figure: Figure = shown) => ({ key, figures: { overall: figure, criteria: [] } });

const weekName = ([year, number]: readonly [number, number]) => `${year}-W${String(number).padStart(2, "0")}`;

describe("over which stretch of time a movement is told", () => {
  test.each([
    ["month", "2026-11", "2026"],
    ["month", "2026-W47", "2026"],
    ["month", "2026-Q3", "2026-Q3"],
    ["week", "2026-11", "2026-11"],
    ["week", "2026-W47", "2026"],
    ["quarter", "2026-H1", "2026"],
    ["quarter", "2026", "2026"],
    ["half", "2026", "all"],
    ["year", "2026", "all"],
    ["year", "2026-11", "all"],
  ] as const)("by the %s, %s is told as %s", (step, period, told) => {
    expect(stretchOf(step, period)).toBe(told);
  });

  test("every step from the first to the last is there, ascending, over the turn of the year", () => {
    expect(stepsBetween("month", "2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(stepsBetween("week", "2025-W51", "2026-W02")).toEqual(["2025-W51", "2025-W52", "2026-W01", "2026-W02"]);
    expect(stepsBetween("quarter", "2025-Q4", "2026-Q1")).toEqual(["2025-Q4", "2026-Q1"]);
    expect(stepsBetween("half", "2025-H2", "2026-H1")).toEqual(["2025-H2", "2026-H1"]);
    expect(stepsBetween("year", "2024", "2026")).toEqual(["2024", "2025", "2026"]);
  });

  test("the steps of any two weeks begin with the one and end with the other", () => {
    const week = tuple(integer({ min: 2020, max: 2030 }), integer({ min: 1, max: 52 })).map(weekName);
    assert(
      property(week, week, (one, other) => {
        const [first = "", last = ""] = [one, other].toSorted();
        const steps = stepsBetween("week", first, last);
        expect([steps[0], steps.at(-1)]).toEqual([first, last]);
        expect(new Set(steps).size).toBe(steps.length);
        expect(steps.every((step) => periodsAround(step).includes("all"))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the pieces a movement is drawn in", () => {
  const first = { survey: "a", version: 1, groups: [group("2026-01"), group("2026-03"), group("2026-04", { state: "empty" })] };
  const second = { survey: "b", version: 2, groups: [group("2026-03", { state: "hidden", reason: "too-few" }), group("2026-05")] };

  test("a step between two told ones is a gap, those before and after are not there", () => {
    const [piece] = piecesOf("month", [first]);
    expect(piece?.points.map(({ key, overall }) => `${key} ${overall.state}`)).toEqual(["2026-01 shown", "2026-02 empty", "2026-03 shown"]);
  });

  test("each version of the questionnaire is a piece of its own, from its own first step to its own last", () => {
    const pieces = piecesOf("month", [second, first]);
    expect(pieces.map(({ version, points }) => [version, points.map(({ key }) => key)])).toEqual([
      [1, ["2026-01", "2026-02", "2026-03"]],
      [2, ["2026-03", "2026-04", "2026-05"]],
    ]);
    expect(breaksOf(pieces)).toEqual([{ at: "2026-03", version: 2 }]);
  });

  test("a version nobody answered makes neither a piece nor a break", () => {
    const pieces = piecesOf("month", [first, { survey: "c", version: 3, groups: [group("2026-05", { state: "empty" })] }]);
    expect(pieces).toHaveLength(1);
    expect(breaksOf(pieces)).toEqual([]);
  });

  test("the axis must hold every interval that is shown, and the line to be reached", () => {
    expect(reachOf([shown, { state: "empty" }], [])).toEqual({ low: 7500, high: 8400 });
    expect(reachOf([shown], [9000])).toEqual({ low: 7500, high: 9000 });
    expect(reachOf([{ state: "empty" }], [9000])).toBeNull();
  });
});
