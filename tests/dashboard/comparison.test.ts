import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure, Figures } from "#survey/figure.ts";
import { addDays } from "#survey/civil-day.ts";
import { isPeriod } from "#survey/period.ts";
import { daysOf, periodBefore, yearBefore } from "#survey/period-against.ts";
import { pairsOf } from "#dashboard/comparison/pairs.ts";
import { presetsOf, swapped } from "#dashboard/comparison/presets.ts";
import { sideOf } from "#dashboard/comparison/side-of.ts";
import type { Choice, Side } from "#dashboard/frame/choice.ts";
import { selectionOf } from "#dashboard/frame/question.ts";

test.each([
  ["2026", "2025", "2025"],
  ["2026-H1", "2025-H2", "2025-H1"],
  ["2026-Q1", "2025-Q4", "2025-Q1"],
  ["2026-01", "2025-12", "2025-01"],
  ["2026-W01", "2025-W52", "2025-W01"],
])("before %s comes %s, and a year before it was %s", (period, before, year) => {
  expect([periodBefore(period), yearBefore(period)]).toEqual([before, year]);
});

test("nothing comes before all time, and a 53rd week need not have been a year before", () => {
  expect([periodBefore("all"), yearBefore("all"), yearBefore("2020-W53"), periodBefore("2020-W53")]).toEqual([
    null,
    null,
    null,
    "2020-W52",
  ]);
});

const anyPeriod = fc
  .tuple(
    fc.integer({ min: 2001, max: 2099 }),
    fc.constantFrom("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4", "-01", "-06", "-12", "-W01", "-W52", "-W53"),
  )
  .map(([year, rest]) => `${year}${rest}`)
  .filter(isPeriod);

test("the period before is as long and ends before this one begins", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const before = periodBefore(period) ?? "";
      expect(before.replace(/\d/g, "")).toBe(period.replace(/\d/g, ""));
      expect(addDays(daysOf(before, "calendar")?.last ?? "", 1)).toBe(daysOf(period, "calendar")?.first);
    }),
  );
});

const shown = (percent: number): Figure => ({ state: "shown", percent, n: 90, interval: { low: percent, high: percent }, weight: "firm" });
const figures = (overall: Figure, criteria: Figures["criteria"]): Figures => ({
  overall,
  criteriaCounted: criteria.length,
  criteriaAsked: criteria.length,
  criteria,
  outcomes: null,
  questions: [],
});
const criterion = (code: "ACC" | "FBK" | "FAC", percent: number): Figures["criteria"][number] => ({
  code,
  figure: shown(percent),
  distribution: null,
  items: [{ id: `${code}-1`, figure: shown(percent + 1), distribution: null, cost: null }],
  reasons: null,
});
const selection = { survey: "a".repeat(64), period: "2026" };

test("what an answer calls right is read first, so that «above» means above", () => {
  const known = { state: "known", points: 500, sure: true } as const;
  const { overall, criteria } = pairsOf({
    left: { selection, figures: figures(shown(8000), [criterion("ACC", 8000)]) },
    right: { selection, figures: figures(shown(8500), [criterion("ACC", 8600)]) },
    changes: { overall: known, criteria: [{ code: "ACC", change: known, items: [{ id: "ACC-1", change: known }] }] },
  });
  expect(overall).toEqual({ first: shown(8500), second: shown(8000), difference: known });
  expect(criteria).toEqual([
    {
      code: "ACC",
      first: shown(8600),
      second: shown(8000),
      difference: known,
      items: [{ id: "ACC-1", first: shown(8601), second: shown(8001), difference: known }],
    },
  ]);
});

test("a criterion that only one questionnaire has stands beside nothing", () => {
  const differ = { state: "unknown", reason: "criteria-differ" } as const;
  const { criteria } = pairsOf({
    left: { selection, figures: figures(shown(8000), [criterion("FAC", 8000), criterion("ACC", 8000)]) },
    right: { selection, figures: figures(shown(8500), [criterion("ACC", 8600), criterion("FBK", 7000)]) },
    changes: { overall: differ, criteria: [{ code: "ACC", change: { state: "known", points: 600, sure: false }, items: [] }] },
  });
  expect(criteria.map(({ code, first, second, difference }) => [code, first.state, second.state, difference.state])).toEqual([
    ["ACC", "shown", "shown", "known"],
    ["FBK", "shown", "empty", "unknown"],
    ["FAC", "empty", "shown", "unknown"],
  ]);
});

const side = { survey: "a".repeat(64), unit: "an-binh", period: "2026-03", only: null, tree: "then" } as const;
const choice: Choice = {
  ...side,
  view: "comparison",
  method: "means",
  against: "previous",
  by: "unit",
  step: "month",
  right: null,
  own: {},
};
const days = { first: "2025-03-10", last: "2026-03-20" };
const kindsOf = (asked: Choice) => presetsOf(asked, { days }).map(({ kind }) => kind);

test("offered in one step are the period before, the same one a year before, and the whole; never a period without days", () => {
  expect(presetsOf(choice, { days })).toEqual([
    { kind: "previous", side: { ...side, period: "2026-02" } },
    { kind: "last-year", side: { ...side, period: "2025-03" } },
    { kind: "whole", side: { ...side, unit: null } },
  ]);
  expect(kindsOf({ ...choice, unit: null, period: "2025" })).toEqual([]);
  expect(kindsOf({ ...choice, period: "all" })).toEqual(["whole"]);
  expect(kindsOf({ ...choice, period: "2025-03" })).toEqual(["whole"]);
});

test("sides changed for each other and back are as they were", () => {
  const right = { ...side, unit: null, period: "2026-02" };
  const once = swapped({ ...choice, right });
  expect(once).toEqual({ ...right, right: side });
  expect(swapped({ ...choice, ...once })).toEqual({ ...side, right });
  expect(swapped(choice)).toBeNull();
});

test("what an answer says it is about is the side that was asked for", () => {
  const asked: Side = { ...side, unit: null, only: { by: "respondent-type", value: "citizen" }, tree: "now" };
  expect(sideOf(selectionOf(asked))).toEqual(asked);
  expect(sideOf(selectionOf(side))).toEqual(side);
});
