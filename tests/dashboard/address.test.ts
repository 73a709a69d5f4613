import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import { addressOf, readAddress } from "#dashboard/frame/address.ts";
import { chosen, comparedWith, divisions, steps, views } from "#dashboard/frame/choice.ts";
import { valuesOf } from "#dashboard/frame/dimension-values.ts";
import { divisible } from "#dashboard/frame/divided.ts";
import { someFields, someUnits } from "./made-up-endpoint.ts";

const inUse = "1".repeat(64);
const retired = "2".repeat(64);

const catalogue: Catalogue = {
  organisation: { id: "nam-son", name: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn province" } },
  units: someUnits,
  fields: someFields,
  procedures: [{ id: "1.004", name: { vi: "Cấp giấy", en: "Issue" }, field: "land" }],
  counters: [{ id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" } }],
  waves: [
    { id: "dot-2", name: { vi: "Đợt II/2026", en: "Wave II/2026" }, survey: "1".repeat(64), first: "2026-06-01", last: "2026-06-30" },
  ],
  today: "2026-11-21",
  closing: "calendar",
  surveys: [
    { hash: retired, id: "ward-short-9", version: 1, title: { vi: "Cũ", en: "Old" }, inForce: false, responses: true },
    { hash: inUse, id: "sipas-2640", version: 2, title: { vi: "Mới", en: "New" }, inForce: true, responses: true },
  ],
  days: { first: "2025-11-03", last: "2026-11-20" },
  minimumGroup: 10,
};

test("an address without anything is the overview of the whole in the newest year, over the questionnaire in force", () => {
  expect(readAddress("", catalogue)).toEqual({
    dropped: [],
    choice: {
      view: "overview",
      survey: inUse,
      unit: null,
      period: "2026",
      only: null,
      tree: "then",
      method: "means",
      against: "previous",
      by: "unit",
      step: "month",
      right: null,
      own: {},
    },
  });
});

test("whoever opens an address that was sent to them sees what the sender saw", () => {
  const anySide = {
    survey: fc.constantFrom(inUse, retired),
    unit: fc.constantFrom(null, "so-xay-dung", "xa-yen-mo"),
    period: fc.constantFrom("all", "2026", "2025-H2", "2026-Q3", "2026-11", "2026-W47"),
    only: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...dimensions).chain((by) => fc.constantFrom(...valuesOf(by, catalogue).map((value) => ({ by, value })))),
    ),
    tree: fc.constantFrom("then" as const, "now" as const),
  };
  const anyChoice = fc.record({
    ...anySide,
    view: fc.constantFrom(...views),
    method: fc.constantFrom("means" as const, "pooled" as const),
    against: fc.constantFrom(...comparedWith),
    by: fc.constantFrom(...divisions),
    step: fc.constantFrom(...steps),
    right: fc.option(fc.record(anySide)),
    own: fc.constantFrom({}, { sort: "name" }, { criterion: "access", page: "2" }),
  });
  fc.assert(
    fc.property(anyChoice, (wished) => {
      const choice = divisible(chosen(wished, {}), catalogue);
      expect(readAddress(addressOf(choice, catalogue), catalogue)).toEqual({ choice, dropped: [] });
    }),
  );
});

test.each([
  ["?view=nonsense", ["view"]],
  ["?survey=ffffffffffff", ["survey"]],
  ["?unit=closed-long-ago", ["unit"]],
  ["?period=2019", ["period"]],
  ["?period=yesterday", ["period"]],
  ["?field=unknown", ["field"]],
  ["?type=robot", ["type"]],
  ["?method=magic", ["method"]],
  ["?field=land&type=citizen", ["type"]],
  ["?period=2026-W47&type=citizen", ["period"]],
  ["?view=groups&by=field&field=land", ["field"]],
])("what cannot be used in %s is replaced by the usual, and named", (search, dropped) => {
  expect(readAddress(search, catalogue)?.dropped).toEqual(dropped);
});

test("a unit without others below it is divided by what there is of it, and never by units", () => {
  const opened = readAddress("?view=groups&unit=xa-yen-mo", catalogue);
  expect(opened?.choice.by).toBe("field");
  expect(readAddress("?view=groups", catalogue)?.choice.by).toBe("unit");
  const withoutFields = { ...catalogue, fields: [], procedures: [], counters: [] };
  expect(readAddress("?view=groups&unit=xa-yen-mo", withoutFields)?.choice.by).toBe("respondent-type");
  expect(readAddress("?view=groups&unit=xa-yen-mo&type=citizen", catalogue)?.choice).toMatchObject({
    by: "unit",
    only: { value: "citizen" },
  });
});

test("the top of the tree is the whole organisation", () => {
  expect(readAddress("?unit=nam-son", catalogue)).toEqual(readAddress("", catalogue));
});

test("without any questionnaire there is nothing to choose", () => {
  expect(readAddress("", { ...catalogue, surveys: [] })).toBeNull();
});
