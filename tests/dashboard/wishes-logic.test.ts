import { expect, test } from "vitest";
import type { QuestionResult } from "#survey/figure.ts";
import { expectedIn, otherWishes } from "#dashboard/wishes/expected.ts";
import { isLongEnough, ownOf, sieveFrom } from "#dashboard/wishes/remark-query.ts";
import { remarkRows } from "#dashboard/wishes/remarks-file.ts";
import { shippedInstrument, shippedSurvey } from "../support/shipped.ts";

const order = [...shippedInstrument("sipas-2640").order, "channels", "expectations", "information"];
const survey = shippedSurvey("sipas-2640", { order });
const plain = shippedSurvey("sipas-2640");

const wish = (id: string, numerator: number): QuestionResult => ({
  state: "shown",
  id: `expect-${id}`,
  persons: 50,
  missing: 0,
  options: [],
  rates: [{ id: `expectation-share-${id}`, percent: numerator * 200, numerator, denominator: 50, interval: { low: 0, high: 10_000 } }],
});

test("wishes are ranked by how many want them very much, under the words that were asked, hidden ones last", () => {
  const expected = expectedIn(survey, [
    wish("information", 20),
    wish("attitude", 41),
    { state: "hidden", id: "expect-digital", reason: "too-few" },
    wish("premises", 30),
  ]);
  expect(expected?.means).toEqual({ vi: "Rất nhiều", en: "Very much" });
  expect(
    expected?.wishes.slice(0, 4).map(({ id, counted, figure }) => [id.replace("expectation-share-", ""), counted, figure.state]),
  ).toEqual([
    ["attitude", 41, "shown"],
    ["premises", 30, "shown"],
    ["information", 20, "shown"],
    ["digital", null, "hidden"],
  ]);
  expect(expected?.wishes[0]?.text.vi).toMatch(/^Nâng cao hơn nữa thái độ phục vụ/);
});

test("a questionnaire that asks for no wishes says so", () => {
  expect(expectedIn(plain, [])).toBeNull();
  expect(otherWishes(plain, [])).toEqual([]);
});

const empty = (id: string): QuestionResult => ({ state: "empty", id });

test("how people came in and how they would like to stand side by side, in the order they are asked", () => {
  const ids = ["information-preferred", "channel-preferred", "channel-used", "trip-count"];
  expect(otherWishes(survey, ids.map(empty)).map(({ id }) => id)).toEqual(["channel-used", "channel-preferred", "information-preferred"]);
});

const [criterion] = survey.criteria;
const reason = criterion?.reasons[0]?.id ?? "";

test("only what the questionnaire knows is asked for, a reason only under its criterion", () => {
  expect(sieveFrom({ own: {} }, survey)).toEqual({ criterion: null, reason: null, page: 1 });
  expect(sieveFrom({ own: { criterion: "OFF", page: "3" } }, survey)).toEqual({ criterion: "OFF", reason: null, page: 3 });
  expect(sieveFrom({ own: { criterion: "FBK", reason: "other" } }, survey)).toEqual({ criterion: "FBK", reason: "other", page: 1 });
  expect(sieveFrom({ own: { criterion: "FBK", reason } }, survey)).toEqual({ criterion: "FBK", reason: null, page: 1 });
  expect(sieveFrom({ own: { criterion: "NO", reason, page: "-1" } }, survey)).toEqual({ criterion: null, reason: null, page: 1 });
});

test("what is looked at comes back from the address", () => {
  for (const own of [{}, { criterion: "OFF" }, { criterion: "ACC", reason, page: "2" }])
    expect(ownOf(sieveFrom({ own }, survey))).toEqual(own);
});

test("remarks of a single week are not asked for", () => {
  expect(["2026-W47", "2026-11", "2026-Q4", "all"].map((period) => isLongEnough({ period }))).toEqual([false, true, true, true]);
});

test("every remark is a row with its procedure and its reasons in words", () => {
  const remark = {
    ref: "r1",
    question: "comment",
    words: "Chờ lâu",
    reasons: [
      { criterion: "ACC" as const, reason },
      { criterion: "ACC" as const, reason: "gone" },
    ],
  };
  const names = { definition: survey, nameOf: (id: string) => `Thủ tục ${id}`, read: (text: { vi: string; en: string }) => text.vi };
  expect(remarkRows({ procedures: [{ procedure: "1.001", remarks: [remark] }], hidden: 0 }, names)).toEqual([
    ["1.001", "Thủ tục 1.001", "Chờ lâu", `${criterion?.reasons[0]?.text.vi}; gone`],
  ]);
});
