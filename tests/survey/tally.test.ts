import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SurveyDefinition } from "#survey/definition.ts";
import { deltasOf } from "#survey/deltas.ts";
import { outcomes, type Response } from "#survey/response.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally, sumTallies, type Tally } from "#survey/tally.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { figuresAlone } from "../support/disclosed-figures.ts";

const survey = aSurvey();
const layout = layoutOf(survey);

function tallyOf(responses: readonly Response[]): Tally {
  const tally = emptyTally(layout);
  for (const response of responses) addDeltas(tally, deltasOf(layout, response));
  return tally;
}

const [acc, fbk] = layout.criteria;
const accItem = (id: string) => acc?.items.find((item) => item.id === id);
const blockQuestion = (id: string) => layout.blockQuestions.find((question) => question.id === id);
const countAt = (tally: Tally, slot: number | undefined) => tally[slot ?? -1];

test("the places of a tally are on disk and stay where they are", () => {
  expect(layout.slotByOutcome).toEqual({ completed: 0, partial: 1, abandoned: 2, declined: 3, "not-eligible": 4 });
  expect(layout.overall).toEqual({ persons: 5, means: { sum: 6, sumSquares: 7 }, pooled: { sum: 8, sumSquares: 9 } });
  expect(acc).toMatchObject({ code: "ACC", persons: 10, sum: 11, sumSquares: 12, lowScores: 13 });
  expect([...(acc?.slotByReason ?? [])]).toEqual([
    ["acc-crowded", 14],
    ["acc-far", 15],
  ]);
  expect(acc?.items).toMatchObject([{ firstLevel: 16, notApplicable: 21, missing: 22 }, { firstLevel: 23 }, { firstLevel: 30 }]);
  expect(fbk).toMatchObject({
    code: "FBK",
    persons: 37,
    sum: 38,
    sumSquares: 39,
    lowScores: 40,
    items: [{ firstLevel: 42 }, { firstLevel: 49 }],
  });
  expect(layout.blockQuestions.map(({ id, persons, missing }) => [id, persons, missing])).toEqual([
    ["received-result", 56, 57],
    ["gave-feedback", 60, 61],
    ["return-time", 64, 65],
    ["late-told", 70, 71],
    ["expected", 74, 75],
  ]);
  expect([...(blockQuestion("return-time")?.slotByOption ?? [])].map(([, slot]) => slot)).toEqual([66, 67, 68, 69]);
  expect(layout.size).toBe(79);
});

test("a person's answers are counted where they belong, and y is that person's satisfied share", () => {
  const tally = tallyOf([aResponse(survey, { "acc-1": 5, "acc-2": 1, "acc-3": 4, "gave-feedback": "yes", "fbk-1": 2, "fbk-2": 3 })]);
  expect(countAt(tally, accItem("acc-1")?.firstLevel)).toBe(0);
  expect(countAt(tally, 16 + 4)).toBe(1);
  // ACC: 2 of 3; FBK: 0 of 2; by means (2/3 + 0) ÷ 2; pooled 2 of 5.
  expect(tally.slice(10, 14)).toEqual(Float64Array.of(1, 667, 667 ** 2, 1));
  expect(tally.slice(37, 41)).toEqual(Float64Array.of(1, 0, 0, 1));
  expect(tally.slice(5, 10)).toEqual(Float64Array.of(1, 333, 333 ** 2, 400, 400 ** 2));
});

test("«Không áp dụng» and no answer are counted apart and give no share", () => {
  const tally = tallyOf([aResponse(survey, { "acc-2": "not-applicable", "gave-feedback": "no" })]);
  expect(countAt(tally, accItem("acc-2")?.notApplicable)).toBe(1);
  expect(countAt(tally, accItem("acc-1")?.missing)).toBe(1);
  expect(countAt(tally, layout.overall.persons)).toBe(0);
  expect(countAt(tally, acc?.persons)).toBe(0);
});

test("who was not asked is not missing", () => {
  const missingOf = (response: Response) => fbk?.items.map(({ missing }) => tallyOf([response])[missing]);
  expect(missingOf(aResponse(survey, { "gave-feedback": "no" }))).toEqual([0, 0]);
  expect(missingOf(aResponse(survey, {}))).toEqual([0, 0]);
  expect(missingOf(aResponse(survey, { "gave-feedback": "yes", "fbk-1": 4 }))).toEqual([0, 1]);
  const late = blockQuestion("late-told");
  expect(countAt(tallyOf([aResponse(survey, { "return-time": "on-time" })]), late?.missing)).toBe(0);
  expect(countAt(tallyOf([aResponse(survey, { "return-time": "late" })]), late?.missing)).toBe(1);
  const received = blockQuestion("received-result");
  expect(countAt(tallyOf([aResponse(survey, {})]), received?.missing)).toBe(0);
  expect(countAt(tallyOf([aResponse(survey, {}, { launchedBy: "citizen" })]), received?.missing)).toBe(1);
});

