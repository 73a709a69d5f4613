import { expect, test } from "vitest";
import type { Figure } from "#survey/figure.ts";
import { placesOf } from "#dashboard/movement/small-places.ts";

const shown: Figure = { state: "shown", percent: 9000, n: 60, interval: { low: 8500, high: 9500 }, weight: "firm" };
const axis = { from: 8000, to: 10_000, ticks: [8000, 10_000] };

test("a small line puts each step in the middle of its share of the width, higher figures higher, and leaves gaps", () => {
  expect(placesOf([shown, { state: "empty" }, { state: "hidden", reason: "too-few" }, { ...shown, percent: 10_000 }], axis, 100)).toEqual([
    { x: 12.5, y: 50, low: 75, high: 25 },
    null,
    null,
    { x: 87.5, y: 0, low: 75, high: 25 },
  ]);
});
