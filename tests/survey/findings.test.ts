import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSurvey } from "#survey/check-definition.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { type Finding, findings } from "#survey/findings.ts";
import { lockFaults } from "#survey/locks.ts";
import { brokenMeanings } from "#survey/meaning.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aMutation, changedAt } from "../support/changed-survey.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const survey = aSurvey();

function draftWith(place: string, value: unknown, of: SurveyDefinition = survey): SurveyDefinition {
  const changed = changedAt(of, place, value);
  if (!isDraft(changed)) throw new Error(`${place} is not what a draft can hold`);
  return changed;
}

const said = (found: readonly Finding[]) => found.map(({ severity, where, field, problem }) => ({ severity, where, field, problem }));
const question = (id: string) => ({ part: "question", id }) as const;

describe("somebody who writes is told at once, and led to the place", () => {
  test.each<[string, readonly [place: string, value: unknown], Finding]>([
    [
      "an option not translated yet",
      ["blocks[2].questions[1].options[1].text.en", ""],
      { severity: "error", where: question("late-told"), field: "options.1.text.en", problem: { what: "untranslated", missing: "en" } },
    ],
    [
      "English without its Vietnamese",
      ["criteria[0].title.vi", " "],
      { severity: "error", where: { part: "criterion", code: "ACC" }, field: "title.vi", problem: { what: "untranslated", missing: "vi" } },
    ],
    [
      "a question without words",
      ["criteria[0].questions[0].text", { vi: "", en: "" }],
      { severity: "error", where: question("acc-1"), field: "text.vi", problem: { what: "empty" } },
    ],
    [
      "a blank behind the title",
      ["title.vi", "Phiếu "],
      { severity: "error", where: { part: "survey" }, field: "title.vi", problem: { what: "spaces" } },
    ],
    [
      "letters in pieces",
      ["title.vi", "Phiếu".normalize("NFD")],
      { severity: "error", where: { part: "survey" }, field: "title.vi", problem: { what: "letters-in-pieces" } },
    ],
    [
      "a criterion without items",
      ["criteria[1].questions", []],
      { severity: "error", where: { part: "criterion", code: "FBK" }, field: "questions", problem: { what: "no-items" } },
    ],
    [
      "a choice of one",
      ["blocks[2].questions[1].options", [{ id: "told", text: { vi: "Có", en: "Yes" } }]],
      { severity: "error", where: question("late-told"), field: "options", problem: { what: "few-options" } },
    ],
    [
      "a condition on itself",
      ["blocks[2].questions[1].when.question", "late-told"],
      { severity: "error", where: question("late-told"), field: "when.question", problem: { what: "condition-itself" } },
    ],
    [
      "a condition on a later question",
      ["blocks[2].questions[1].when", { question: "expected", is: ["faster"] }],
      { severity: "error", where: question("late-told"), field: "when.question", problem: { what: "condition-later" } },
    ],
    [
      "two questions that wait for each other",
      ["blocks[2].questions[0].when", { question: "late-told", is: ["told"] }],
      { severity: "error", where: question("return-time"), field: "when.question", problem: { what: "condition-circle" } },
    ],
    [
      "a condition on an option that is gone",
      ["blocks[2].questions[1].when.is[0]", "gone"],
      { severity: "error", where: question("late-told"), field: "when.is.0", problem: { what: "condition-option", option: "gone" } },
    ],
    [
      "a condition with nothing chosen",
      ["blocks[2].questions[1].when.is", []],
      { severity: "error", where: question("late-told"), field: "when.is", problem: { what: "nothing-chosen" } },
    ],
    [
      "a name given twice",
      ["criteria[1].questions[1].id", "acc-1"],
      { severity: "error", where: question("acc-1"), field: "id", problem: { what: "repeated", name: "acc-1" } },
    ],
    [
      "a part that is never asked",
      ["order", ["ACC", "result", "feedback-experience", "FBK", "lateness", "comment"]],
      { severity: "error", where: { part: "block", id: "expectations" }, field: "id", problem: { what: "order" } },
    ],
    [
      "a rate of nothing",
      ["blocks[2].rates[0].numerator", ["punctual"]],
      { severity: "error", where: { part: "block", id: "lateness" }, field: "rates.0.numerator.0", problem: { what: "rate" } },
    ],
    [
      "an option that wants its opposite",
      ["blocks[2].questions[1].when", { question: "return-time", is: ["late"], isNot: ["late"] }],
      { severity: "warning", where: question("late-told"), field: "when", problem: { what: "unreachable" } },
    ],
    [
      "a sentence of thirty words",
      ["blocks[2].questions[0].text.vi", `${"một ".repeat(29)}hai?`],
      { severity: "warning", where: question("return-time"), field: "text.vi", problem: { what: "long-sentence", words: 30 } },
    ],
  ])("%s", (_name, [place, value], finding) => {
    expect(said(findings(draftWith(place, value), []))).toContainEqual(finding);
  });
});

