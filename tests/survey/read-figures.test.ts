import { expect, test } from "vitest";
import { deltasOf } from "#survey/deltas.ts";
import { Figures, type Figure } from "#survey/figure.ts";
import type { Response } from "#survey/response.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally, sumTallies, type Tally } from "#survey/tally.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { figuresAlone, figuresOfGroups } from "../support/disclosed-figures.ts";

const survey = aSurvey();
const layout = layoutOf(survey);
const reader = { layout, method: "means", minimumGroup: 10 } as const;

type Said = Parameters<typeof aResponse>[1];

/** The tally of so many people who said the same. */
function people(count: number, said: Said, overrides: Partial<Response> = {}): Tally {
  const tally = emptyTally(layout);
  for (let person = 0; person < count; person += 1) addDeltas(tally, deltasOf(layout, aResponse(survey, said, overrides)));
  return tally;
}
const all = (...tallies: Tally[]) => sumTallies(layout, tallies);

const content: Said = { "acc-1": 4, "acc-2": 4, "acc-3": 5, "gave-feedback": "no" };
const critical: Said = { "acc-1": 2, "acc-2": 4, "acc-3": 5, "gave-feedback": "yes", "fbk-1": 2, "fbk-2": 4 };
const percentOf = (figure: Figure | undefined) => (figure?.state === "shown" ? figure.percent : figure?.state);

test("people's answers become figures with counts, intervals and method", () => {
  const figures = figuresAlone({ ...reader, tally: all(people(30, content), people(10, critical)) });
  expect(Figures.parse(figures)).toEqual(figures);
  expect(figures.overall).toMatchObject({ state: "shown", percent: 7083, n: 40, weight: "firm" });
  const [acc, fbk] = figures.criteria;
  expect(acc).toMatchObject({ code: "ACC", figure: { percent: 9167, n: 40 }, distribution: { levels: [0, 10, 0, 70, 40] } });
  expect(acc?.items.map(({ figure }) => percentOf(figure))).toEqual([7500, 10_000, 10_000]);
  expect(fbk).toMatchObject({ figure: { percent: 5000, n: 10, weight: "indicative" } });
  expect(figures.outcomes).toEqual({ completed: 40, partial: 0, abandoned: 0, declined: 0, notEligible: 0 });
});

test("a criterion nobody answered leaves the overall figure, which says on how many it rests", () => {
  const figures = figuresAlone({ ...reader, tally: people(12, content) });
  expect(figures).toMatchObject({ overall: { percent: 10_000 }, criteriaCounted: 1, criteriaAsked: 2 });
  expect(figures.criteria[1]?.figure).toEqual({ state: "empty" });
});

test("a figure of nobody is empty and launches of nobody are not told", () => {
  const figures = figuresAlone({ ...reader, tally: emptyTally(layout) });
  expect(figures).toMatchObject({ overall: { state: "empty" }, criteriaCounted: 0, outcomes: null });
});

test("nine people are hidden whole: no count, no outcome, no criterion", () => {
  const text = JSON.stringify(figuresAlone({ ...reader, tally: people(9, critical) }));
  expect(text).not.toMatch(/"n":|levels|percent|completed/);
  expect(text).toContain('"criteriaCounted":0');
});

test("six who were asked about feedback are protected by hiding the other criterion too", () => {
  const figures = figuresAlone({ ...reader, tally: all(people(40, content), people(6, critical)) });
  expect(figures.overall.state).toBe("shown");
  expect(figures.criteria.map(({ figure }) => figure)).toEqual([
    { state: "hidden", reason: "complement" },
    { state: "hidden", reason: "too-few" },
  ]);
  expect(
    figures.criteria.flatMap(({ items }) => items).every(({ figure, distribution }) => figure.state === "hidden" && distribution === null),
  ).toBe(true);
});