test("who chose several is one person", () => {
  const tally = tallyOf([aResponse(survey, { expected: ["faster", "kinder"] })]);
  const expected = blockQuestion("expected");
  expect(countAt(tally, expected?.persons)).toBe(1);
  expect([...(expected?.slotByOption ?? [])].map(([id, slot]) => [id, tally[slot]])).toEqual([
    ["faster", 1],
    ["clearer", 0],
    ["kinder", 1],
  ]);
});

test("reasons stand beside the number of persons with a low score", () => {
  const unhappy = aResponse(survey, { "acc-1": 1, "acc-3": 2 }, { reasons: { ACC: ["acc-far"] } });
  const tally = tallyOf([unhappy, aResponse(survey, { "acc-1": 3 })]);
  expect(countAt(tally, acc?.lowScores)).toBe(1);
  expect(countAt(tally, acc?.slotByReason.get("acc-far"))).toBe(1);
});

test("practice never enters a tally", () => {
  expect(tallyOf([aResponse(survey, { "acc-1": 5 }, { mode: "practice" })])).toEqual(emptyTally(layout));
});

test.each(["abandoned", "declined", "not-eligible"] as const)("of a launch that ended %s only the outcome is counted", (outcome) => {
  const tally = tallyOf([aResponse(survey, { "acc-1": 5 }, { outcome })]);
  expect(tally[layout.slotByOutcome[outcome]]).toBe(1);
  expect(tally.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test("lateness never enters an index: «Không bị trễ hẹn» is no score", () => {
  const answers = { "acc-1": 4, "acc-2": 2, "acc-3": 5 } as const;
  const figuresWith = (said: Record<string, string>) => {
    const tally = tallyOf(Array.from({ length: 12 }, () => aResponse(survey, { ...answers, ...said })));
    return figuresAlone({ layout, tally, method: "pooled", minimumGroup: 10 });
  };
  const unasked = figuresWith({});
  for (const returned of ["early", "on-time", "no-appointment", "late"]) expect(figuresWith({ "return-time": returned })).toEqual(unasked);
});

/** Whatever a person may say to a survey, and however the launch may end. */
function someResponse(asked: SurveyDefinition): fc.Arbitrary<Response> {
  const level = fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5);
  const said = fc.record(
    {
      "acc-1": level,
      "acc-2": fc.oneof(level, fc.constant("not-applicable")),
      "acc-3": level,
      "fbk-1": level,
      "fbk-2": level,
      "gave-feedback": fc.constantFrom("yes", "no"),
      "return-time": fc.constantFrom("early", "on-time", "late", "no-appointment"),
      expected: fc.subarray(["faster", "clearer", "kinder"], { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  const launch = fc.record({
    outcome: fc.constantFrom(...outcomes),
    mode: fc.constantFrom<"live" | "practice">("live", "live", "practice"),
  });
  return fc.tuple(said, launch).map(([answers, overrides]) => aResponse(asked, answers, overrides));
}

test("order of arrival and the way of splitting batches never change a tally", () => {
  const arrivals = fc
    .array(someResponse(survey), { maxLength: 30 })
    .chain((responses) =>
      fc.tuple(fc.constant(responses), fc.shuffledSubarray(responses, { minLength: responses.length }), fc.nat(responses.length)),
    );
  fc.assert(
    fc.property(arrivals, ([responses, shuffled, cut]) => {
      const whole = tallyOf(responses);
      expect(tallyOf(shuffled)).toEqual(whole);
      expect(sumTallies(layout, [tallyOf(responses.slice(0, cut)), tallyOf(responses.slice(cut))])).toEqual(whole);
    }),
  );
});

test("every count equals a recount of the responses", () => {
  fc.assert(
    fc.property(fc.array(someResponse(survey), { maxLength: 40 }), (responses) => {
      const tally = tallyOf(responses);
      const live = responses.filter(({ mode }) => mode === "live");
      const answered = live.filter(({ outcome }) => outcome === "completed" || outcome === "partial");
      const recount = (holds: (response: Response) => boolean) => answered.filter(holds).length;
      for (const outcome of outcomes) {
        expect(tally[layout.slotByOutcome[outcome]]).toBe(live.filter((response) => response.outcome === outcome).length);
      }
      const items = layout.criteria.flatMap((criterion) => criterion.items);
      for (const { id, slotByAnswer } of items) {
        for (const [answer, slot] of slotByAnswer) expect(tally[slot]).toBe(recount(({ answers }) => answers[id]?.[0] === answer));
      }
      for (const { id, slotByOption, persons } of layout.blockQuestions) {
        expect(tally[persons]).toBe(recount(({ answers }) => answers[id] !== undefined));
        for (const [option, slot] of slotByOption)
          expect(tally[slot]).toBe(recount(({ answers }) => answers[id]?.includes(option) ?? false));
      }
    }),
  );
});
