import * as fc from "fast-check";
import { expect, test } from "vitest";
import { comparability } from "#survey/comparability.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { removeOption } from "../../src/admin/editor/panels/option-edits.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aMutation, changedAt } from "../support/changed-survey.ts";
import { shippedInstruments, shippedSurvey } from "../support/shipped.ts";

const survey = aSurvey();

function after(place: string, value: unknown, of: SurveyDefinition = survey) {
  const changed = changedAt(of, place, value);
  if (!isDraft(changed)) throw new Error(place);
  return comparability(of, changed);
}

test("every figure of a version can be compared with itself, whatever its number", () => {
  for (const id of shippedInstruments) {
    const shipped = shippedSurvey(id);
    const { overall, criteria, rates } = comparability(shipped, { ...shipped, version: 9 });
    expect([overall, ...criteria, ...rates].filter(({ series }) => series !== "comparable")).toEqual([]);
    expect(criteria.length).toBe(shipped.criteria.length);
  }
});

test("without one item a criterion is another and so is the whole; the items that stay go on", () => {
  const { overall, criteria } = after("criteria[0].questions[0]", undefined);
  expect(criteria).toEqual([
    { code: "ACC", series: "broken", reasons: [{ why: "item-removed", question: "acc-1" }], continuing: ["acc-2", "acc-3"] },
    { code: "FBK", series: "comparable", reasons: [], continuing: ["fbk-1", "fbk-2"] },
  ]);
  expect(overall).toEqual({ series: "broken", reasons: [{ why: "criterion-broken", code: "ACC" }] });
});

test("an item replaced by one with another name breaks the criterion", () => {
  const { criteria } = after("criteria[0].questions[0].id", "acc-9");
  expect(criteria[0]?.reasons).toEqual([
    { why: "item-added", question: "acc-9" },
    { why: "item-removed", question: "acc-1" },
  ]);
});

test("other words are left to a person's judgement, and break nothing by themselves", () => {
  const { overall, criteria } = after("criteria[0].questions[0].text.vi", "Nơi chờ có đủ ghế ngồi.");
  expect(criteria[0]).toMatchObject({ series: "to-judge", reasons: [{ why: "reworded", question: "acc-1" }] });
  expect(overall).toEqual({ series: "to-judge", reasons: [{ why: "criterion-to-judge", code: "ACC" }] });
});

test("an item asked of others, or with a way out it had not, is left to a person's judgement", () => {
  expect(after("criteria[1].questions[0].when", undefined).criteria[1]?.reasons).toEqual([{ why: "asked-of-others", question: "fbk-1" }]);
  expect(after("criteria[0].questions[0].notApplicable", true).criteria[0]?.reasons).toEqual([
    { why: "not-applicable", question: "acc-1" },
  ]);
});

test("a criterion that comes or goes breaks the whole and none of the others", () => {
  const without = { ...survey, criteria: survey.criteria.slice(0, 1), order: survey.order.filter((name) => name !== "FBK") };
  expect(comparability(survey, without).overall.reasons).toEqual([{ why: "criterion-removed", code: "FBK" }]);
  expect(comparability(without, survey).overall.reasons).toEqual([{ why: "criterion-added", code: "FBK" }]);
  expect(comparability(survey, without).criteria[0]?.series).toBe("comparable");
});

test("the whole is another when it is computed otherwise or unfinished forms count", () => {
  const pooled = comparability(survey, { ...survey, aggregation: { default: "pooled", alternative: "means" } });
  expect(pooled.overall).toEqual({ series: "broken", reasons: [{ why: "method" }] });
  expect(comparability(survey, { ...survey, countsPartial: true }).overall.reasons).toEqual([{ why: "unfinished" }]);
});

const rate = (series: string, ...reasons: string[]) => [{ id: "late-rate", series, reasons }];

test("a rate breaks with its parts or its options, not with their order or words", () => {
  const options = survey.blocks[2]?.questions[0];
  if (!options || !("options" in options)) throw new Error("return-time has options");
  const place = "blocks[2].questions[0].options";
  const rates = (value: unknown, at = place) => after(at, value).rates;
  expect(rates(options.options.toReversed())).toEqual(rate("comparable"));
  expect(rates(["on-time", "late", "early"], "blocks[2].rates[0].denominator")).toEqual(rate("comparable"));
  expect(rates("Muộn", `${place}[2].text.vi`)).toEqual(rate("to-judge", "reworded"));
  expect(rates("self-service", "blocks[2].askedIn")).toEqual(rate("to-judge", "asked-of-others"));
  expect(rates([...options.options, { id: "lost", text: { vi: "Mất", en: "Lost" } }])).toEqual(rate("broken", "other-options"));
  expect(rates(["late", "on-time"], "blocks[2].rates[0].numerator")).toEqual(rate("broken", "other-parts"));
  expect(rates([], "blocks[2].rates")).toEqual(rate("broken", "removed"));
});

test("an answer that counted in a rate and is offered no more breaks it, also where the rate still names it, and no rate of another question", () => {
  const offered = ["early", "late"].map((id) => ({ id, text: { vi: id, en: id } }));
  expect(after("blocks[2].questions[0].options", offered).rates).toMatchObject([{ id: "late-rate", series: "broken" }]);
  for (const shipped of shippedInstruments.map((id) => shippedSurvey(id))) {
    const rates = shipped.blocks.flatMap((block) => block.rates);
    for (const [question, option] of rates.flatMap((one) => one.denominator.map((named) => [one.question, named] as const))) {
      const without = removeOption(question, option)(shipped);
      if (without === shipped) continue;
      const broken = comparability(shipped, without).rates.filter(({ series }) => series === "broken");
      const expected = rates.filter((one) => one.question === question);
      expect(broken.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    }
  }
});

function brokenIn(one: SurveyDefinition, other: SurveyDefinition): string[] {
  return comparability(one, other).criteria.flatMap(({ code, series }) => (series === "broken" ? [code] : []));
}

test("a criterion is broken both ways or neither", () => {
  fc.assert(
    fc.property(aMutation, ({ before, after: changed }) => {
      if (!isDraft(changed)) return;
      expect(brokenIn(before, changed).toSorted()).toEqual(brokenIn(changed, before).toSorted());
    }),
    { numRuns: 50 },
  );
});
