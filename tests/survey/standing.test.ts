import { expect, test } from "vitest";
import type { Response } from "#survey/response.ts";
import { standingOf } from "#survey/standing.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const calm: Response["quality"] = { straightLine: false, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" };
const standing = (quality: Partial<Response["quality"]>, overrides: Partial<Response> = {}) =>
  standingOf(survey, aResponse(survey, { "acc-1": 4 }, { quality: { ...calm, ...quality }, ...overrides }));

test("an ordinary response is counted", () => {
  expect(standing({})).toBe("counted");
});

test("outside opening hours, without a launch or faster than a person can answer, a response is flagged", () => {
  expect(standing({ outsideOpeningHours: true })).toBe("flagged");
  expect(standing({ noLaunch: true })).toBe("flagged");
  expect(standing({ sinceLastSave: "under-15-s" })).toBe("flagged");
});

test("the same level throughout is flagged only when it came within a minute of the last form", () => {
  expect(standing({ straightLine: true })).toBe("counted");
  expect(standing({ straightLine: true, sinceLastSave: "under-300-s" })).toBe("counted");
  expect(standing({ straightLine: true, sinceLastSave: "under-60-s" })).toBe("flagged");
  expect(standing({ sinceLastSave: "under-60-s" })).toBe("counted");
});

test("somebody may decline at once", () => {
  expect(standing({ sinceLastSave: "under-15-s" }, { outcome: "declined" })).toBe("counted");
});

test("an unfinished form counts only where its survey says so", () => {
  expect(standing({}, { outcome: "partial" })).toBe("partial");
  const counting = aSurvey({ countsPartial: true });
  expect(standingOf(counting, aResponse(counting, { "acc-1": 4 }, { outcome: "partial" }))).toBe("counted");
});
