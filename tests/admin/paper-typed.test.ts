import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkResponse } from "#survey/check-response.ts";
import { isComplete } from "#survey/flow.ts";
import { type Boxes, isTypedOut, readMark, typedFor } from "../../src/admin/paper/entering/mark.ts";
import { readTyped } from "../../src/admin/paper/entering/typed.ts";
import { sheetParts } from "../../src/admin/paper/sheet-parts.ts";
import { answersOf, aResponse, aSurvey } from "../support/a-survey.ts";

const survey = aSurvey();
const parts = sheetParts(survey);
const read = (typed: Record<string, string>) => readTyped(survey, parts, typed);

const boxes = (count: number, isSeveral: boolean): Boxes => ({
  choices: Array.from({ length: count }, (_, at) => ({ key: String(at + 1), id: `o${at + 1}`, text: { vi: "x", en: "x" } })),
  isSeveral,
});

test("a digit is the box that bears it, nothing typed is nothing chosen", () => {
  expect(readMark(boxes(5, false), "4")).toEqual({ chosen: ["o4"] });
  expect(readMark(boxes(5, false), " ")).toEqual({ chosen: [] });
});

test("several boxes are typed with or without spaces, above nine with them", () => {
  expect([readMark(boxes(5, true), "13"), readMark(boxes(5, true), "1, 3")]).toEqual([{ chosen: ["o1", "o3"] }, { chosen: ["o1", "o3"] }]);
  expect(readMark(boxes(12, true), "1 12")).toEqual({ chosen: ["o1", "o12"] });
  expect(readMark(boxes(12, true), "13")).toEqual({ fault: "unknown-key" });
});

test("what no box bears, two boxes where one is allowed, and one box twice are said", () => {
  expect(readMark(boxes(5, false), "6")).toEqual({ fault: "unknown-key" });
  expect(readMark(boxes(5, false), "1 2")).toEqual({ fault: "one-only" });
  expect(readMark(boxes(5, true), "11")).toEqual({ fault: "twice" });
});

test("typing goes on by itself when no other box can be meant", () => {
  expect([isTypedOut(boxes(5, false), "4"), isTypedOut(boxes(5, false), ""), isTypedOut(boxes(5, false), "7")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isTypedOut(boxes(12, false), "1"), isTypedOut(boxes(12, false), "2"), isTypedOut(boxes(12, false), "11")]).toEqual([
    false,
    true,
    true,
  ]);
  expect(isTypedOut(boxes(5, true), "1")).toBe(false);
});

test("whatever is ticked reads back as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.infiniteStream(fc.boolean()), (count, ticked) => {
      const made = boxes(count, true);
      const chosen = made.choices.map(({ id }) => id).filter(() => ticked.next().value);
      expect(readMark(made, typedFor(made, chosen))).toEqual({ chosen });
    }),
  );
});

test("0 and n are «không áp dụng» where it is offered, and no box elsewhere", () => {
  expect(read({ "acc-2": "n" }).given.answers).toEqual({ "acc-2": ["not-applicable"] });
  expect(read({ "acc-1": "0" }).faults).toEqual(new Map([["acc-1", "unknown-key"]]));
});

test("required questions that are empty are named by their numbers, those not asked are not", () => {
  expect(read({ "acc-1": "4" }).missing).toEqual([3]);
  expect(read({ "acc-1": "4", "acc-3": "4", "gave-feedback": "1" }).missing).toEqual([5, 6]);
});

test("a mark where nothing is asked must be deleted by whoever typed it, and is not left out in silence", () => {
  const sheet = read({ "return-time": "2", "late-told": "1" });
  expect(sheet.unasked.has("late-told")).toBe(true);
  expect(sheet.faults).toEqual(new Map([["late-told", "must-go"]]));
  expect(read({ "return-time": "3", "late-told": "1" }).faults.size).toBe(0);
});

test("reasons are for a low score only", () => {
  expect(read({ "acc-1": "2", "why ACC": "1 2" }).given.reasons).toEqual({ ACC: ["acc-crowded", "acc-far"] });
  expect(read({ "acc-1": "3", "why ACC": "1" }).faults).toEqual(new Map([["why ACC", "why-must-go"]]));
});

test("words are kept without blanks around them, blank words are none", () => {
  expect(read({ "comment-text": "  Chờ lâu. \n" }).given.comments).toEqual({ "comment-text": "Chờ lâu." });
  expect(read({ "comment-text": "  " }).given.comments).toEqual({});
});

const typing = fc.record({
  "acc-1": fc.constantFrom("", "1", "3", "5", "0"),
  "acc-2": fc.constantFrom("", "0", "2"),
  "acc-3": fc.constantFrom("", "4"),
  "gave-feedback": fc.constantFrom("", "1", "2"),
  "fbk-1": fc.constantFrom("", "2", "4"),
  "fbk-2": fc.constantFrom("", "5"),
  "return-time": fc.constantFrom("", "1", "3"),
  "late-told": fc.constantFrom("", "1", "9"),
  expected: fc.constantFrom("", "12", "1 3"),
  "why ACC": fc.constantFrom("", "1", "2"),
});

test("whatever is typed without a fault is a response its survey allows, as complete as was said", () => {
  fc.assert(
    fc.property(typing, (typed) => {
      const { given, faults, missing } = read(typed);
      if (faults.size > 0) return;
      expect(isComplete(survey, { launchedBy: "staff" }, given)).toBe(missing.length === 0);
      const outcome = missing.length === 0 ? "completed" : "partial";
      const response = aResponse(survey, {}, { answers: given.answers, reasons: given.reasons, outcome });
      expect(checkResponse(survey, response)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a sheet with all its boxes is read as it was marked", () => {
  expect(read({ "acc-1": "5", "acc-2": "4", "acc-3": "1" }).given.answers).toEqual(answersOf({ "acc-1": 5, "acc-2": 4, "acc-3": 1 }));
});
