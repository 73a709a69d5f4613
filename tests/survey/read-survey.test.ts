import { describe, expect, test } from "vitest";
import type { Fault } from "#survey/fault.ts";
import { readSurvey, type SurveyFiles } from "#survey/read-survey.ts";
import {
  questionsOffByDefault,
  shippedBlocks,
  shippedFiles,
  shippedInstrument,
  shippedInstruments,
  shippedSurvey,
  surveyWithEverything,
} from "../support/shipped.ts";

const files = shippedFiles("sipas-2640");
const instrument = shippedInstrument("sipas-2640");

test.each(shippedInstruments)("%s can include every block and every question that is off by default", (id) => {
  const survey = surveyWithEverything(id);
  expect(survey.blocks.map((block) => block.id).toSorted()).toEqual(Object.keys(shippedBlocks).toSorted());
  const asked = survey.blocks.flatMap((block) => block.questions.map((question) => question.id));
  expect(asked).toEqual(expect.arrayContaining(questionsOffByDefault));
});

test("a question that is off by default stays away with its rates until it is asked for", () => {
  const order = ["feedback-experience", ...instrument.order, "harassment"];
  const off = shippedSurvey("sipas-2640", { order });
  expect(off.blocks.flatMap(({ questions }) => questions.map(({ id }) => id))).not.toContain("feedback-reply");
  expect(off.blocks.flatMap(({ rates }) => rates.map(({ id }) => id))).not.toContain("feedback-written-reply-rate");
  const on = shippedSurvey("sipas-2640", { order, alsoAsk: ["feedback-reply"] });
  expect(on.blocks.flatMap(({ rates }) => rates.map(({ id }) => id))).toContain("feedback-written-reply-rate");
});

test("a criterion offers the reasons it names, in order, and «Lý do khác» at the end", () => {
  const { criteria } = shippedSurvey("sipas-1001-service");
  expect(criteria[0]?.reasons.map(({ id }) => id)).toEqual([
    "acc-missing",
    "acc-hard",
    "acc-where",
    "acc-unanswered",
    "fac-signs",
    "fac-seats",
    "fac-broken",
    "fac-dirty",
    "fac-access",
    "other",
  ]);
  expect(criteria.every(({ reasons }) => reasons.at(-1)?.text.vi === "Lý do khác")).toBe(true);
});

test("a composed survey carries no link of its files", () => {
  expect(JSON.stringify(surveyWithEverything("khanh-hoa-6"))).not.toContain("$schema");
});

const spoiltBlock = { ...Object(shippedBlocks["trips"]), title: { vi: "Số lần đi lại" } };
const [access, ...others] = instrument.criteria;

describe("files that do not fit together are refused by file, place and fault", () => {
  test.each<[string, Partial<SurveyFiles>, Fault]>([
    ["an instrument without title", { instrument: { ...instrument, title: undefined } }, { place: "title", fault: "is missing" }],
    [
      "a block that is not there",
      { instrument: { ...instrument, order: [...instrument.order, "weather"] } },
      { place: "order[9]", fault: "names «weather», which is neither a criterion nor a block file" },
    ],
    [
      "a block with a fault",
      { blocks: { ...shippedBlocks, trips: spoiltBlock } },
      { place: "blocks/trips.json: title.en", fault: "is missing" },
    ],
    [
      "a block under another name",
      { blocks: { ...shippedBlocks, trips: shippedBlocks["waiting"] } },
      { place: "blocks/trips.json: id", fault: "must be «trips», as the file is called" },
    ],
    ["reasons with a fault", { reasons: { lists: {} } }, { place: "reasons.json: always", fault: "is missing" }],
    [
      "a list of reasons that is not there",
      { reasons: { lists: {}, always: [] } },
      { place: "criteria[0].reasons", fault: "«FAC» has no list in reasons.json" },
    ],
    [
      "a reason that is not there",
      { instrument: { ...instrument, criteria: [{ ...access, reasons: ["fac-seats", "fac-music"] }, ...others] } },
      { place: "criteria[0].reasons[1]", fault: "«fac-music» is not a reason of reasons.json" },
    ],
    [
      "a question asked for without its block",
      { instrument: { ...instrument, alsoAsk: ["gender"] } },
      { place: "alsoAsk[0]", fault: "«gender» is not a question that the blocks of this survey leave out" },
    ],
    [
      "a criterion that is not in the instrument",
      { instrument: { ...instrument, order: [...instrument.order, "FAC"] } },
      { place: "order[9]", fault: "names «FAC», which is neither a criterion nor a block of this survey" },
    ],
  ])("%s", (_name, spoilt, fault) => {
    const read = readSurvey({ ...files, ...spoilt });
    expect(read.ok ? [] : read.faults).toContainEqual(fault);
  });
});
