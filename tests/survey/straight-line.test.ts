import { expect, test } from "vitest";
import { isStraightLine } from "#survey/straight-line.ts";
import { answersOf, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const four = { "acc-1": 4, "acc-2": 4, "acc-3": 4, "fbk-1": 4 } as const;

test("five items with one level are a straight line", () => {
  expect(isStraightLine(survey, answersOf({ ...four, "fbk-2": 4 }))).toBe(true);
});

test("one other level among them breaks it", () => {
  expect(isStraightLine(survey, answersOf({ ...four, "fbk-2": 5 }))).toBe(false);
});

test("four say nothing yet, and «không áp dụng» is no level", () => {
  expect(isStraightLine(survey, answersOf(four))).toBe(false);
  expect(isStraightLine(survey, answersOf({ ...four, "acc-2": "not-applicable", "fbk-2": 4 }))).toBe(false);
});