test("a good questionnaire has nothing to see to", () => {
  expect(findings(survey, [survey])).toEqual([]);
});

const items = (count: number) => Array.from({ length: count }, (_, n) => ({ ...survey.criteria[0]?.questions[0], id: `item-${n}` }));

const problemsWith = (count: number) => findings(draftWith("criteria[0].questions", items(count)), []).map(({ problem }) => problem);

test("thirty-one questions are many, thirty are not", () => {
  const others = 2 + 1 + 1 + 2 + 1 + 1;
  expect(problemsWith(30 - others)).toEqual([]);
  expect(problemsWith(31 - others)).toEqual([{ what: "many-questions", count: 31 }]);
});

test("what opens only by an answer that ends the visit is never asked, nor what waits for it", () => {
  const ending = draftWith("blocks[2].questions[0].options[2].ends", "not-eligible");
  const waiting = draftWith("blocks[3].questions[0].when", { question: "late-told", is: ["told"] }, ending);
  const found = findings(waiting, []).filter(({ problem }) => problem.what === "unreachable");
  expect(found.map(({ where }) => where)).toEqual([question("late-told"), question("expected")]);
});

test("other words on an option that was answered are shown with what they were; another meaning cannot be published", () => {
  const published = { ...survey, version: 3 };
  const reworded = draftWith("blocks[2].questions[0].options[2].text.vi", "Muộn");
  expect(said(findings(reworded, [published]))).toEqual([
    {
      severity: "warning",
      where: question("return-time"),
      field: "options.2.text.vi",
      problem: { what: "reworded-option", before: { vi: "Trễ hẹn", en: "Late" }, version: 3 },
    },
  ]);
  const counted = draftWith("blocks[2].questions[0].options[3].counts", undefined);
  const meaning = { what: "meaning", broken: "counts", version: 3 } as const;
  expect(said(findings(counted, [published, { ...survey, version: 2 }]))).toEqual([
    { severity: "error", where: question("return-time"), field: "options.3.counts", problem: meaning },
  ]);
});

test("official words that nobody may change are not called long", () => {
  for (const id of ["sipas-2640", "sipas-1001-service", "sipas-2026-service"] as const) {
    const long = findings(shippedSurvey(id), []).filter(({ problem }) => problem.what === "long-sentence");
    expect(long.map(({ where }) => where)).toEqual([question("respondent-type")]);
  }
});

test("nothing shipped is kept from being published, nor asks in vain", () => {
  for (const id of shippedInstruments) {
    const found = findings(surveyWithEverything(id), [surveyWithEverything(id)]);
    expect(found.filter(({ severity, problem }) => severity === "error" || problem.what === "unreachable")).toEqual([]);
  }
});

test("official words that are others now cannot be published, whether or not anybody has answered", () => {
  const official = shippedSurvey("sipas-2640");
  const short = draftWith("criteria[0].questions[0].shortText", { vi: "Đủ ghế", en: "Seats" }, official);
  const errors = said(findings(short, [], { ...official, version: 4 })).filter(({ severity }) => severity === "error");
  expect(errors).toEqual([{ severity: "error", where: question("acc-1"), field: "shortText", problem: { what: "locked", version: 4 } }]);
});

test("a draft has no errors exactly when it can be published, breaks no meaning and is as locked", () => {
  fc.assert(
    fc.property(aMutation, ({ before, after }) => {
      if (!isDraft(after)) return;
      const errors = findings(after, [before]).filter(({ severity }) => severity === "error");
      const isAsBefore = brokenMeanings(before, after).length === 0 && lockFaults(before, after).length === 0;
      expect(errors.length === 0).toBe(parseSurvey(after).ok && isAsBefore);
    }),
    { numRuns: 100 },
  );
});
