import { describe, expect, test } from "vitest";
import type { ReachedTarget } from "#protocol/standing.ts";
import type { Target } from "#protocol/targets.ts";
import { aimFor, isOfficial, otherTargets } from "#dashboard/standing/aim.ts";
import { verdictOf } from "#dashboard/standing/verdict.ts";
import { hashOf, aSurvey } from "../support/a-survey.ts";

const survey = hashOf(aSurvey());
const overall = { kind: "overall" } as const;
const access = { kind: "criterion", criterion: "ACC" } as const;

function reached(of: Partial<Target>, more: Partial<ReachedTarget> = {}): ReachedTarget {
  const target: Target = { id: "aim", figure: overall, units: null, fields: null, year: 2026, percent: 8500, ...of };
  return { target, unit: null, field: null, reached: { state: "empty" }, verdict: "open", sure: false, ...more };
}

const year = { survey, period: "2026", method: "means" } as const;

describe("what a figure is set against", () => {
  test("the target of exactly this unit and field, never that of another", () => {
    const targets = [
      reached({ id: "ward", percent: 9000 }, { unit: "phuong-an-binh" }),
      reached({ id: "land" }, { field: "land" }),
      reached({ id: "whole" }),
    ];
    expect(aimFor({ query: year, targets }, overall)?.reached.target.id).toBe("whole");
    expect(aimFor({ query: { ...year, unit: "phuong-an-binh" }, targets }, overall)?.reached.target.id).toBe("ward");
    expect(aimFor({ query: { ...year, field: "land" }, targets }, overall)?.reached.target.id).toBe("land");
    expect(aimFor({ query: { ...year, unit: "xa-yen-mo" }, targets }, overall)).toBeNull();
  });

  test("of several years the newest", () => {
    const targets = [reached({ id: "old", year: 2025 }), reached({ id: "new", year: 2026 })];
    expect(aimFor({ query: { ...year, period: "all" }, targets }, overall)?.reached.target.id).toBe("new");
  });

  test("a criterion has its own target, else the overall one as a yardstick that is not its own", () => {
    const targets = [reached({ id: "whole" }), reached({ id: "access", figure: access, percent: 8000 })];
    expect(aimFor({ query: year, targets }, access)).toMatchObject({ own: true, reached: { target: { id: "access" } } });
    expect(aimFor({ query: year, targets }, { kind: "criterion", criterion: "FBK" })).toMatchObject({
      own: false,
      reached: { target: { id: "whole" } },
    });
  });

  test("a verdict is official only for the figure of the year the target is for, narrowed by nothing but its field", () => {
    const aim = { reached: reached({ year: 2026 }), own: true };
    expect(isOfficial(aim, year)).toBe(true);
    expect(isOfficial(aim, { ...year, field: "land" })).toBe(true);
    expect(isOfficial({ ...aim, own: false }, year)).toBe(false);
    for (const period of ["all", "2026-11", "2025"]) expect(isOfficial(aim, { ...year, period })).toBe(false);
    expect(isOfficial(aim, { ...year, respondentType: "citizen" })).toBe(false);
    expect(isOfficial(aim, { ...year, tree: "now" })).toBe(false);
  });

  test("the small table holds the targets of units below, of fields and of items, and not the one beside the great figure", () => {
    const targets = [
      reached({ id: "whole" }),
      reached({ id: "access", figure: access }),
      reached({ id: "item", figure: { kind: "item", item: "acc-1" } }),
      reached({ id: "ward" }, { unit: "phuong-an-binh" }),
      reached({ id: "land" }, { field: "land" }),
    ];
    expect(otherTargets({ query: year, targets }).map(({ target }) => target.id)).toEqual(["item", "ward", "land"]);
  });

  test("while the great figure is of another stretch of time than the target, the year's own figure stands in the small table too", () => {
    const targets = [reached({ id: "whole" })];
    expect(otherTargets({ query: { ...year, period: "2026-11" }, targets })).toHaveLength(1);
  });
});

describe("what is said of a figure beside a number it should reach", () => {
  const figure = { state: "shown", percent: 8600, n: 400, interval: { low: 8450, high: 8740 }, weight: "firm" } as const;

  test("the printed figure decides, also when it is exactly the number", () => {
    expect(verdictOf(figure, 8600)?.met).toBe(true);
    expect(verdictOf(figure, 8601)?.met).toBe(false);
  });

  test("it is sure only when the number lies outside the interval", () => {
    expect(verdictOf(figure, 8449)).toEqual({ met: true, sure: true });
    expect(verdictOf(figure, 8450)).toEqual({ met: true, sure: false });
    expect(verdictOf(figure, 8740)).toEqual({ met: false, sure: false });
    expect(verdictOf(figure, 8741)).toEqual({ met: false, sure: true });
  });

  test("nothing is said of what is hidden or empty", () => {
    expect(verdictOf({ state: "empty" }, 8500)).toBeNull();
    expect(verdictOf({ state: "hidden", reason: "too-few" }, 8500)).toBeNull();
  });
});
