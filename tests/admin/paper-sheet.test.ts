import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "#survey/definition.ts";
import { askedAfter, choicesOf, questionsIn, sheetParts } from "../../src/admin/paper/sheet-parts.ts";
import { type Measured, pagesOf } from "../../src/admin/paper/sheet/paginate.ts";
import { aSurvey } from "../support/a-survey.ts";

const parts = sheetParts(aSurvey());
const asked = parts.flatMap(({ questions }) => questions.map(({ number, question }) => [number, question.id] as const));

test("questions are numbered throughout, in the survey's order, without what the launch by staff answers", () => {
  expect(asked).toEqual([
    [1, "acc-1"],
    [2, "acc-2"],
    [3, "acc-3"],
    [4, "gave-feedback"],
    [5, "fbk-1"],
    [6, "fbk-2"],
    [7, "return-time"],
    [8, "late-told"],
    [9, "expected"],
    [10, "comment-text"],
  ]);
});

/** What is on a sheet where the second criterion is asked only so. */
function partsWhen(when: Condition): string[] {
  const survey = aSurvey();
  const criteria = survey.criteria.map((criterion) => {
    const questions = criterion.questions.map((question) => Object.assign({}, question, { when }));
    return criterion.code === "FBK" ? Object.assign({}, criterion, { questions }) : criterion;
  });
  return sheetParts({ ...survey, criteria }).map(({ id }) => id);
}

test("a question that is asked only after one that is not on the sheet is not on it either", () => {
  expect(partsWhen({ question: "received-result", is: ["yes"] })).not.toContain("FBK");
  expect(partsWhen({ question: "received-result", isNot: ["no"] })).toContain("FBK");
});

test("a condition points to the number on the sheet and names the answers", () => {
  const late = questionsIn(parts).find(({ question }) => question.id === "late-told");
  expect(late && askedAfter(late.question, parts)).toMatchObject({ number: 7, is: [{ vi: "Trễ hẹn" }], isNot: [] });
});

function keysOf(id: string): string[] {
  const found = questionsIn(parts).find(({ question }) => question.id === id);
  return found ? choicesOf(found.question).map(({ key }) => key) : [];
}

test("levels keep the digits of the scale, «không áp dụng» is 0, other answers are counted", () => {
  expect(keysOf("acc-1")).toEqual(["1", "2", "3", "4", "5"]);
  expect(keysOf("acc-2")).toEqual(["1", "2", "3", "4", "5", "0"]);
  expect(keysOf("return-time")).toEqual(["1", "2", "3", "4"]);
  expect(keysOf("comment-text")).toEqual([]);
});

const piece = fc.record({
  place: fc.constantFrom<Measured["place"]>("table", "page"),
  keeps: fc.boolean(),
  height: fc.integer({ min: 1, max: 60 }),
});
const room = { first: 150, other: 200, tableHead: 10 };

test("every piece stands on exactly one page, in its order, and no title alone at the foot", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (made) => {
      const pieces = made.map((one, index) => ({ ...one, key: String(index) }));
      const pages = pagesOf(pieces, room);
      expect(pages.flat()).toEqual(pieces.map(({ key }) => key));
      for (const page of pages.slice(0, -1)) expect(pieces[Number(page.at(-1))]?.keeps).toBe(false);
    }),
  );
});

test("a page is never fuller than it may be, unless a single run of titles is", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (made) => {
      const pieces = made.map((one, index) => ({ ...one, keeps: false, key: String(index) }));
      for (const [index, page] of pagesOf(pieces, room).entries()) {
        const there = page.map((key) => pieces[Number(key)]).filter((one) => one !== undefined);
        const heads = there.filter(({ place }, at) => place === "table" && there[at - 1]?.place !== "table").length;
        const height = there.reduce((sum, one) => sum + one.height, heads * room.tableHead);
        expect(height).toBeLessThanOrEqual(index === 0 ? room.first : room.other);
      }
    }),
  );
});
