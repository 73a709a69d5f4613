import { expect, test } from "vitest";
import { branchesOf, byCost, concerns, falls, isBelowTarget, type Line } from "#dashboard/trouble/lines.ts";
import { openFrom, textOfOpen } from "#dashboard/trouble/open-criteria.ts";
import type { Figure } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { ReachedTarget } from "#protocol/standing.ts";

const shown = (percent: number): Figure => ({
  state: "shown",
  percent,
  n: 100,
  interval: { low: percent - 300, high: percent + 300 },
  weight: "firm",
});
const nothing = { distribution: null, reasons: null };

const total: Results["total"] = {
  overall: shown(8500),
  criteriaCounted: 2,
  criteriaAsked: 2,
  outcomes: null,
  questions: [],
  criteria: [
    {
      code: "ACC",
      figure: shown(9000),
      ...nothing,
      items: [
        { id: "acc-1", figure: shown(9200), distribution: null, cost: 120 },
        { id: "acc-2", figure: { state: "hidden", reason: "too-few" }, distribution: null, cost: null },
        { id: "acc-3", figure: shown(8800), distribution: null, cost: 180 },
      ],
    },
    { code: "FBK", figure: shown(8000), ...nothing, items: [{ id: "fbk-1", figure: shown(8000), distribution: null, cost: 1000 }] },
  ],
};

const before: Results["before"] = {
  period: "2026-10",
  through: null,
  total,
  changes: {
    overall: { state: "known", points: 20, sure: false },
    criteria: [
      {
        code: "ACC",
        change: { state: "known", points: -30, sure: false },
        items: [
          { id: "acc-1", change: { state: "known", points: -110, sure: true } },
          { id: "acc-2", change: { state: "unknown", reason: "hidden" } },
          { id: "acc-3", change: { state: "known", points: 50, sure: false } },
        ],
      },
    ],
  },
};

type Aimed = ReachedTarget["target"]["figure"];

const targetFor = (figure: Aimed, percent: number): ReachedTarget => ({
  target: { id: `t-${percent}`, figure, units: null, fields: null, year: 2026, percent },
  unit: null,
  field: null,
  reached: shown(8800),
  verdict: "not-met",
  sure: false,
});

const standing = (...targets: readonly ReachedTarget[]) => ({
  query: { survey: "0".repeat(64), period: "2026-11", method: "means" as const },
  targets: [...targets],
});

test("the criterion that costs the index most stands first, and within it the item that costs most", () => {
  const branches = branchesOf({ total, before: null }, null);
  expect(branches.map(({ line, items }) => [line.criterion, line.cost, items.map(({ item }) => item)])).toEqual([
    ["FBK", 1000, ["fbk-1"]],
    ["ACC", 300, ["acc-3", "acc-1", "acc-2"]],
  ]);
});

const line = (item: string, figure: Figure): Line => ({
  criterion: "ACC",
  item,
  figure,
  distribution: null,
  cost: null,
  change: null,
  aim: null,
});

test("without costs the lowest stands first, hidden ones last", () => {
  const lines = [line("hidden", { state: "hidden", reason: "too-few" }), line("high", shown(9000)), line("low", shown(7000))];
  expect(byCost(lines).map(({ item }) => item)).toEqual(["low", "high", "hidden"]);
});

test("to be looked at is what is below its target or falls, and nothing else", () => {
  const targets = standing(targetFor({ kind: "item", item: "acc-3" }, 8900), targetFor({ kind: "item", item: "fbk-1" }, 8000));
  const lines = branchesOf({ total, before }, targets).flatMap(({ items }) => items);
  expect(concerns(lines, 10).map(({ item }) => item)).toEqual(["acc-3", "acc-1"]);
  expect(concerns(lines, 1).map(({ item }) => item)).toEqual(["acc-3"]);
  expect(lines.filter(isBelowTarget).map(({ item }) => item)).toEqual(["acc-3"]);
  expect(lines.filter(falls).map(({ item }) => item)).toEqual(["acc-1"]);
});

test("a criterion without a target of its own is set against that of the overall index, an item is not", () => {
  const [feedback] = branchesOf({ total, before }, standing(targetFor({ kind: "overall" }, 8500)));
  expect(feedback?.line).toMatchObject({ criterion: "FBK", aim: { own: false } });
  expect(feedback?.line && isBelowTarget(feedback.line)).toBe(true);
  expect(feedback?.items[0]?.aim).toBeNull();
});

test("which criteria are open stands in the address, the first alone by custom", () => {
  const codes = ["FBK", "OFF", "ACC"];
  expect(openFrom(undefined, codes)).toEqual(new Set(["FBK"]));
  expect(openFrom("gone.ACC", codes)).toEqual(new Set(["ACC"]));
  for (const open of [[], ["FBK"], ["OFF"], codes]) expect(openFrom(textOfOpen(new Set(open), codes), codes)).toEqual(new Set(open));
});
