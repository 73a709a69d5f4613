import * as fc from "fast-check";
import { expect, test } from "vitest";
import { askedOn, endsVisit, isComplete, lowest, partOf, progressOf, screensOf, stillAsked } from "#survey/flow.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import type { Answers } from "#survey/response.ts";
import { checkResponse } from "#survey/check-response.ts";
import { answersOf, aResponse, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const bySelf = { launchedBy: "citizen" } as const;
const byStaff = { launchedBy: "staff" } as const;
const given = (answers: Answers) => ({ answers, comments: {}, reasons: {} });
const screen = (id: string) => {
  const found = screensOf(survey, bySelf).find((one) => one.id === id);
  if (!found) throw new Error(`no screen ${id}`);
  return found;
};

test("whoever starts alone is asked what staff would have answered by launching", () => {
  expect(screensOf(survey, bySelf).map(({ id }) => id)).toEqual(survey.order);
  expect(screensOf(survey, byStaff).map(({ id }) => id)).toEqual(survey.order.filter((id) => id !== "result"));
});

test("a criterion is one screen, and its conditional items come when the answer opens them", () => {
  expect(askedOn(screen("ACC"), survey, {}).map(({ id }) => id)).toEqual(["acc-1", "acc-2", "acc-3"]);
  expect(askedOn(screen("FBK"), survey, {})).toEqual([]);
  expect(askedOn(screen("FBK"), survey, answersOf({ "gave-feedback": "yes" })).map(({ id }) => id)).toEqual(["fbk-1", "fbk-2"]);
});

test("an answer to a question that is no longer asked is dropped, and a reason without its low score", () => {
  const answers = answersOf({ "return-time": "on-time", "late-told": "told", "acc-1": 5 });
  const kept = stillAsked(survey, byStaff, { answers, comments: { "comment-text": "Cảm ơn" }, reasons: { ACC: ["acc-far"] } });
  expect(kept).toEqual({
    answers: answersOf({ "return-time": "on-time", "acc-1": 5 }),
    comments: { "comment-text": "Cảm ơn" },
    reasons: {},
  });
});

test("what staff answer by launching is not kept from the form", () => {
  expect(stillAsked(survey, byStaff, given(answersOf({ "received-result": "yes" }))).answers).toEqual({});
});

test("a form is complete when everything required and asked has an answer", () => {
  expect(isComplete(survey, byStaff, given(answersOf({ "acc-1": 4 })))).toBe(false);
  expect(isComplete(survey, byStaff, given(answersOf({ "acc-1": 4, "acc-3": 5 })))).toBe(true);
  expect(isComplete(survey, bySelf, given(answersOf({ "acc-1": 4, "acc-3": 5 })))).toBe(false);
  expect(isComplete(survey, byStaff, given(answersOf({ "acc-1": 4, "acc-3": 5, "gave-feedback": "yes" })))).toBe(false);
});

test("an option that ends the visit does so only when it is chosen", () => {
  const both = { vi: "Chưa", en: "No" };
  const question = { id: "received", kind: "single", text: both, required: true } as const;
  const questions = [
    {
      ...question,
      options: [
        { id: "today", text: both },
        { id: "not-yet", text: both, ends: "not-eligible" as const },
      ],
    },
  ];
  expect(endsVisit(questions, { received: ["not-yet"] })).toBe(true);
  expect(endsVisit(questions, { received: ["today"] })).toBe(false);
  expect(endsVisit(questions, {})).toBe(false);
});

test("the citizen is asked why about the lowest item, and only at the two low levels", () => {
  const access = survey.criteria[0];
  if (!access) throw new Error("no criterion");
  expect(lowest(access, answersOf({ "acc-1": 2, "acc-3": 1 }))).toMatchObject({ question: { id: "acc-3" }, level: 1 });
  expect(lowest(access, answersOf({ "acc-1": 3, "acc-3": 5 }))).toBeUndefined();
});

test("progress counts criteria, and apart from them the questions before the first and those after it", () => {
  const screens = screensOf(survey, bySelf);
  const at = (id: string, part = 1) => progressOf(screens, { current: screen(id), part }, (one) => askedOn(one, survey, {}).length);
  expect(at("result")).toEqual({ kind: "opening", current: 1, total: 1, bars: ["ahead", "ahead"] });
  expect(at("FBK", 2)).toEqual({ kind: "criterion", current: 2, total: 2, bars: ["done", "now"] });
  expect(at("lateness")).toEqual({ kind: "more", current: 2, total: 4, bars: ["done", "done"] });
});

const item = { kind: "text", id: "q", text: { vi: "Hỏi", en: "Ask" }, required: false, maxCharacters: 9 } as const;

test("every question is shown in exactly one part, whatever the text size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }), (count, size) => {
      const questions = Array.from({ length: count }, (_, place) => ({ ...item, id: `q-${place}` }));
      const { parts } = partOf(questions, 0, size);
      const shown = Array.from({ length: parts }, (_, part) => partOf(questions, part * size, size).questions).flat();
      expect(shown).toEqual(questions);
    }),
  );
});

test("whatever a citizen taps, what is kept breaks no rule of the survey", () => {
  const anyAnswer = fc.constantFrom(
    ...questionsOf(survey).flatMap((question) => optionIdsOf(question).map((option) => ({ [question.id]: [option] }))),
  );
  const anyAnswers = fc.array(anyAnswer).map((some): Answers => Object.fromEntries(some.flatMap((one) => Object.entries(one))));
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(byStaff, bySelf), (answers, launch) => {
      const kept = stillAsked(survey, launch, given(answers));
      const outcome = isComplete(survey, launch, kept) ? "completed" : "partial";
      expect(checkResponse(survey, aResponse(survey, {}, { ...launch, ...kept, outcome }))).toEqual([]);
    }),
  );
});
