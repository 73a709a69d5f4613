import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Change, Difference } from "#survey/difference.ts";
import { differences } from "#survey/differences.ts";
import { isDraft } from "#survey/draft.ts";
import { moved } from "#survey/moved.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aMutation, changedAt } from "../support/changed-survey.ts";
import { shippedInstruments, shippedSurvey } from "../support/shipped.ts";

const survey = aSurvey();
const [access, feedback] = survey.criteria;
if (!access || !feedback) throw new Error("the survey has two criteria");

function surveyWith(place: string, value: unknown): SurveyDefinition {
  const changed = changedAt(survey, place, value);
  if (!isDraft(changed)) throw new Error(place);
  return changed;
}

const question = (id: string) => ({ part: "question", id }) as const;
const ofPart = (where: Difference["where"], change: Change): Difference => ({ where, entry: null, change });
const ofSurvey = (change: Change) => ofPart({ part: "survey" }, change);
const lateness = { part: "block", id: "lateness" } as const;
const late = { where: question("return-time"), entry: { list: "options", id: "late" } } as const;

describe("what one version changed is told, each thing where it is", () => {
  test.each<[string, SurveyDefinition, Difference[]]>([
    [
      "a title",
      surveyWith("title.vi", "Phiếu mới"),
      [ofSurvey({ kind: "reworded", text: "title", language: "vi", before: "Phiếu thử", after: "Phiếu mới" })],
    ],
    [
      "a hint given for the first time",
      surveyWith("blocks[2].questions[0].hint", { vi: "Ngày trên giấy hẹn", en: "The date on the slip" }),
      [
        ofPart(question("return-time"), { kind: "reworded", text: "hint", language: "vi", before: null, after: "Ngày trên giấy hẹn" }),
        ofPart(question("return-time"), { kind: "reworded", text: "hint", language: "en", before: null, after: "The date on the slip" }),
      ],
    ],
    [
      "a question required",
      surveyWith("criteria[0].questions[1].required", true),
      [ofPart(question("acc-2"), { kind: "switched", member: "required", on: true })],
    ],
    [
      "no more «Không áp dụng»",
      surveyWith("criteria[0].questions[1].notApplicable", false),
      [ofPart(question("acc-2"), { kind: "switched", member: "notApplicable", on: false })],
    ],
    [
      "a condition taken away",
      surveyWith("blocks[2].questions[1].when", undefined),
      [ofPart(question("late-told"), { kind: "condition", before: { question: "return-time", is: ["late"] }, after: null })],
    ],
    ["an item removed", surveyWith("criteria[0].questions[0]", undefined), [ofPart(question("acc-1"), { kind: "removed" })]],
    [
      "an option worded anew",
      surveyWith("blocks[2].questions[0].options[2].text.en", "Overdue"),
      [{ ...late, change: { kind: "reworded", text: "text", language: "en", before: "Late", after: "Overdue" } }],
    ],
    ["an option removed", surveyWith("blocks[2].questions[0].options[2]", undefined), [{ ...late, change: { kind: "removed" } }]],
    [
      "an option outside every rate",
      surveyWith("blocks[2].questions[0].options[2].counts", false),
      [{ ...late, change: { kind: "switched", member: "counts", on: false } }],
    ],
    [
      "a reason added",
      surveyWith("criteria[1].reasons", [...feedback.reasons, { id: "fbk-rude", text: { vi: "Thô lỗ", en: "Rude" } }]),
      [{ where: { part: "criterion", code: "FBK" }, entry: { list: "reasons", id: "fbk-rude" }, change: { kind: "added" } }],
    ],
    [
      "a block for the citizen alone",
      surveyWith("blocks[2].askedIn", "self-service"),
      [ofPart(lateness, { kind: "asked-in", before: "every-visit", after: "self-service" })],
    ],
    [
      "a shorter comment",
      surveyWith("blocks[4].questions[0].maxCharacters", 200),
      [ofPart(question("comment-text"), { kind: "length", before: 1000, after: 200 })],
    ],
    [
      "another method",
      { ...survey, aggregation: { default: "pooled", alternative: "means" } },
      [ofSurvey({ kind: "method", before: "means", after: "pooled" })],
    ],
    ["unfinished forms count", { ...survey, countsPartial: true }, [ofSurvey({ kind: "switched", member: "countsPartial", on: true })]],
    ["a note", { ...survey, notes: ["Đã họp"] }, [ofSurvey({ kind: "other", member: "notes" })]],
    [
      "a whole block gone, told once",
      { ...survey, blocks: survey.blocks.filter(({ id }) => id !== "lateness"), order: survey.order.filter((id) => id !== "lateness") },
      [ofPart(lateness, { kind: "removed" })],
    ],
    [
      "a block asked earlier",
      { ...survey, order: ["lateness", ...survey.order.filter((id) => id !== "lateness")] },
      [ofPart(lateness, { kind: "moved", behind: null })],
    ],
    [
      "an item in another criterion",
      {
        ...survey,
        criteria: [
          { ...access, questions: access.questions.slice(1) },
          { ...feedback, questions: [...feedback.questions, ...access.questions.slice(0, 1)] },
        ],
      },
      [
        ofPart(question("acc-1"), {
          kind: "transferred",
          from: { part: "criterion", code: "ACC" },
          to: { part: "criterion", code: "FBK" },
        }),
      ],
    ],
    [
      "the last item first",
      { ...survey, criteria: [{ ...access, questions: [...access.questions.slice(2), ...access.questions.slice(0, 2)] }, feedback] },
      [ofPart(question("acc-3"), { kind: "moved", behind: null })],
    ],
  ])("%s", (_name, after, told) => {
    expect(differences(survey, after)).toEqual(told);
  });
});

test("another number is no difference", () => {
  expect(differences(survey, { ...survey, version: 8 })).toEqual([]);
});

test("a rate of other options is told with what it was", () => {
  const [rate] = survey.blocks[2]?.rates ?? [];
  if (!rate) throw new Error("lateness has a rate");
  const after = { ...rate, numerator: ["late", "on-time"] };
  expect(differences(survey, surveyWith("blocks[2].rates[0]", after))).toEqual([
    { where: lateness, entry: { list: "rates", id: "late-rate" }, change: { kind: "rate", before: rate, after } },
  ]);
});

const withoutNumber = (value: object) => canonicalText({ ...value, version: 0 });

test("no change of a questionnaire goes untold, and none is made up", () => {
  fc.assert(
    fc.property(aMutation, ({ before, after }) => {
      if (!isDraft(after)) return;
      expect(differences(before, after).length === 0).toBe(withoutNumber(before) === withoutNumber(after));
      expect(differences(after, before).length === 0).toBe(withoutNumber(before) === withoutNumber(after));
    }),
    { numRuns: 60 },
  );
});

test("any two instruments differ, and none from itself", () => {
  for (const one of shippedInstruments) {
    for (const other of shippedInstruments) {
      expect(differences(shippedSurvey(one), shippedSurvey(other)).length === 0).toBe(one === other);
    }
  }
});

test("as few as possible are moved to bring one order into another", () => {
  expect(moved(["a", "b", "c", "d"], ["b", "c", "d", "a"])).toEqual([{ name: "a", behind: "d" }]);
  const order = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g", "h"], { minLength: 8 });
  fc.assert(
    fc.property(order, order, (before, after) => {
      const names = new Set(moved(before, after).map(({ name }) => name));
      expect(before.filter((name) => !names.has(name))).toEqual(after.filter((name) => !names.has(name)));
    }),
  );
});
