import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formAt, nothingGiven } from "../../src/admin/preview/reach.ts";
import { isAsked } from "#survey/condition.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { viewOf } from "#survey/form-in-progress.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedSurvey } from "../support/shipped.ts";

const survey = shippedSurvey("sipas-2640");

/** The survey with the condition of one question changed. */
function asked(when: Record<string, object>): SurveyDefinition {
  const text = JSON.stringify(aSurvey(), (_key, value) => (value?.id in when ? { ...value, when: when[value.id] } : value));
  return JSON.parse(text);
}

test("every question of a questionnaire can be shown, whatever was answered before", () => {
  const questions = questionsOf(survey);
  const choices = questions.flatMap((question) =>
    optionIdsOf(question).map((option) => [question.id, [option]] satisfies [string, string[]]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.subarray(choices), (question, chosen) => {
      const answers = Object.fromEntries<string[]>(chosen);
      const form = formAt(survey, { part: "question", id: question.id }, { ...nothingGiven, answers });
      const view = form && viewOf(form, 6);
      expect(view?.questions).toContain(question);
    }),
    { numRuns: 200 },
  );
});

test("every criterion and every block can be opened at its first question", () => {
  for (const { code } of survey.criteria)
    expect(formAt(survey, { part: "criterion", code }, nothingGiven)).toMatchObject({ screen: code, first: 0 });
  for (const { id } of survey.blocks) expect(formAt(survey, { part: "block", id }, nothingGiven)?.screen).toBe(id);
});

test("what was answered stays, but for what hides the question", () => {
  const given = { ...nothingGiven, answers: { "acc-1": ["satisfied"], "on-time": ["on-time"] } };
  const conditional = questionsOf(survey).find(({ when }) => when?.is !== undefined);
  if (!conditional?.when) throw new Error("no question has a condition");
  const form = formAt(survey, { part: "question", id: conditional.id }, given);
  expect(form?.given.answers["acc-1"]).toEqual(["satisfied"]);
  expect(isAsked(conditional.when, survey, form?.given.answers ?? {})).toBe(true);
});

test("a draft without a question, and a question nobody can be asked, are told from all others", () => {
  expect(formAt({ ...survey, criteria: [], blocks: [], order: [] }, { part: "survey" }, nothingGiven)).toBeNull();
  expect(formAt(survey, { part: "question", id: "gone" }, nothingGiven)).toBeNull();
  const circle = asked({ "acc-1": { question: "acc-2", is: ["satisfied"] }, "acc-2": { question: "acc-1", is: ["satisfied"] } });
  expect(formAt(circle, { part: "question", id: "acc-1" }, nothingGiven)).toBeNull();
  const impossible = asked({ "acc-1": { question: "acc-2", is: ["no-such-option"] } });
  expect(formAt(impossible, { part: "question", id: "acc-1" }, nothingGiven)).toBeNull();
});
