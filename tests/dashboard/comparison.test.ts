import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure, Figures } from "#survey/figure.ts";
import { addDays } from "#survey/civil-day.ts";
import { isPeriod, monthOf, periodCells } from "#survey/period.ts";
import { periodBefore, yearBefore } from "#dashboard/comparison/earlier.ts";
import { pairsOf } from "#dashboard/comparison/pairs.ts";

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

function endsOf(period: string) {
  const cells = periodCells(period);
  if (cells.kind === "everything") throw new Error("all time has no ends");
  if (cells.kind === "days") return { first: cells.first, next: addDays(cells.last, 1) };
  const [month = "", last = ""] = [cells.keys[0], cells.keys.at(-1)].map((key) => key?.slice(0, 7));
  return { first: `${month}-01`, next: `${monthOf(addDays(`${last}-28`, 4))}-01` };
}

test("the period before is as long and ends before this one begins", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const before = periodBefore(period) ?? "";
      expect(before.replace(/\d/g, "")).toBe(period.replace(/\d/g, ""));
      expect(endsOf(before).next).toBe(endsOf(period).first);
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
