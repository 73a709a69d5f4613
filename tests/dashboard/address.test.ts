import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalogue } from "#protocol/results.ts";
import { addressOf, readAddress } from "#dashboard/frame/address.ts";
import { chosen, divisions, views } from "#dashboard/frame/choice.ts";
import { someFields, someUnits } from "./made-up-endpoint.ts";

const inUse = "1".repeat(64);
const retired = "2".repeat(64);

const catalogue: Catalogue = {
  organisation: { id: "nam-son", name: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn province" } },
  units: someUnits,
  fields: someFields,
  surveys: [
    { hash: retired, id: "ward-short-9", version: 1, title: { vi: "Cũ", en: "Old" }, inForce: false, responses: true },
    { hash: inUse, id: "sipas-2640", version: 2, title: { vi: "Mới", en: "New" }, inForce: true, responses: true },
  ],
  days: { first: "2025-11-03", last: "2026-11-20" },
  minimumGroup: 10,
};

test("an address without anything is the overview of the whole, over the questionnaire in force", () => {
  expect(readAddress("", catalogue)).toEqual({
    dropped: [],
    choice: { view: "overview", survey: inUse, unit: null, period: "all", field: null, respondentType: null, method: "means", by: "unit" },
  });
});

test("whoever opens an address that was sent to them sees what the sender saw", () => {
  const anyChoice = fc.record({
    view: fc.constantFrom(...views),
    survey: fc.constantFrom(inUse, retired),
    unit: fc.constantFrom(null, "so-xay-dung", "xa-yen-mo"),
    period: fc.constantFrom("all", "2026", "2025-H2", "2026-Q3", "2026-11", "2026-W47"),
    field: fc.constantFrom(null, "land"),
    respondentType: fc.constantFrom(null, "citizen" as const, "organisation" as const),
    method: fc.constantFrom("means" as const, "pooled" as const),
    by: fc.constantFrom(...divisions),
  });
  fc.assert(
    fc.property(anyChoice, (wished) => {
      const choice = chosen(wished, {});
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

test("the top of the tree is the whole organisation", () => {
  expect(readAddress("?unit=nam-son", catalogue)).toEqual(readAddress("", catalogue));
});

test("without any questionnaire there is nothing to choose", () => {
  expect(readAddress("", { ...catalogue, surveys: [] })).toBeNull();
});
