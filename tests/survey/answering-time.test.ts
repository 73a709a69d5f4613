import { expect, test } from "vitest";
import { answeringTime } from "#survey/answering-time.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { wordsIn } from "#survey/words.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedInstruments, shippedSurvey } from "../support/shipped.ts";

const survey = aSurvey();
const without = (block: string): SurveyDefinition => ({
  ...survey,
  blocks: survey.blocks.filter(({ id }) => id !== block),
  order: survey.order.filter((name) => name !== block),
});

test("a form takes two to three minutes with twenty-two items, one minute with five", () => {
  expect(answeringTime(shippedSurvey("sipas-2640"))).toEqual({ questions: 30, typicalSeconds: 138, longestSeconds: 189 });
  expect(answeringTime(shippedSurvey("lang-son-2024")).typicalSeconds).toBe(64);
});

test("what the launch has answered and what only some answers bring up takes most people no time", () => {
  const typical = answeringTime(survey).typicalSeconds;
  expect(answeringTime(without("result")).typicalSeconds).toBe(typical);
  const unasked = survey.blocks.map((block) => ({ ...block, questions: block.questions.filter(({ when }) => when === undefined) }));
  expect(answeringTime({ ...survey, blocks: unasked }).typicalSeconds).toBe(typical);
  expect(answeringTime({ ...survey, blocks: unasked }).longestSeconds).toBeLessThan(answeringTime(survey).longestSeconds);
});

test("a condition on a question that is not asked falls away, and with it the time it saved", () => {
  expect(answeringTime(without("feedback-experience")).typicalSeconds).toBeGreaterThan(answeringTime(survey).typicalSeconds);
});

test("of two questions that exclude each other the longest visit meets one", () => {
  const [first, second] = survey.blocks[2]?.questions ?? [];
  if (!first || !second) throw new Error("lateness has two questions");
  const third = { ...second, id: "early-why", when: { question: "return-time", is: ["early"] } };
  const blocks = (questions: typeof survey.blocks) => ({ ...survey, blocks: questions });
  const both = blocks(survey.blocks.map((block) => (block.id === "lateness" ? { ...block, questions: [first, second, third] } : block)));
  expect(answeringTime(both).longestSeconds).toBe(answeringTime(survey).longestSeconds);
  expect(answeringTime(both).questions).toBe(answeringTime(survey).questions + 1);
});

test("no visit is longer than the longest", () => {
  for (const id of shippedInstruments) {
    const { typicalSeconds, longestSeconds } = answeringTime(shippedSurvey(id));
    expect(typicalSeconds).toBeLessThanOrEqual(longestSeconds);
  }
});

test("Vietnamese words are counted as they are written: apart, by spaces", () => {
  expect(wordsIn("Hồ sơ của Ông/Bà bị trễ hẹn.")).toBe(7);
  expect(wordsIn("“Không” – 01 ngày, …")).toBe(3);
  expect(wordsIn("")).toBe(0);
});
