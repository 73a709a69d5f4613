import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Changes } from "#survey/change.ts";
import { changesOf, differencesOf, differencesOfCriteria } from "#survey/compare-figures.ts";
import { deltasOf } from "#survey/deltas.ts";
import { surestChance } from "#survey/holm.ts";
import { ranksOf } from "#survey/rank.ts";
import { type Read, readDecided, withoutItems } from "#survey/read-figures.ts";
import { chanceOf, deviationsApart } from "#survey/significance.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { decisionAlone } from "../support/disclosed-figures.ts";

const survey = aSurvey();
const layout = layoutOf(survey);
const method = "means";

const said = {
  content: { "acc-1": 4, "acc-2": 4, "acc-3": 5, "gave-feedback": "no" },
  angry: { "acc-1": 1, "acc-2": 1, "acc-3": 2, "gave-feedback": "no" },
  critical: { "acc-1": 2, "acc-2": 4, "acc-3": 5, "gave-feedback": "yes", "fbk-1": 2, "fbk-2": 4 },
  silent: { "acc-1": 4, "acc-3": 5, "gave-feedback": "no" },
} as const;

function figuresFor(counts: Partial<Record<keyof typeof said, number>>): Read {
  const tally = emptyTally(layout);
  for (const kind of ["content", "angry", "critical", "silent"] as const)
    for (let person = 0; person < (counts[kind] ?? 0); person += 1) addDeltas(tally, deltasOf(layout, aResponse(survey, said[kind])));
  const reader = { layout, method, minimumGroup: 10 } as const;
  return readDecided(reader, { tally, decision: decisionAlone(reader, { tally }) });
}

function changesBetween(before: Read, now: Read): Changes {
  const [changes] = changesOf([differencesOf({ now, before, items: true })]);
  return Changes.parse(changes);
}

test("figures up by a quarter among many are a true change, in the whole, the criterion and each item", () => {
  const { overall, criteria } = changesBetween(figuresFor({ content: 50, angry: 50 }), figuresFor({ content: 75, angry: 25 }));
  const quarter = { state: "known", points: 2500, sure: true };
  expect(overall).toEqual(quarter);
  expect(criteria[0]).toEqual({ code: "ACC", change: quarter, items: ["acc-1", "acc-2", "acc-3"].map((id) => ({ id, change: quarter })) });
  expect(criteria[1]?.change).toEqual({ state: "unknown", reason: "empty" });
});

test("the same quarter among twelve people each is none", () => {
  const { overall } = changesBetween(figuresFor({ content: 6, angry: 6 }), figuresFor({ content: 9, angry: 3 }));
  expect(overall).toEqual({ state: "known", points: 2500, sure: false });
});

test("where everybody is satisfied, then and now, nothing changed; where ten were and now few are, it did", () => {
  const everybody = figuresFor({ content: 20 });
  expect(changesBetween(everybody, figuresFor({ content: 40 })).overall).toEqual({ state: "known", points: 0, sure: false });
  expect(changesBetween(everybody, figuresFor({ content: 2, angry: 18 })).overall).toEqual({ state: "known", points: -9000, sure: true });
});

test("what is hidden has no change, what nobody answered neither, and what rests on another criterion is not compared", () => {
  const many = figuresFor({ content: 40, critical: 20 });
  expect(changesBetween(figuresFor({ content: 9 }), many).overall).toEqual({ state: "unknown", reason: "hidden" });
  expect(changesBetween(figuresFor({}), many).overall).toEqual({ state: "unknown", reason: "empty" });
  expect(changesBetween(figuresFor({ content: 40 }), many).overall).toEqual({ state: "unknown", reason: "criteria-differ" });
  const withoutAnItem = changesBetween(figuresFor({ silent: 40 }), figuresFor({ content: 40 }));
  expect(withoutAnItem.criteria[0]).toMatchObject({
    change: { reason: "criteria-differ" },
    items: [{ change: { points: 0 } }, { change: { reason: "empty" } }, { change: { points: 0 } }],
  });
});

test("two hundred figures on one screen must each be surer than one alone", () => {
  const difference = differencesOf({
    now: figuresFor({ content: 90, angry: 10 }),
    before: figuresFor({ content: 78, angry: 22 }),
    items: false,
  });
  const same = differencesOf({ now: figuresFor({ content: 50, angry: 50 }), before: figuresFor({ content: 51, angry: 49 }), items: false });
  const [alone] = changesOf([difference]);
  const [amongMany] = changesOf([difference, ...Array.from({ length: 200 }, () => same)]);
  expect([alone?.overall, amongMany?.overall]).toMatchObject([
    { points: 1200, sure: true },
    { points: 1200, sure: false },
  ]);
});

test("persons on both sides make no true change, and two questionnaires are compared by criterion only", () => {
  const [before, now] = [figuresFor({ content: 10, angry: 90 }), figuresFor({ content: 90, angry: 10 })];
  expect(changesOf([differencesOf({ now, before, items: false, isTested: false })])[0]?.overall).toMatchObject({
    points: 8000,
    sure: false,
  });
  expect(changesOf([differencesOfCriteria(now, before)])[0]).toEqual({
    overall: { state: "unknown", reason: "criteria-differ" },
    criteria: [
      { code: "ACC", change: { state: "known", points: 8000, sure: false }, items: [] },
      { code: "FBK", change: { state: "unknown", reason: "empty" }, items: [] },
    ],
  });
});

test("a rank is as wide as chance leaves it; what is hidden has none", () => {
  const groups = [
    { content: 95, angry: 5 },
    { content: 50, angry: 50 },
    { content: 52, angry: 48 },
    { content: 5 },
    { content: 10, angry: 90 },
  ];
  expect(ranksOf(groups.map(figuresFor))).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 3 },
    { best: 2, worst: 3 },
    null,
    { best: 4, worst: 4 },
  ]);
});

test("figures on other criteria are above or below nobody", () => {
  expect(ranksOf([figuresFor({ content: 100 }), figuresFor({ angry: 80, critical: 20 })])).toEqual([
    { best: 1, worst: 2 },
    { best: 1, worst: 2 },
  ]);
});

test("without its items a criterion keeps its own figure", () => {
  const { figures } = figuresFor({ content: 40 });
  expect(withoutItems(figures).criteria.map(({ figure, items }) => [figure, items])).toEqual(
    figures.criteria.map(({ figure }) => [figure, []]),
  );
});

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const sampled = fc.record({ share, n: fc.double({ min: 1, max: 1e6, noNaN: true }) });

test("a distance is the same from both sides, grows with the people, and is never less sure with fewer tests", () => {
  fc.assert(
    fc.property(sampled, sampled, (one, other) => {
      const apart = deviationsApart(one, other);
      expect(apart).toBeGreaterThanOrEqual(0);
      expect(apart).toBeCloseTo(deviationsApart(other, one), 9);
      const more = deviationsApart({ ...one, n: one.n * 4 }, { ...other, n: other.n * 4 });
      expect(more).toBeGreaterThanOrEqual(apart - 1e-9);
      expect(deviationsApart({ ...one, variance: 0.01 }, other)).toBeLessThanOrEqual(apart + 1e-12);
      expect(chanceOf(apart)).toBeGreaterThanOrEqual(chanceOf(more) - 1e-12);
    }),
  );
});

test("what Holm finds sure stays sure when unsure figures leave the screen", () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(chances, (all) => {
      const surest = surestChance(all);
      const left = all.filter((chance) => chance <= surest);
      expect(left.every((chance) => chance <= surestChance(left))).toBe(true);
      expect(surest).toBeLessThanOrEqual(0.05);
    }),
  );
});
