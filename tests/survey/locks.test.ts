import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame } from "#survey/changed-members.ts";
import { isDraft } from "#survey/draft.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { lockFaults, officialInCriteria, officialInItems } from "#survey/locks.ts";
import { aSurvey } from "../support/a-survey.ts";
import { aMutation, changedAt } from "../support/changed-survey.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const official = shippedSurvey("sipas-2640");
const words = { vi: "Lời khác", en: "Other words" };

/** The official questionnaire with another value at a place. */
function draftWith(place: string, value: unknown, of: SurveyDefinition = official): SurveyDefinition {
  const changed = changedAt(of, place, value);
  if (!isDraft(changed)) throw new Error(`${place} cannot be that`);
  return changed;
}

const places = (after: SurveyDefinition, before = official) => lockFaults(before, after).map(({ place }) => place);

describe("a later version of an official questionnaire keeps", () => {
  test.each<[string, string, unknown]>([
    ["its title", "title", words],
    ["what is locked in it", "locked", []],
    ["why", "lockedWhy", undefined],
    ["the title of a criterion", "criteria[0].title", words],
    ["its short title", "criteria[1].shortTitle", words],
    ["the line beneath", "criteria[0].subtitle", words],
    ["the official words before the items", "criteria[0].lead", words],
    ["its number in the form", "criteria[0].officialNumber", "X"],
    ["the words of an item", "criteria[0].questions[0].text.vi", "Lời khác"],
    ["its translation", "criteria[0].questions[0].text.en", "Other words"],
    ["what the tablet asks in its place", "criteria[0].questions[0].shortText", words],
    ["its hint", "criteria[0].questions[0].hint", words],
    ["its number", "criteria[0].questions[0].officialNumber", "99"],
    ["of whom it is asked", "criteria[0].questions[1].when", { question: "acc-1", is: ["neutral"] }],
    ["whether it may not apply", "criteria[0].questions[0].notApplicable", true],
    ["when it does not", "criteria[0].questions[0].notApplicableWhen", words],
    ["where its words are from", "criteria[0].questions[0].origin", "ours"],
    ["what they rest on", "criteria[0].questions[0].quotes", [{ source: "x", place: "y", text: "z" }]],
  ])("%s", (_what, place, value) => {
    const kept = place.replace(/(text)\.(vi|en)$/, "$1");
    expect(places(draftWith(place, value))).toEqual([kept]);
  });

  test("its criteria, each of them and no other, as they are asked", () => {
    const [first, second] = official.criteria;
    if (first === undefined || second === undefined) throw new Error("two criteria");
    expect(places({ ...official, criteria: official.criteria.slice(1) })).toEqual(["criteria"]);
    expect(places({ ...official, criteria: [...official.criteria, { ...first, code: "FAC", questions: [] }] })).toEqual([
      "criteria[5].code",
    ]);
    const swapped = official.order.map((name) => (name === first.code ? second.code : name === second.code ? first.code : name));
    expect(places({ ...official, order: swapped })).toEqual(["order"]);
  });

  test("its items, each of them and no other, in their order and criterion", () => {
    const items = official.criteria[0]?.questions ?? [];
    expect(places(draftWith("criteria[0].questions", items.slice(1)))).toEqual(["criteria[0].questions"]);
    expect(places(draftWith("criteria[0].questions", items.toReversed()))).toEqual(["criteria[0].questions"]);
    const more = [...items, { ...items[0], id: "acc-new" }];
    expect(places(draftWith("criteria[0].questions", more))).toEqual(["criteria[0].questions"]);
    const moved = draftWith("criteria[1].questions", [...(official.criteria[1]?.questions ?? []), items[0]]);
    expect(places(draftWith("criteria[0].questions", items.slice(1), moved))).toEqual(["criteria[0].questions", "criteria[1].questions"]);
  });
});

test.each<[string, string, unknown]>([
  ["whether an item must be answered", "criteria[0].questions[0].required", false],
  ["what staff are told of it", "criteria[0].questions[0].staff", words],
  ["what it is called in lists", "criteria[0].questions[0].name", words],
  ["its recording", "criteria[0].questions[0].audio", { vi: "acc-1.mp3" }],
  ["notes", "criteria[0].notes", ["x"]],
  ["reasons", "criteria[0].reasons", []],
  ["blocks", "blocks", []],
  ["what citizens read above it", "publicTitle", words],
  ["the sentence above the items", "stem", words],
  ["how the index is computed", "aggregation", { default: "pooled", alternative: "means" }],
  ["whether unfinished forms count", "countsPartial", !official.countsPartial],
  ["its number", "version", 2],
])("%s stays free", (_what, place, value) => {
  expect(places(draftWith(place, value))).toEqual([]);
});

test("where blocks stand between official criteria stays free", () => {
  const blocks = official.blocks.map(({ id }) => id);
  expect(places({ ...official, order: [...blocks, ...official.criteria.map(({ code }) => code)] })).toEqual([]);
});

test("where the titles alone are official, the items are free", () => {
  const titles = shippedSurvey("khanh-hoa-6");
  expect(places(draftWith("criteria[0].questions[0].text", words, titles), titles)).toEqual([]);
  expect(places(draftWith("criteria[0].title", words, titles), titles)).toEqual(["criteria[0].title"]);
});

test("a questionnaire of one's own locks nothing, and the fault says how to have one", () => {
  expect(lockFaults(aSurvey(), official)).toEqual([]);
  expect(lockFaults(official, draftWith("title", words))).toEqual([
    { place: "title", fault: "is official and stays as in version 1; to have it otherwise, make a questionnaire of your own" },
  ]);
});

test.each(shippedInstruments)("%s keeps its own locks", (id) => {
  expect(lockFaults(surveyWithEverything(id), shippedSurvey(id))).toEqual([]);
});

const of = (part: object, members: readonly string[]) => members.map((member) => [Reflect.get(part, member) ?? null]);

/** All that is official in a questionnaire, in the order of its locks. */
function officialOf({ locked, lockedWhy, title, scale, criteria, order }: SurveyDefinition, lock: SurveyDefinition) {
  const codes = new Set<string>(lock.criteria.map(({ code }) => code));
  const byCode = criteria.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const has = (name: SurveyDefinition["locked"][number]) => lock.locked.includes(name);
  return [
    [locked, lockedWhy, title, has("scale") && scale],
    has("criterion-titles") && [order.filter((name) => codes.has(name)), byCode.map((one) => [one.code, of(one, officialInCriteria)])],
    has("item-texts") && byCode.map((one) => [one.code, one.questions.map((item) => of(item, officialInItems))]),
  ];
}

test("whatever is changed somewhere, there is a fault exactly when something official is not as it was", () => {
  fc.assert(
    fc.property(aMutation, ({ before, after }) => {
      if (!isDraft(after)) return;
      expect(lockFaults(before, after).length === 0).toBe(isSame(officialOf(before, before), officialOf(after, before)));
    }),
    { numRuns: 300 },
  );
});
