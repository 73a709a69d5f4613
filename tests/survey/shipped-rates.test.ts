import { describe, expect, test } from "vitest";
import { isAsked } from "#survey/condition.ts";
import type { Rate } from "#survey/definition.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const everything = surveyWithEverything("sipas-2640");
const rates = everything.blocks.flatMap((block) => block.rates);
const rateOf = (id: string) => rates.find((rate) => rate.id === id);
const fraction = ({ numerator, denominator }: Rate) => `${numerator.join(" + ")} / ${denominator.join(" + ")}`;
const isExpectation = ({ id }: Rate) => id.startsWith("expectation-share");

/** Every rate as the source lists it: numerator / denominator in option ids. */
const rateById: Readonly<Record<string, string>> = {
  "refusal-with-reason": "with-reason / with-reason + without-reason + spoken",
  "early-rate": "early / early + on-time + late",
  "on-time-rate": "early + on-time / early + on-time + late",
  "late-rate": "late / early + on-time + late",
  "late-told-rate": "day-before / day-before + later + not-told",
  "late-apology-rate": "written / written + spoken + none",
  "late-redated-rate": "n1 + n2plus / n0 + n1 + n2plus",
  "late-redated-twice-rate": "n2plus / n0 + n1 + n2plus",
  "many-trips-rate": "n3 + n4plus / n1 + n2 + n3 + n4plus",
  "supplement-rate": "n1 + n2plus / n0 + n1 + n2plus",
  "supplement-twice-rate": "n2plus / n0 + n1 + n2plus",
  "supplement-in-writing-rate": "form + electronic / form + electronic + spoken",
  "supplement-clear-rate": "yes / yes + no",
  "ready-rate": "at-once / at-once + long-wait + came-again",
  "extra-papers-rate": "yes / yes + no",
  "extra-steps-rate": "yes / yes + no",
  "harassment-rate": "yes / yes + no",
  "extra-money-rate": "yes / no + hinted + yes",
  "extra-money-hinted-rate": "hinted + yes / no + hinted + yes",
  "broker-rate": "yes / yes + no",
  "outside-desk-rate": "yes / yes + no",
  "sent-to-handler-rate": "yes / yes + no",
  "long-wait-rate": "30-60 + over-60 / under-10 + 10-20 + 20-30 + 30-60 + over-60",
  "expectation-share": "very-much / very-much + much + little",
  "feedback-given-rate": "yes / yes + wanted + no",
  "feedback-blocked-rate": "wanted / yes + wanted + no",
  "feedback-written-reply-rate": "written / written + spoken + none",
};

describe("rates outside the index", () => {
  test("each divides exactly what the source says", () => {
    const { "expectation-share": expectation, ...others } = rateById;
    expect(Object.fromEntries(rates.filter((rate) => !isExpectation(rate)).map((rate) => [rate.id, fraction(rate)]))).toEqual(others);
    expect(rates.filter(isExpectation).map(fraction)).toEqual(Array.from({ length: 8 }, () => expectation));
  });

  test("each rests on all options that count", () => {
    const forgetful = rates.filter(({ question, denominator }) => {
      const found = everything.blocks.flatMap((block) => block.questions).find(({ id }) => id === question);
      const counting = found && "options" in found ? found.options.filter(({ counts }) => counts !== false).map(({ id }) => id) : [];
      return counting.toSorted().join() !== denominator.toSorted().join();
    });
    expect(forgetful).toEqual([]);
  });
});

describe("«Không trễ hẹn» never scores", () => {
  test.each(shippedInstruments)("in %s only satisfaction items are scored, and none of them asks whether the result was late", (id) => {
    const survey = surveyWithEverything(id);
    const items = survey.criteria.flatMap((criterion) => criterion.questions);
    const scored = questionsOf(survey).filter((question) => question.kind === "satisfaction");
    expect(scored).toEqual(expect.arrayContaining(items));
    expect(scored).toHaveLength(items.length);
    expect(survey.blocks.flatMap((block) => block.questions).filter((question) => optionIdsOf(question).includes("satisfied"))).toEqual([]);
  });

  test.each(["early", "on-time", "no-appointment", "dont-know"])(
    "someone whose result was «%s» is asked nothing about lateness",
    (answer) => {
      for (const survey of [everything, surveyWithEverything("khanh-hoa-6")]) {
        const asked = questionsOf(survey).filter((question) => question.when?.question === "return-time" && question.when.is);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.filter((question) => isAsked(question.when, survey, { "return-time": [answer] }))).toEqual([]);
      }
    },
  );

  test("in Khánh Hòa the item on lateness is put only to those who were late, and can be left out where nobody asked", () => {
    const survey = shippedSurvey("khanh-hoa-6");
    const item = survey.criteria.flatMap((criterion) => criterion.questions).find((question) => question.id === "res-4");
    expect(item?.notApplicable).toBe(true);
    expect(isAsked(item?.when, survey, { "return-time": ["late"] })).toBe(true);
    expect(isAsked(item?.when, survey, {})).toBe(false);
  });

  test("a result on time counts as on time, and never as late", () => {
    expect(rateOf("on-time-rate")?.numerator).toContain("on-time");
    expect(rateOf("late-rate")?.numerator).toEqual(["late"]);
    expect(rateOf("late-rate")?.denominator).toContain("on-time");
  });
});
