import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ResultsQuery } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import type { Target } from "#protocol/targets.ts";
import type { Closing } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";
import { readComparison } from "../../../src/server/answers/comparison.ts";
import { freeze } from "../../../src/server/answers/frozen.ts";
import { type SurveyGround, selectedOf } from "../../../src/server/answers/ground.ts";
import { readResults } from "../../../src/server/answers/results.ts";
import { readStanding } from "../../../src/server/answers/standing.ts";
import { aCountedStore, known, today } from "../figures/a-counted-store.ts";
import { history } from "../figures/random-stores.ts";
import { isIn, isInPeriod, unitRowOf, valuesOf, type World } from "../figures/slow-count.ts";
import { engines } from "../open-desk.ts";
import { survey } from "./a-year.ts";
import { byHand, outcomesByHand, spreadByHand } from "./by-hand.ts";
import { holdFigures, isCounted } from "./hold-figures.ts";
import { crowd, query } from "./random-questions.ts";

const world = fc.record({
  units: history(2),
  closing: fc.constantFrom<Closing>("calendar", "14th"),
  crowds: fc.array(crowd, { minLength: 8, maxLength: 24 }),
  asked: fc.array(query, { minLength: 3, maxLength: 6 }),
});

type Stage = { readonly forms: readonly Response[]; readonly its: World };

const formsOf = ({ forms, its }: Stage, one: Selection, through?: string) =>
  forms.filter((single) => isIn(single, { ...selectedOf(one), through }, its));

/** The forms of one row of a question. */
function inRow(forms: readonly Response[], asked: ResultsQuery, { key, its }: { readonly key: string; readonly its: World }): Response[] {
  const { groupBy } = asked;
  if (groupBy === "unit") return forms.filter((one) => unitRowOf(one, selectedOf(asked), its) === key);
  if (groupBy === "field" || groupBy === "channel" || groupBy === "respondent-type")
    return forms.filter((one) => valuesOf(one, groupBy).includes(key));
  return forms.filter((one) => isInPeriod(one.day, key, its.closing));
}

/** The half-month a part of a period goes through, by its last day. */
const throughOf = (day: string) => `${day.slice(0, 7)}-${day.endsWith("-14") ? "a" : "b"}`;

/** Holds what is shown to the forms; gives how many figures were shown. */
function holdResults(ground: SurveyGround, asked: ResultsQuery, stage: Stage): number {
  const { total, groups, before } = readResults(ground, asked);
  const inside = formsOf(stage, asked);
  const shown = groups.map(({ key, figures }) => holdFigures(figures, inRow(inside, asked, { key, its: stage.its }), asked.method));
  if (before) holdChange(asked, before, stage);
  return shown.reduce((sum, one) => sum + one, holdFigures(total, inside, asked.method));
}

type Before = NonNullable<ReturnType<typeof readResults>["before"]>;

function holdChange(asked: ResultsQuery, { period, through, total, changes: { overall } }: Before, stage: Stage): void {
  const was = formsOf(stage, { ...asked, period }, through ? throughOf(through.before) : undefined);
  const now = formsOf(stage, asked, through ? throughOf(through.now) : undefined);
  holdFigures(total, was, asked.method);
  const [one, other] = [now, was].map((forms) => byHand(forms.filter(isCounted), asked.method).overall?.percent ?? 0);
  if (overall.state === "known") expect(overall.points).toBe((one ?? 0) - (other ?? 0));
}

const aTarget = { id: "whole", figure: { kind: "overall" }, units: null, fields: null, year: 2026, percent: 5000 } as const;
const targets: readonly Target[] = [
  aTarget,
  { ...aTarget, id: "fields", fields: ["land", "civil"] },
  { ...aTarget, id: "units", units: ["p", "d1", "d2", "a", "b", "c", "e"] },
];
const delivery = { received: 0, told: 0, tabletsBehind: 0, lost: 0 };

function holdStanding(ground: SurveyGround, asked: ResultsQuery, stage: Stage): void {
  const standing = readStanding(ground, asked, { targets, waves: [], delivery });
  for (const { target: reached, unit, reached: figure } of standing.targets) {
    if (figure.state === "hidden") continue;
    const year = formsOf(stage, { survey: known.hash, period: "2026", tree: asked.tree, unit: unit ?? undefined }).filter(isCounted);
    const meant = reached.fields ? year.filter(({ field }) => field !== null && reached.fields?.includes(field)) : year;
    expect(figure.state === "shown" ? figure.percent : null).toBe(byHand(meant, asked.method).overall?.percent ?? null);
  }
  const forms = formsOf(stage, asked);
  const { byStaff, byCitizens } = standing.launches;
  if (byStaff) expect(byStaff).toEqual(outcomesByHand(forms.filter(({ launchedBy }) => launchedBy === "staff")));
  if (byCitizens) expect(byCitizens).toEqual(outcomesByHand(forms.filter(({ launchedBy }) => launchedBy === "citizen")));
}

function holdFrozen(ground: SurveyGround, asked: ResultsQuery, stage: Stage): void {
  const { cells } = freeze(ground, asked, { madeAt: "", programVersion: "" });
  const inside = formsOf(stage, asked).filter(isCounted);
  for (const { row, figure, levels, vector } of cells) {
    const forms = row === null ? inside : inRow(inside, asked, { key: row, its: stage.its });
    const items = survey.criteria.flatMap(({ code, questions }) =>
      figure.of === "overall" || code === figure.criterion ? questions.map(({ id }) => id) : [],
    );
    const hand = byHand(forms, asked.method).criteria.flatMap((criterion) => criterion.items);
    // Where a part is hidden, nothing behind the whole is in the file.
    if (levels === null && vector === null) continue;
    if (figure.of === "item") expect(levels).toEqual(hand.find(({ id }) => id === figure.item)?.levels);
    else if (figure.of === "criterion" || asked.method === "pooled") expect(vector).toEqual(spreadByHand(forms, items));
    else expect(vector?.persons).toBe(spreadByHand(forms, items).persons);
  }
}

const sideOf = (selection: Selection) => ({ selection, survey: known });

const runsOn = { sqlite: 25, postgres: 10 };

describe.each(engines)("on %s", (engine) => {
  test("every shown number of every answer is what a count of the forms on paper gives", { timeout: 240_000 }, async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ units, closing, crowds, asked }) => {
        await using store = await aCountedStore(engine, { units });
        await store.set({ closingDay: closing });
        const stage = { forms: crowds.flat(), its: { units, closing } };
        await store.keep(stage.forms);
        await store.ask(({ figures, organisation, dataUntil }) => {
          const { layout, definition } = known;
          const ground = { figures, organisation, minimumGroup: 10, clock: { today, closing }, sees: null, dataUntil, layout, definition };
          for (const one of asked) {
            shown += holdResults(ground, one, stage);
            holdStanding(ground, one, stage);
            holdFrozen(ground, one, stage);
          }
          const [one, other] = asked;
          if (!one || !other) return;
          const { left, right } = readComparison(ground, { left: sideOf(one), right: sideOf(other), method: one.method });
          holdFigures(left.figures, formsOf(stage, one), one.method);
          holdFigures(right.figures, formsOf(stage, other), one.method);
        });
      }),
      { numRuns: runsOn[engine], interruptAfterTimeLimit: 100_000 },
    );
    // A property of what is all hidden would hold nothing.
    expect(shown).toBeGreaterThan(100);
  });
});
