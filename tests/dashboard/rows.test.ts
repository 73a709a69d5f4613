import { expect, test } from "vitest";
import type { Figure, Figures } from "#survey/figure.ts";
import { axisAround } from "#dashboard/charts/axis.ts";
import { lowestFirst, lowestItems } from "#dashboard/charts/order.ts";
import { unitsByTree } from "#dashboard/frame/tree.ts";
import { trendPoints, trendRows } from "#dashboard/movement/trend-points.ts";

const shown = (percent: number, weight: "firm" | "indicative" = "firm"): Figure => ({
  state: "shown",
  percent,
  n: 40,
  interval: { low: Math.max(0, percent - 300), high: Math.min(10_000, percent + 300) },
  weight,
});
const hidden: Figure = { state: "hidden", reason: "too-few" };
const empty: Figure = { state: "empty" };

const named = (id: string, parent: string | null) => ({ id, parent, name: { vi: id, en: id } });

const figuresWith = (overall: Figure): Figures => ({
  overall,
  criteriaCounted: 1,
  criteriaAsked: 1,
  criteria: [],
  outcomes: null,
  questions: [],
});

test("the lowest index stands first, what is hidden or empty last", () => {
  const rows = [
    { id: "a", figure: empty },
    { id: "b", figure: shown(9000) },
    { id: "c", figure: hidden },
    { id: "d", figure: shown(7000) },
  ];
  expect(lowestFirst(rows).map(({ id }) => id)).toEqual(["d", "b", "c", "a"]);
});

test("an item that is only indicative is never named among the lowest", () => {
  const items = [
    { id: "few", figure: shown(1000, "indicative"), distribution: null, cost: null },
    { id: "many", figure: shown(8000), distribution: null, cost: null },
  ];
  const criteria = [{ code: "ACC" as const, figure: shown(8000), distribution: null, items, reasons: null }];
  expect(lowestItems({ ...figuresWith(shown(8000)), criteria }, 3).map(({ id }) => id)).toEqual(["many"]);
});

test("units stand under the unit they belong to; one whose parent is gone stands at the top", () => {
  const placed = unitsByTree([named("ward", "district"), named("province", null), named("lost", "gone"), named("district", "province")]);
  expect(placed.map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual(["0 province", "1 district", "2 ward", "0 lost"]);
});

test("a month nobody answered in is a gap in the trend, not a missing month", () => {
  const points = trendPoints([
    { key: "2025-12", figures: figuresWith(shown(8000)), changes: null, rank: null },
    { key: "2026-02", figures: figuresWith(hidden), changes: null, rank: null },
    { key: "2026-03", figures: figuresWith(shown(8200)), changes: null, rank: null },
  ]);
  expect(points.map(({ month, figure }) => `${month} ${figure.state}`)).toEqual([
    "2025-12 shown",
    "2026-01 empty",
    "2026-02 hidden",
    "2026-03 shown",
  ]);
  const axis = axisAround(7700, 8500);
  expect(trendRows(points, axis)).toEqual([
    { month: "2025-12", percent: 8000, reach: [300, 300] },
    { month: "2026-01" },
    { month: "2026-02", veil: axis.to },
    { month: "2026-03", percent: 8200, reach: [300, 300] },
  ]);
});
