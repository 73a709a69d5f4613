import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockQuestion, Option, SurveyDefinition } from "#survey/definition.ts";
import { brokenMeanings } from "#survey/meaning.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedInstruments, surveyWithEverything } from "../support/shipped.ts";

const survey = aSurvey();

/** The survey with one question of a block changed. */
function withQuestion(id: string, change: (question: BlockQuestion) => BlockQuestion, of: SurveyDefinition = survey): SurveyDefinition {
  const blocks = of.blocks.map((block) => ({
    ...block,
    questions: block.questions.map((question) => (question.id === id ? change(question) : question)),
  }));
  return { ...of, blocks };
}

function withOption(question: string, id: string, change: (option: Option) => Option): SurveyDefinition {
  return withQuestion(question, (one) =>
    "options" in one ? { ...one, options: one.options.map((option) => (option.id === id ? change(option) : option)) } : one,
  );
}

test("a question of another kind cannot stand under answers of the old kind", () => {
  const after = withQuestion("return-time", ({ id, text, required }) => ({ kind: "yes-no", id, text, required }));
  expect(brokenMeanings(survey, after)).toEqual([
    { place: "blocks[2].questions[0]", question: "return-time", option: null, broken: "kind" },
  ]);
});

test("an option cannot begin to count, or stop, under answers that have it", () => {
  const broken = { place: "blocks[2].questions[0].options[3]", question: "return-time", option: "no-appointment", broken: "counts" };
  const after = withOption("return-time", "no-appointment", ({ id, text }) => ({ id, text }));
  expect(brokenMeanings(survey, after)).toEqual([broken]);
  expect(brokenMeanings(after, survey)).toEqual([broken]);
});

test("an option cannot begin to end the visit under answers that have it", () => {
  const after = withOption("expected", "kinder", (option) => ({ ...option, ends: "not-eligible" }));
  expect(brokenMeanings(survey, after)).toEqual([
    { place: "blocks[3].questions[0].options[2]", question: "expected", option: "kinder", broken: "ends" },
  ]);
});

test("other words, other places, fewer or more options and questions break no meaning", () => {
  const reworded = withOption("return-time", "late", (option) => ({ ...option, text: { vi: "Muộn", en: "Overdue" } }));
  const fewer = withQuestion("return-time", (one) => ("options" in one ? { ...one, options: one.options.slice(1).toReversed() } : one));
  const elsewhere = { ...survey, blocks: survey.blocks.toReversed(), criteria: survey.criteria.toReversed() };
  for (const after of [reworded, fewer, elsewhere, { ...survey, blocks: [] }]) {
    expect(brokenMeanings(survey, after)).toEqual([]);
    expect(brokenMeanings(after, survey)).toEqual([]);
  }
});

test("nothing shipped breaks its own meaning", () => {
  fc.assert(
    fc.property(fc.constantFrom(...shippedInstruments), (id) => {
      expect(brokenMeanings(surveyWithEverything(id), surveyWithEverything(id))).toEqual([]);
    }),
    { numRuns: 7 },
  );
});
