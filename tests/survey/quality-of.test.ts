import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type FormQuality, qualitiesOf } from "#survey/quality-of.ts";
import type { Response } from "#survey/response.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const layout = layoutOf(survey);
const calm: Response["quality"] = { straightLine: false, outsideOpeningHours: false, noLaunch: false, sinceLastSave: "more" };
const threeItems = { "acc-1": 4, "acc-2": "not-applicable", "acc-3": 2 } as const;

const of = (overrides: Partial<Response> = {}, counted = { day: "2026-11-19", hour: 9 }) =>
  qualitiesOf(layout, aResponse(survey, threeItems, overrides), counted);
const withQuality = (quality: Partial<Response["quality"]>, overrides: Partial<Response> = {}) =>
  of({ quality: { ...calm, ...quality }, ...overrides });

test("an ordinary form has none", () => {
  expect(of()).toEqual([]);
});

test("under two seconds for each item answered is too fast, whatever was answered", () => {
  expect([of({ seconds: 5 }), of({ seconds: 6 })]).toEqual([["too-fast"], []]);
  const questionsApart = aResponse(survey, { ...threeItems, "return-time": "late", expected: ["faster"] }, { seconds: 6 });
  expect(qualitiesOf(layout, questionsApart, questionsApart)).toEqual([]);
});

test("a form is not too fast that has no item answered, or that somebody ended or declined at once", () => {
  expect(of({ answers: {}, seconds: 0 })).toEqual([]);
  expect(of({ outcome: "declined", seconds: 0, quality: { ...calm, sinceLastSave: "under-15-s" } })).toEqual([]);
  expect(of({ outcome: "partial", seconds: 1 })).toEqual(["too-fast"]);
});

test("of paper nobody knows how fast it was", () => {
  expect(of({ channel: "paper", seconds: 0, quality: { ...calm, sinceLastSave: "under-15-s", straightLine: true } })).toEqual([
    "straight-line",
  ]);
});

test("what the tablet itself saw is told class by class", () => {
  expect(withQuality({ sinceLastSave: "under-15-s" })).toEqual(["burst"]);
  expect(withQuality({ sinceLastSave: "under-60-s" })).toEqual([]);
  expect(withQuality({ straightLine: true })).toEqual(["straight-line"]);
  expect(withQuality({ noLaunch: true, outsideOpeningHours: true }, { seconds: 0 })).toEqual(["too-fast", "no-launch", "out-of-hours"]);
  expect(withQuality({ outsideOpeningHours: true }, { outcome: "abandoned" })).toEqual(["out-of-hours"]);
});

test("a clock is unsure that nobody verified, or that was wrong by more than an hour", () => {
  expect(of({ clock: "unverified" })).toEqual(["clock-unsure"]);
  expect(of({}, { day: "2026-11-19", hour: 10 })).toEqual([]);
  expect(of({}, { day: "2026-11-19", hour: 11 })).toEqual(["clock-unsure"]);
  expect(of({}, { day: "2026-12-19", hour: 9 })).toEqual(["clock-unsure"]);
});

test("whatever makes a form flagged is one of its classes", () => {
  const quality = fc.record({
    straightLine: fc.boolean(),
    outsideOpeningHours: fc.boolean(),
    noLaunch: fc.boolean(),
    sinceLastSave: fc.constantFrom<Response["quality"]["sinceLastSave"]>("under-15-s", "under-60-s", "under-300-s", "more"),
  });
  fc.assert(
    fc.property(quality, fc.integer({ min: 0, max: 20 }), (seen, seconds) => {
      const told: readonly FormQuality[] = withQuality(seen, { seconds });
      const flagging = [
        seen.outsideOpeningHours && "out-of-hours",
        seen.noLaunch && "no-launch",
        seen.sinceLastSave === "under-15-s" && "burst",
        seen.straightLine && "straight-line",
      ];
      expect(told).toEqual(expect.arrayContaining(flagging.filter((one) => one !== false)));
    }),
  );
});
