import { expect, test } from "vitest";
import { layoutOf } from "#survey/tally-layout.ts";
import type { Response } from "#survey/response.ts";
import { cellsOf, placeOf } from "../../../src/server/store/cell.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";

const survey = aSurvey();
const layout = layoutOf(survey);

/** What a form is counted under, in words. */
function cells(overrides: Partial<Response>, ...dimensions: readonly string[]): string[] {
  const form = aResponse(survey, { "acc-1": 4, "acc-3": 4 }, overrides);
  return cellsOf(placeOf(layout, form, form))
    .filter(({ dimension }) => dimensions.includes(dimension))
    .map(({ unit, dimension, value, span, period }) => [unit, dimension, value, span, period].join(" "));
}

test("a visit somebody began alone is counted apart in its unit, by half-month; one that staff launched is not", () => {
  expect(cells({ launchedBy: "citizen" }, "launched-by")).toEqual(["so-xay-dung launched-by citizen half-month 2026-11-b"]);
  expect(cells({ launchedBy: "staff" }, "launched-by")).toEqual([]);
});

const said = (returned: "early" | "on-time" | "late") => ({ staffWord: { result: "granted", returned } }) as const;

test("what staff said of the case is counted beside what the citizen says", () => {
  expect(cells(said("late"), "staff-word")).toEqual(["so-xay-dung staff-word late half-month 2026-11-b"]);
  expect(cells(said("early"), "staff-word")).toEqual(["so-xay-dung staff-word early half-month 2026-11-b"]);
  expect(cells({}, "staff-word")).toEqual([]);
});

test("a form is counted once in each class it belongs to, in its unit only", () => {
  const form = { seconds: 3, clock: "unverified", day: "2026-11-02", assisted: true } as const;
  expect(cells(form, "quality")).toEqual([
    "so-xay-dung quality too-fast half-month 2026-11-a",
    "so-xay-dung quality clock-unsure half-month 2026-11-a",
  ]);
  expect(cells({}, "quality")).toEqual([]);
});
