import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isAsked } from "#survey/condition.ts";
import type { BlockQuestion, Condition, SurveyDefinition } from "#survey/definition.ts";
import type { Answers } from "#survey/response.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const survey = surveyWithEverything("sipas-2640");

test("someone whose result was late is asked whether they were told", () => {
  const when: Condition = { question: "return-time", is: ["late"] };
  expect(isAsked(when, survey, { "return-time": ["late"] })).toBe(true);
  expect(isAsked(when, survey, { "return-time": ["on-time"] })).toBe(false);
});

test("someone who skipped a question meets no «is» and every «isNot»", () => {
  expect(isAsked({ question: "return-time", is: ["late"] }, survey, {})).toBe(false);
  expect(isAsked({ question: "return-time", isNot: ["no-appointment"] }, survey, {})).toBe(true);
  expect(isAsked({ question: "return-time", is: ["late"], isNot: ["no-appointment"] }, survey, {})).toBe(false);
});

test("where the screening question is switched off, everyone is asked about feedback", () => {
  const plain = shippedSurvey("sipas-2640");
  const conditional = plain.criteria.flatMap((criterion) => criterion.questions).filter((question) => question.when);
  expect(conditional.map(({ id }) => id)).toEqual(["fbk-2", "fbk-3", "fbk-4"]);
  expect(conditional.every((question) => question.notApplicable && isAsked(question.when, plain, {}))).toBe(true);
});

test("an answer left behind on a question that is no longer asked opens nothing", () => {
  const when: Condition = { question: "supplement-form", is: ["form", "electronic"] };
  expect(isAsked(when, survey, { "supplement-count": ["n1"], "supplement-form": ["form"] })).toBe(true);
  expect(isAsked(when, survey, { "supplement-count": ["n0"], "supplement-form": ["form"] })).toBe(false);
});

const options = ["a", "b", "c"];
const someOptions = fc.option(fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 }), { nil: undefined });

type Drawn = { earlier: number; is: string[] | undefined; isNot: string[] | undefined; chosen: string[] | undefined };
const drawn: fc.Arbitrary<Drawn> = fc.record({
  earlier: fc.nat(),
  is: someOptions,
  isNot: someOptions,
  chosen: fc.option(fc.uniqueArray(fc.constantFrom(...options), { minLength: 1 }), { nil: undefined }),
});

const conditionOf = ({ earlier, is, isNot }: Drawn, position: number): Condition | undefined =>
  position === 0 || (is === undefined && isNot === undefined)
    ? undefined
    : { question: `q-${earlier % position}`, ...(is && { is }), ...(isNot && { isNot }) };

const questionOf = (one: Drawn, position: number): BlockQuestion => {
  const when = conditionOf(one, position);
  const text = { vi: "Câu hỏi", en: "Question" };
  return {
    kind: "several",
    id: `q-${position}`,
    text,
    required: false,
    options: options.map((id) => ({ id, text })),
    ...(when && { when }),
  };
};

/** Asks the questions one after another, as the rule is told: a question not asked counts as skipped. */
const askedInTurn = (all: readonly Drawn[]): boolean[] => {
  const given = new Map<string, readonly string[]>();
  return all.map((one, position) => {
    const when = conditionOf(one, position);
    const before = (when && given.get(when.question)) ?? [];
    const isMet = when?.is === undefined || before.some((option) => when.is?.includes(option));
    const asked = isMet && !before.some((option) => when?.isNot?.includes(option));
    if (asked && one.chosen) given.set(`q-${position}`, one.chosen);
    return asked;
  });
};

test("a question is asked exactly when asking one after another arrives at it", () => {
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 8 }), (all) => {
      const questions = all.map(questionOf);
      const [block] = aSurvey().blocks;
      const chained: SurveyDefinition = { ...aSurvey(), blocks: block ? [{ ...block, id: "chain", questions }] : [], order: ["chain"] };
      const answers: Answers = Object.fromEntries(all.flatMap(({ chosen }, position) => (chosen ? [[`q-${position}`, chosen]] : [])));
      expect(questions.map(({ when }) => isAsked(when, chained, answers))).toEqual(askedInTurn(all));
    }),
  );
});
