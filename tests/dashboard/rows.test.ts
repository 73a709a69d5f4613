import { expect, test } from "vitest";
import type { Figure } from "#survey/figure.ts";
import { lowestFirst } from "#dashboard/charts/order.ts";
import { unitsByTree } from "#dashboard/frame/tree.ts";

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

test("the lowest index stands first, what is hidden or empty last", () => {
  const rows = [
    { id: "a", figure: empty },
    { id: "b", figure: shown(9000) },
    { id: "c", figure: hidden },
    { id: "d", figure: shown(7000) },
  ];
  expect(lowestFirst(rows).map(({ id }) => id)).toEqual(["d", "b", "c", "a"]);
});

test("units stand under the unit they belong to; one whose parent is gone stands at the top", () => {
  const placed = unitsByTree([named("ward", "district"), named("province", null), named("lost", "gone"), named("district", "province")]);
  expect(placed.map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual(["0 province", "1 district", "2 ward", "0 lost"]);
});