test("with a part hidden the other method and what items cost are not told: they would be further equations about it", () => {
  const tally = all(people(40, content), people(6, critical));
  const pooled = figuresAlone({ ...reader, method: "pooled", tally });
  expect(pooled.overall).toEqual({ state: "hidden", reason: "complement" });
  expect(figuresAlone({ ...reader, tally }).criteria.flatMap(({ items }) => items.filter(({ cost }) => cost !== null))).toEqual([]);
  const whole = figuresAlone({ ...reader, method: "pooled", tally: all(people(40, content), people(12, critical)) });
  expect(whole.overall.state).toBe("shown");
  expect(whole.criteria.flatMap(({ items }) => items.filter(({ cost }) => cost === null))).toEqual([]);
});

test("an item few answered hides the next smallest, and its criterion sums only what is shown", () => {
  const few: Said = { "acc-1": 4, "acc-3": 5, "gave-feedback": "no" };
  const figures = figuresAlone({ ...reader, tally: all(people(40, few), people(5, content)) });
  const [acc] = figures.criteria;
  expect(acc?.items.map(({ figure }) => percentOf(figure))).toEqual(["hidden", "hidden", 10_000]);
  expect(acc?.figure.state).toBe("shown");
  expect(acc?.distribution).toEqual(acc?.items[2]?.distribution);
});

const unit = (key: string, tally: Tally) => ({ key, tally });
const stateOf = (groups: { figures: Figures }[]) => groups.map(({ figures }) => figures.overall.state);

test("a commune of five is hidden and so is the next smallest, outcomes included", () => {
  const groups = [
    unit("a", people(50, content)),
    unit("b", people(5, content)),
    unit("c", people(20, content)),
    unit("d", emptyTally(layout)),
  ];
  const read = figuresOfGroups({ ...reader, total: { tally: all(...groups.map(({ tally }) => tally)) }, groups });
  expect(read.total.overall).toMatchObject({ state: "shown", n: 75 });
  expect(stateOf(read.groups)).toEqual(["shown", "hidden", "hidden", "empty"]);
  expect(read.groups.map(({ figures }) => figures.outcomes?.completed ?? null)).toEqual([50, null, null, null]);
});

test("five persons in no group are protected as if they were one", () => {
  const groups = [unit("a", people(50, content)), unit("b", people(20, content))];
  const read = figuresOfGroups({ ...reader, total: { tally: all(people(75, content)) }, groups });
  expect(stateOf(read.groups)).toEqual(["shown", "hidden"]);
  expect(read.groups).toHaveLength(2);
});

test("feedback of four persons in one unit is not told by the other units and the total", () => {
  const groups = [
    unit("a", all(people(30, content), people(20, critical))),
    unit("b", all(people(30, content), people(4, critical))),
    unit("c", all(people(30, content), people(12, critical))),
  ];
  const read = figuresOfGroups({ ...reader, total: { tally: all(...groups.map(({ tally }) => tally)) }, groups });
  const feedback = read.groups.map(({ figures }) => figures.criteria[1]?.figure.state);
  expect(read.total.criteria[1]?.figure).toMatchObject({ state: "shown", n: 36 });
  expect(feedback).toEqual(["shown", "hidden", "hidden"]);
});

test("launches that were declined by few are not told either", () => {
  const groups = [unit("a", people(50, content)), unit("b", people(4, {}, { outcome: "declined" })), unit("c", people(30, content))];
  const read = figuresOfGroups({ ...reader, total: { tally: all(...groups.map(({ tally }) => tally)) }, groups });
  expect(read.total.outcomes).toMatchObject({ completed: 80, declined: 4 });
  expect(read.groups.map(({ figures }) => figures.outcomes?.completed ?? null)).toEqual([50, null, null]);
  expect(stateOf(read.groups)).toEqual(["shown", "empty", "shown"]);
});

test("outcomes do not tell how few answered where many were invited", () => {
  const tally = all(people(6, content), people(40, {}, { outcome: "declined" }));
  expect(figuresAlone({ ...reader, tally })).toMatchObject({ overall: { state: "hidden" }, outcomes: null });
});

test("unfinished forms that do not count still show among the outcomes", () => {
  const tally = people(40, content);
  const launches = all(tally, people(7, critical, { outcome: "partial" }));
  const figures = figuresAlone({ ...reader, tally, launches });
  expect(figures).toMatchObject({ overall: { n: 40 }, outcomes: { completed: 40, partial: 7 } });
});
