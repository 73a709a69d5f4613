import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockQuestion, Question, SatisfactionQuestion, SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import { lockFaults } from "#survey/locks.ts";
import { beginHistory, edit, type History, redo, undo } from "../../src/admin/editor/history.ts";
import { lockOf } from "../../src/admin/editor/locks.ts";
import { moveGroup, movePart, moveQuestion } from "../../src/admin/editor/moves.ts";
import { idsIn, newId } from "../../src/admin/editor/new-id.ts";
import { makeOwn } from "../../src/admin/editor/own.ts";
import { groupsOf, isThere, neighbourOf, questionsIn, selectedGroup } from "../../src/admin/editor/parts.ts";
import type { Selected } from "../../src/admin/editor/selected.ts";
import {
  addBlock,
  addCriterion,
  addItem,
  addQuestion,
  changeCriteria,
  conditionsOn,
  removePart,
} from "../../src/admin/editor/structure.ts";
import { aSurvey } from "../support/a-survey.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";

const empty = { vi: "", en: "" };
const anItem = (id: string): SatisfactionQuestion => ({ kind: "satisfaction", id, text: empty, required: true, notApplicable: false });
const aQuestion = (id: string): BlockQuestion => ({ kind: "yes-no", id, text: empty, required: false });
const aBlock = (id: string) => ({
  id,
  title: empty,
  askedIn: "every-visit" as const,
  onByDefault: true,
  sensitive: false,
  questions: [],
  rates: [],
});

const questionIds = (survey: SurveyDefinition) => groupsOf(survey).flatMap((group) => questionsIn(group).map(({ id }) => id));
const partsOf = (survey: SurveyDefinition): Selected[] => [
  ...groupsOf(survey).map(selectedGroup),
  ...questionIds(survey).map((id) => ({ part: "question" as const, id })),
];

/** One of a list by a number of any size. */
const pick = <Part>(list: readonly Part[], number: number): Part | undefined => list[number % Math.max(1, list.length)];

type Deed = (survey: SurveyDefinition, one: number, other: number) => SurveyDefinition;

/** Whatever somebody does to the structure, by two numbers that choose among the parts there are. */
const deeds: Readonly<Record<string, Deed>> = {
  remove: (survey, one) => removePart(survey, pick(partsOf(survey), one) ?? { part: "survey" }),
  step: (survey, one, other) => movePart(survey, pick(partsOf(survey), one) ?? { part: "survey" }, other % 2 ? 1 : -1),
  carry: (survey, one, other) => {
    const group = pick(groupsOf(survey), other);
    const before = group && pick([...questionsIn(group).map(({ id }) => id), null], one + other);
    return group
      ? moveQuestion(survey, pick(questionIds(survey), one) ?? "", { group: selectedGroup(group), before: before ?? null })
      : survey;
  },
  carryGroup: (survey, one, other) => moveGroup(survey, pick(survey.order, one) ?? "", pick([...survey.order, null], other) ?? null),
  addQuestion: (survey, one) => {
    const block = pick(survey.blocks, one);
    return block ? addQuestion(survey, block.id, aQuestion(newId("Câu hỏi", new Set(idsIn(survey))))) : survey;
  },
  addItem: (survey, one) => {
    const criterion = pick(survey.criteria, one);
    return criterion ? addItem(survey, criterion.code, anItem(newId("Nội dung", new Set(idsIn(survey))))) : survey;
  },
  addBlock: (survey, one) => addBlock(survey, aBlock(newId("Khối", new Set(idsIn(survey)))), pick(survey.order, one) ?? null),
  addCriterion: (survey, one) => {
    const code = pick(["ACC", "FAC", "PRO", "OFF", "RES", "FBK"] as const, one) ?? "ACC";
    return addCriterion(survey, { code, title: empty, questions: [], reasons: [] });
  },
  own: (survey) => makeOwn(survey, { id: "cua-rieng", title: { vi: "Của riêng", en: "Our own" } }),
};

