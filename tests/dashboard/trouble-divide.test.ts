import { expect, test } from "vitest";
import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { divideFrom, obstacleTo } from "#dashboard/trouble/divide.ts";

const choice: Choice = {
  view: "items",
  survey: "0".repeat(64),
  unit: null,
  period: "2026-10",
  only: null,
  tree: "then",
  method: "means",
  against: "previous",
  by: "unit",
  step: "month",
  right: null,
  own: {},
};
const name = { vi: "Quầy 1", en: "Counter 1" };
const ward: Catalogue = {
  organisation: { id: "phuong-an-binh", name },
  units: [],
  fields: [],
  procedures: [],
  counters: [{ id: "quay-1", name }],
  waves: [],
  surveys: [],
  days: null,
  today: "2026-11-19",
  closing: "calendar",
  minimumGroup: 10,
};

test("figures are divided by field unless the address says otherwise", () => {
  expect([undefined, "procedure", "counter", "unit", ""].map(divideFrom)).toEqual(["field", "procedure", "counter", "field", "field"]);
});

const seenIn = (period: string) => obstacleTo("counter", { ...choice, period }, ward);
const seenOn = (today: string) => obstacleTo("counter", choice, { ...ward, today });

test("a head of just the unit with the counters sees them in months that are over, and longer periods", () => {
  expect(["2026-10", "2026-Q3", "2025", "2026-H1"].map(seenIn)).toEqual([null, null, null, null]);
  expect(["2026-11", "2026-Q4", "2026", "all"].map(seenIn)).toEqual(Array.from({ length: 4 }, () => "counter-period"));
});

test("a month that closes today is not over", () => {
  expect(["2026-10-31", "2026-11-01"].map(seenOn)).toEqual(["counter-period", null]);
});

test("counters of another unit, or of a unit without any, are nobody's to see", () => {
  expect(obstacleTo("counter", { ...choice, unit: "to-1" }, ward)).toBe("counter-unit");
  expect(obstacleTo("counter", choice, { ...ward, counters: [] })).toBe("counter-unit");
});

test("one division at a time, and none of a week", () => {
  expect(obstacleTo("field", { ...choice, only: { by: "language", value: "vi" } }, ward)).toBe("only");
  expect(obstacleTo("procedure", { ...choice, period: "2026-W44" }, ward)).toBe("week");
  expect(obstacleTo("field", choice, ward)).toBeNull();
});
