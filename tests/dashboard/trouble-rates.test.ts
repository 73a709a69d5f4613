import { expect, test } from "vitest";
import { chainsOf } from "#dashboard/trouble/chains.ts";
import { pickedFrom, rowsOf, textOfPicked, type Picked } from "#dashboard/trouble/picked.ts";
import { isWantedHigh, rateFigure, ratesOf } from "#dashboard/trouble/rates.ts";
import type { Figures, QuestionResult } from "#survey/figure.ts";
import { shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const survey = shippedSurvey("sipas-2640");

const asked = (id: string, rates: readonly (readonly [string, number, number])[]): QuestionResult => ({
  state: "shown",
  id,
  persons: 60,
  missing: 1,
  options: [],
  rates: rates.map(([rate, numerator, denominator]) => ({
    id: rate,
    percent: Math.floor((numerator * 10_000) / denominator),
    numerator,
    denominator,
    interval: { low: 0, high: 10_000 },
  })),
});

const questions = [asked("return-time", [["late-rate", 12, 60]]), asked("late-told", [["late-told-rate", 5, 11]])];

test("what must follow upon a late result is read off the questionnaire: told, apologised, another day", () => {
  const [chain, ...others] = chainsOf(ratesOf(survey, questions));
  expect(others).toEqual([]);
  expect(chain?.head.rate.id).toBe("late-rate");
  expect(chain?.steps.map(({ rate, result }) => [rate.id, result?.numerator ?? null])).toEqual([
    ["late-told-rate", 5],
    ["late-apology-rate", null],
    ["late-redated-rate", null],
  ]);
});

test("the rates of a questionnaire come in the order they are asked", () => {
  const blocks = ratesOf(survey, questions).map(({ block }) => block.id);
  expect(blocks).toEqual(survey.order.filter((id) => survey.blocks.some((block) => block.id === id && block.rates.length > 0)));
});

test("a rate that was left out of a shown question is hidden, one nobody answered is empty", () => {
  expect(rateFigure("late-rate", questions[0])).toMatchObject({ state: "shown", n: 60, weight: "firm" });
  expect(rateFigure("late-told-rate", questions[1])).toMatchObject({ state: "shown", n: 11, weight: "indicative" });
  expect(rateFigure("early-rate", questions[0])).toEqual({ state: "hidden", reason: "too-few" });
  expect(rateFigure("any", { state: "hidden", id: "any", reason: "complement" })).toEqual({ state: "hidden", reason: "complement" });
  expect(rateFigure("any", undefined)).toEqual({ state: "empty" });
});

test("of the shipped rates those are wanted high that tell of something kept, the others low", () => {
  const everything = surveyWithEverything("sipas-2640").blocks.flatMap(({ rates }) => rates.map(({ id }) => id));
  expect(everything.filter(isWantedHigh).toSorted()).toEqual([
    "early-rate",
    "feedback-given-rate",
    "feedback-written-reply-rate",
    "late-apology-rate",
    "late-redated-rate",
    "late-told-rate",
    "on-time-rate",
    "ready-rate",
    "refusal-with-reason",
    "supplement-clear-rate",
    "supplement-in-writing-rate",
  ]);
  expect(everything).toEqual(expect.arrayContaining(["late-rate", "harassment-rate", "extra-money-rate", "broker-rate"]));
});

test("a picked figure is the same after a walk through the address", () => {
  const [item = ""] = survey.criteria.flatMap(({ questions: items }) => items.map(({ id }) => id));
  const all: readonly Picked[] = [
    { of: "overall" },
    { of: "criterion", id: "OFF" },
    { of: "item", id: item },
    { of: "rate", id: "late-rate" },
  ];
  for (const picked of all) expect(pickedFrom(textOfPicked(picked), survey)).toEqual(picked);
  for (const strange of ["criterion.XYZ", "item.gone", "rate.", "nonsense", ""])
    expect(pickedFrom(strange, survey)).toEqual({ of: "overall" });
});

const figures = (late: number | null, percent: number): Figures => ({
  overall: { state: "shown", percent, n: 60, interval: { low: 0, high: 10_000 }, weight: "firm" },
  criteriaCounted: 5,
  criteriaAsked: 5,
  criteria: [],
  outcomes: null,
  questions:
    late === null
      ? []
      : [
          asked("return-time", [
            ["late-rate", late, 60],
            ["on-time-rate", 60 - late, 60],
          ]),
        ],
});

test("the worst group stands first: the lowest index, the highest share of late results, the lowest share in time", () => {
  const groups = [
    { key: "land", figures: figures(3, 8000), changes: null, rank: null },
    { key: "few", figures: figures(null, 7000), changes: null, rank: null },
    { key: "civil-status", figures: figures(30, 9000), changes: null, rank: null },
  ];
  const keys = (picked: Picked) => rowsOf({ groups }, picked, survey).map(({ key }) => key);
  expect(keys({ of: "overall" })).toEqual(["few", "land", "civil-status"]);
  expect(keys({ of: "rate", id: "late-rate" })).toEqual(["civil-status", "land", "few"]);
  expect(keys({ of: "rate", id: "on-time-rate" })).toEqual(["civil-status", "land", "few"]);
  expect(rowsOf({ groups }, { of: "rate", id: "late-rate" }, survey)[0]).toMatchObject({ counted: 30, figure: { n: 60 } });
});