const everyDeed = fc.tuple(fc.constantFrom(...Object.values(deeds)), fc.nat({ max: 400 }), fc.nat({ max: 400 }));
const anything = fc.array(everyDeed, { maxLength: 40 });
const officialSets = fc.constantFrom(...shippedInstruments.flatMap((id) => [shippedSurvey(id), surveyWithEverything(id)]));
const starts = fc.constantFrom(aSurvey(), shippedSurvey("sipas-2640"), shippedSurvey("khanh-hoa-6"), surveyWithEverything("ha-nam-2019"));

test("whatever is done to a draft in whatever order, it stays a draft, asks every part once, and no two questions share a name", () => {
  fc.assert(
    fc.property(starts, anything, (start, done) => {
      const end = done.reduce((survey, [deed, one, other]) => deed(survey, one, other), start);
      expect(isDraft(end)).toBe(true);
      const parts = [...end.criteria.map(({ code }) => code), ...end.blocks.map(({ id }) => id)];
      expect(end.order.toSorted()).toEqual(parts.toSorted());
      const ids = questionIds(end);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 60 },
  );
});

test("a rate always stands in the block whose question it counts, and no condition that is not official points to what was taken away", () => {
  fc.assert(
    fc.property(starts, anything, (start, done) => {
      const official = start.locked.includes("item-texts") ? start.criteria.flatMap(({ questions }) => questions.flatMap(lookedAt)) : [];
      const pointedAtNothing = new Set([...official, ...conditioned(start).filter((id) => !questionIds(start).includes(id))]);
      const end = done.reduce((survey, [deed, one, other]) => deed(survey, one, other), start);
      for (const { questions, rates } of end.blocks) {
        for (const rate of rates) expect(questions.map(({ id }) => id)).toContain(rate.question);
      }
      for (const id of conditioned(end)) expect(questionIds(end).includes(id) || pointedAtNothing.has(id)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const lookedAt = ({ when }: Question) => (when ? [when.question] : []);
const conditioned = (survey: SurveyDefinition) => groupsOf(survey).flatMap((group) => questionsIn(group).flatMap(lookedAt));

test("moving never makes a question or a group appear or go", () => {
  const moving = fc.array(fc.tuple(fc.constantFrom(deeds["step"], deeds["carry"], deeds["carryGroup"]), fc.nat(400), fc.nat(400)));
  fc.assert(
    fc.property(starts, moving, (start, done) => {
      const end = done.reduce((survey, [deed, one, other]) => deed?.(survey, one, other) ?? survey, start);
      expect(partsOf(end).map(String).length).toBe(partsOf(start).length);
      expect(questionIds(end).toSorted()).toEqual(questionIds(start).toSorted());
    }),
    { numRuns: 40 },
  );
});

test("what is official stays word for word and in its order, whatever is done", () => {
  const allButOwn = fc.array(
    fc.tuple(fc.constantFrom(...Object.values(deeds).filter((deed) => deed !== deeds["own"])), fc.nat(400), fc.nat(400)),
  );
  fc.assert(
    fc.property(officialSets, allButOwn, (official, done) => {
      const end = done.reduce((survey, [deed, one, other]) => deed(survey, one, other), official);
      expect(lockFaults(official, end)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what was not touched is the same thing as before, so that it need not be drawn again", () => {
  const before = surveyWithEverything("sipas-2640");
  const after = addQuestion(before, "comment", aQuestion("them"));
  expect(after.criteria).toBe(before.criteria);
  expect(after.blocks.filter((block) => before.blocks.includes(block))).toHaveLength(before.blocks.length - 1);
  expect(changeCriteria(before, (criterion) => criterion)).toBe(before);
});

test("undo gives back what was there, redo what was done, for as many changes as there were", () => {
  fc.assert(
    fc.property(starts, anything, (start, done) => {
      const states = [beginHistory(start)];
      for (const [number, [deed, one, other]] of done.entries()) {
        const before = states.at(-1) ?? beginHistory(start);
        const change = (survey: SurveyDefinition) => deed(survey, one, other);
        const after = edit(before, { place: String(number), change, selected: { part: "survey" }, now: number });
        if (after !== before) states.push(after);
      }
      const texts = states.map(({ present }) => present);
      let history = states.at(-1) ?? beginHistory(start);
      for (const text of texts.toReversed().slice(1)) expect((history = undo(history)).present).toBe(text);
      expect(undo(history)).toBe(history);
      for (const text of texts.slice(1)) expect((history = redo(history)).present).toBe(text);
      expect(redo(history)).toBe(history);
    }),
    { numRuns: 40 },
  );
});

const titled = (vi: string) => (survey: SurveyDefinition) => ({ ...survey, title: { ...survey.title, vi } });

const everything: Selected = { part: "survey" };
const typed = (history: History, vi: string, now: number) =>
  edit(history, { place: "title.vi", change: titled(vi), selected: everything, now });

test("letters typed one after the other are undone as a word; after a rest, elsewhere or after an undo a new change begins", () => {
  const opened = beginHistory(aSurvey());
  const word = typed(typed(typed(opened, "P", 0), "Ph", 900), "Phi", 1800);
  expect(undo(word).present).toBe(opened.present);
  expect(undo(typed(word, "Phiếu", 2801)).present.title.vi).toBe("Phi");
  expect(undo(edit(word, { place: "title.en", change: titled("X"), selected: everything, now: 1900 })).present.title.vi).toBe("Phi");
  expect(undo(typed(undo(word), "X", 1801)).present).toBe(opened.present);
});

test("a change of nothing is none, and does not take away what can be redone", () => {
  const once = edit(beginHistory(aSurvey()), { place: "a", change: titled("X"), selected: { part: "survey" }, now: 0 });
  const undone = undo(once);
  expect(edit(undone, { place: "b", change: (survey) => survey, selected: { part: "survey" }, now: 1 })).toBe(undone);
});

test("a question taken away takes its rates and the conditions on it along, which can be told before", () => {
  const survey = aSurvey();
  const returned: Selected = { part: "question", id: "return-time" };
  expect(conditionsOn(survey, returned).map(({ id }) => id)).toEqual(["late-told"]);
  const lateness = removePart(survey, returned).blocks.find(({ id }) => id === "lateness");
  expect(lateness?.rates).toEqual([]);
  expect(lateness?.questions.map(({ id, when }) => [id, when])).toEqual([["late-told", undefined]]);
  // Those that go with it are not told of.
  expect(conditionsOn(survey, { part: "block", id: "lateness" })).toEqual([]);
  expect(conditionsOn(survey, { part: "block", id: "feedback-experience" }).map(({ id }) => id)).toEqual(["fbk-1", "fbk-2"]);
});

test("up and down cross into the next group of the same kind, and stop at the ends", () => {
  const survey = aSurvey();
  const up = movePart(survey, { part: "question", id: "expected" }, -1);
  expect(up.blocks.find(({ id }) => id === "lateness")?.questions.map(({ id }) => id)).toEqual(["return-time", "late-told", "expected"]);
  const down = movePart(survey, { part: "question", id: "acc-3" }, 1);
  expect(down.criteria.find(({ code }) => code === "FBK")?.questions.map(({ id }) => id)).toEqual(["acc-3", "fbk-1", "fbk-2"]);
  expect(movePart(survey, { part: "question", id: "acc-1" }, -1)).toBe(survey);
  expect(movePart(survey, { part: "block", id: "comment" }, 1)).toBe(survey);
  expect(movePart(survey, { part: "block", id: "lateness" }, -1).order).toEqual([
    "result",
    "ACC",
    "feedback-experience",
    "lateness",
    "FBK",
    "expectations",
    "comment",
  ]);
});

test("an item never goes among the other questions, nor the other way round", () => {
  const survey = aSurvey();
  expect(moveQuestion(survey, "acc-1", { group: { part: "block", id: "comment" }, before: null })).toBe(survey);
  expect(moveQuestion(survey, "expected", { group: { part: "criterion", code: "ACC" }, before: null })).toBe(survey);
});

test("where something is taken away, what stood after it is open, else before it, else its group", () => {
  const survey = aSurvey();
  expect(neighbourOf(survey, { part: "question", id: "acc-1" })).toEqual({ part: "question", id: "acc-2" });
  expect(neighbourOf(survey, { part: "question", id: "acc-3" })).toEqual({ part: "question", id: "acc-2" });
  expect(neighbourOf(survey, { part: "question", id: "expected" })).toEqual({ part: "block", id: "expectations" });
  expect(neighbourOf(survey, { part: "block", id: "comment" })).toEqual({ part: "block", id: "expectations" });
  fc.assert(
    fc.property(starts, fc.nat(400), (start, number) => {
      const part = pick(partsOf(start), number) ?? { part: "survey" };
      expect(isThere(removePart(start, part), neighbourOf(start, part))).toBe(true);
    }),
  );
});

test("an id is the name without its marks, and never one that is taken", () => {
  expect(newId("Số lần đi lại để hoàn thiện hồ sơ", new Set())).toBe("so-lan-di-lai-de-hoan-thien-ho-so");
  expect(newId("Ý kiến khác", new Set(["y-kien-khac", "y-kien-khac-2"]))).toBe("y-kien-khac-3");
  expect(newId("???", new Set())).toBe("cau-hoi");
  expect(newId("Constructor", new Set())).toBe("constructor-2");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), fc.array(fc.constantFrom("a", "cau-hoi", "cau-hoi-2")), (name, more) => {
      const taken = new Set([...more, newId(name, new Set())]);
      const id = newId(name, taken);
      expect(taken.has(id)).toBe(false);
      expect(isDraft(addQuestion(aSurvey(), "comment", aQuestion(id)))).toBe(true);
    }),
  );
});

/** The first item of the first criterion. */
const firstItem = ({ criteria }: SurveyDefinition): Selected => ({ part: "question", id: criteria[0]?.questions[0]?.id ?? "" });

test("official titles and items are locked and say why; the questions beneath are not", () => {
  const official = shippedSurvey("sipas-2640");
  expect(lockOf(official, { part: "criterion", code: "ACC" })?.of).toBe("criterion-titles");
  expect(lockOf(official, firstItem(official))).toMatchObject({ of: "item-texts", why: { vi: expect.stringContaining("2640/QĐ-BNV") } });
  expect(lockOf(official, { part: "question", id: "return-time" })).toBeNull();
  expect(lockOf(official, everything)).toBeNull();
});

test("where titles alone are official, the items below may be changed and the criterion may not go", () => {
  const titles = shippedSurvey("khanh-hoa-6");
  expect(lockOf(titles, firstItem(titles))).toBeNull();
  expect(removePart(titles, { part: "criterion", code: "OFF" })).toBe(titles);
  expect(titles.criteria.map(({ code }) => code)).toContain("OFF");
});

test.each(shippedInstruments)("%s made one's own is free, certified in nothing, and says what it was made from", (id) => {
  const shipped = shippedSurvey(id);
  const own = makeOwn(shipped, { id: "phuong-an-binh", title: { vi: "Bộ của phường", en: "The ward's own" } });
  expect(own).not.toHaveProperty("textFrom");
  expect(own).not.toHaveProperty("status");
  expect(own).toMatchObject({ id: "phuong-an-binh", version: 1, locked: [], certified: [], sources: shipped.sources });
  expect(own.notCertified[0]?.vi).toContain(shipped.title.vi);
  expect(own.criteria).toBe(shipped.criteria);
  expect(lockOf(own, firstItem(own))).toBeNull();
});
