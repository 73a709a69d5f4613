import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "#survey/tally-layout.ts";
import type { Response } from "#survey/response.ts";
import { cellsOf, placeOf } from "../../../src/server/store/cell.ts";
import { cellsAtHand } from "../../../src/server/store/cells-at-hand.ts";
import { preparedSurvey } from "../../../src/server/store/known-survey.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";

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

const someForm = fc.record({
  unit: fc.constantFrom("xa-mot", "xa-hai"),
  day: fc.constantFrom("2026-11-02", "2026-11-14", "2026-11-15"),
  counter: fc.constantFrom(null, "xa-mot", "q1"),
  field: fc.constantFrom(null, "land", "q1"),
  wave: fc.constantFrom(null, "w1"),
  language: fc.constantFrom("vi", "en"),
  launchedBy: fc.constantFrom("staff", "citizen"),
  assisted: fc.boolean(),
  seconds: fc.constantFrom(3, 300),
});
const oneAfterTheOther = fc.array(fc.record({ form: someForm, standing: fc.constantFrom("counted", "flagged"), isAnew: fc.boolean() }));
const nameOf = (cell: object, standing: string) => JSON.stringify([standing, cell]);

test("whatever came before, a form is counted in the cells it belongs to and in no other, each once", () => {
  const known = preparedSurvey({ hash: hashOf(survey), definition: survey });
  fc.assert(
    fc.property(oneAfterTheOther, (forms) => {
      const atHand = cellsAtHand((cell, { standing }) => nameOf(cell, standing));
      for (const { form, standing, isAnew } of forms) {
        if (isAnew) atHand.forget();
        const response = aResponse(survey, { "acc-1": 4, "acc-3": 4 }, form);
        const place = placeOf(layout, response, response);
        const counted: string[] = [];
        atHand.each({ survey: known, standing }, place, (name) => void counted.push(name));
        expect(counted).toEqual(cellsOf(place).map((cell) => nameOf(cell, standing)));
      }
    }),
  );
});
