import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkerOf, checkResponse } from "#survey/check-response.ts";
import type { Fault } from "#survey/fault.ts";
import { questionsOf } from "#survey/questions.ts";
import type { Response } from "#survey/response.ts";
import { aResponse, answersOf } from "../support/a-survey.ts";
import { filledForm } from "../support/filled-form.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const survey = surveyWithEverything("sipas-2640");
const items = survey.criteria.flatMap((criterion) => criterion.questions);

/** Someone whose result came late, who was asked for papers once and has given feedback before: everything is asked. */
const said = {
  "received-result": "today",
  "respondent-type": "citizen",
  "return-time": "late",
  "feedback-experience": "yes",
  ...Object.fromEntries(items.map(({ id }) => [id, 4 as const])),
};
const aHash = "c".repeat(64);
const whole = aResponse(survey, said, { launchedBy: "citizen" });
const places = (response: Response) => checkResponse(survey, response).map(({ place }) => place);
const saying = (more: Parameters<typeof answersOf>[0]): Response => ({ ...whole, answers: { ...whole.answers, ...answersOf(more) } });
const without = (...ids: string[]): Response["answers"] =>
  Object.fromEntries(Object.entries(whole.answers).filter(([id]) => !ids.includes(id)));

test.each(shippedInstruments)("a form of %s filled in as asked has no fault", (id) => {
  for (const form of [shippedSurvey(id), surveyWithEverything(id)]) {
    const check = checkerOf(form);
    fc.assert(
      fc.property(filledForm(form), (response) => {
        expect(check(response)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }
});

describe("a form is refused by place and fault", () => {
  test.each<[string, Response, Fault]>([
    ["an answer to a question nobody asked", saying({ "acc-9": 4 }), { place: "answers.acc-9", fault: "is not a question of this survey" }],
    ["a level that does not exist", saying({ "acc-1": "excellent" }), { place: "answers.acc-1[0]", fault: "is not an option here" }],
    [
      "two levels for one item",
      saying({ "acc-1": ["neutral", "satisfied"] }),
      { place: "answers.acc-1", fault: "has several answers where one is allowed" },
    ],
    [
      "«không áp dụng» where it is not offered",
      saying({ "acc-1": "not-applicable" }),
      { place: "answers.acc-1[0]", fault: "may not be «not applicable»" },
    ],
    [
      "one channel named twice",
      saying({ "information-channels": ["board", "board"] }),
      { place: "answers.information-channels[1]", fault: "is chosen twice" },
    ],
    [
      "an apology for a result that was on time",
      saying({ "return-time": "on-time", "late-apology": "written" }),
      { place: "answers.late-apology", fault: "is not asked after the other answers" },
    ],
    [
      "a missing item",
      { ...whole, answers: without("res-2") },
      { place: "answers.res-2", fault: "is required and missing in a completed response" },
    ],
    [
      "an option in the place of free words",
      saying({ comment: "good" }),
      { place: "answers.comment", fault: "is free text, which belongs to the comments" },
    ],
    [
      "a comment where none is asked",
      { ...whole, comments: { "acc-1": aHash } },
      { place: "comments.acc-1", fault: "is a question that takes no free words" },
    ],
    [
      "a comment to an unknown question",
      { ...whole, comments: { "my-name": aHash } },
      { place: "comments.my-name", fault: "is not a question of this survey" },
    ],
    [
      "a reason that is not on the list",
      { ...whole, reasons: { OFF: ["other", "off-hair"] } },
      { place: "reasons.OFF[1]", fault: "is not an option here" },
    ],
    [
      "a reason of another criterion",
      { ...whole, reasons: { OFF: ["pro-fees"] } },
      { place: "reasons.OFF[0]", fault: "is not an option here" },
    ],
    [
      "a reason for a criterion not asked",
      { ...whole, reasons: { FAC: ["other"] } },
      { place: "reasons.FAC", fault: "is not a criterion of this survey" },
    ],
    [
      "scores of someone still waiting for a result",
      saying({ "received-result": "not-yet" }),
      { place: "answers.received-result", fault: "makes the visit not eligible, yet it was completed" },
    ],
  ])("%s", (_name, response, fault) => {
    expect(checkResponse(survey, response)).toContainEqual(fault);
  });

  test.each(["declined", "not-eligible"] as const)("scores in a visit that was %s", (outcome) => {
    const response = aResponse(survey, { "acc-1": 5, "trip-count": "n1" }, { outcome });
    expect(checkResponse(survey, response)).toEqual([{ place: "answers.acc-1", fault: `is a score in a visit that was ${outcome}` }]);
  });
});

test("someone who is not eligible may leave a comment", () => {
  const response = aResponse(survey, { "received-result": "not-yet" }, { outcome: "not-eligible", comments: { comment: aHash } });
  expect(places(response)).toEqual([]);
});

test("words are measured where they are at hand, and missed nowhere", () => {
  const response = { ...whole, comments: { comment: aHash } };
  const salt = "5".repeat(32);
  expect(checkResponse(survey, response)).toEqual([]);
  expect(checkResponse(survey, response, { comment: { salt, words: "ă".repeat(500) } })).toEqual([]);
  expect(checkResponse(survey, response, { comment: { salt, words: "ă".repeat(501) } })).toEqual([
    { place: "comments.comment", fault: "is longer than 500 characters" },
  ]);
  expect(checkResponse(survey, whole, { comment: { salt, words: "Chờ lâu" } })).toEqual([
    { place: "comments.comment", fault: "are words the response knows nothing of" },
  ]);
});

test("what is not asked is not missed", () => {
  const chain = ["fbk-2", "fbk-3", "fbk-4"];
  expect(places({ ...whole, answers: { ...without(...chain), "feedback-experience": ["no"] } })).toEqual([]);
  expect(places({ ...whole, answers: without(...chain) })).toEqual(chain.map((id) => `answers.${id}`));
});

test("an unfinished form misses nothing", () => {
  expect(places({ ...whole, outcome: "partial", answers: without("res-1", "res-2", "received-result") })).toEqual([]);
});

test("the questions that a launch by staff answers are required only of a citizen alone", () => {
  const unasked = { ...whole, answers: without("received-result", "respondent-type") };
  expect(places({ ...unasked, launchedBy: "staff" })).toEqual([]);
  expect(places(unasked)).toEqual(["answers.received-result", "answers.respondent-type"]);
});

test("what staff say of the case comes with a visit they launched, and never with one the citizen launched alone", () => {
  const staffWord = { result: "granted", returned: "on-time" } as const;
  expect(checkResponse(survey, { ...whole, launchedBy: "staff", staffWord })).toEqual([]);
  expect(checkResponse(survey, { ...whole, staffWord })).toEqual([
    { place: "staffWord", fault: "is a word of staff on a visit the citizen launched alone" },
  ]);
});

test("any one item left out of any form is found", () => {
  const required = questionsOf(survey).filter((question) => question.required);
  fc.assert(
    fc.property(filledForm(survey), fc.constantFrom(...required), (response, { id }) => {
      const { [id]: chosen, ...answers } = response.answers;
      const found = checkResponse(survey, { ...response, answers }).filter(({ place }) => place === `answers.${id}`);
      expect(found).toHaveLength(chosen === undefined ? 0 : 1);
    }),
  );
});

test("no fault repeats what a citizen answered", () => {
  const response = {
    ...saying({ "acc-1": "tram-tran", "return-time": ["tram-tran", "late"] }),
    comments: { "acc-1": aHash },
    reasons: { OFF: ["tram-tran"] },
  };
  expect(places(response).length).toBeGreaterThan(3);
  expect(JSON.stringify(checkResponse(survey, response))).not.toContain("tram-tran");
});

test("a question named like a word of the language is simply unknown", () => {
  expect(places(saying({ constructor: "satisfied" }))).toEqual(["answers.constructor"]);
});
