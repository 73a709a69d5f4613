import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deltasOf } from "#survey/deltas.ts";
import { layoutOf } from "#survey/tally-layout.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { workedCriterion, workedItem, workedOverall } from "#dashboard/method/worked.ts";
import { aSurvey } from "../support/a-survey.ts";
import { figuresAlone } from "../support/disclosed-figures.ts";
import { forms } from "./made-up-endpoint.ts";

const survey = aSurvey();
const layout = layoutOf(survey);

function figuresOf(levels: readonly (1 | 2 | 3 | 4 | 5)[], count: number) {
  const tally = emptyTally(layout);
  for (const form of forms(survey, count, { levels })) addDeltas(tally, deltasOf(layout, { ...form, id: "" }));
  const reader = { layout, minimumGroup: 10, tally };
  return { means: figuresAlone({ ...reader, method: "means" }), pooled: figuresAlone({ ...reader, method: "pooled" }) };
}

const anyLevels = fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), { minLength: 1, maxLength: 7 });

test("the example on the page comes out as the figure it explains, whatever was answered", () => {
  fc.assert(
    fc.property(anyLevels, fc.integer({ min: 10, max: 60 }), (levels, count) => {
      const { means, pooled } = figuresOf(levels, count);
      const item = workedItem(means);
      expect(item).not.toBeNull();
      if (item !== null) expect(Math.abs(((item.good + item.best) / item.n) * 10_000 - item.figure.percent)).toBeLessThanOrEqual(0.5);
      const criterion = workedCriterion(means, pooled);
      if (criterion === null) return;
      const mean = criterion.items.reduce((sum, percent) => sum + percent, 0) / criterion.items.length;
      expect(Math.abs(mean - criterion.mean.percent)).toBeLessThanOrEqual(1);
      const { satisfied, n, figure } = criterion.pooled;
      expect(Math.abs((satisfied / n) * 10_000 - figure.percent)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("the overall index is explained by the criteria that entered it", () => {
  const { means } = figuresOf([4, 5, 3], 30);
  const overall = workedOverall(means);
  expect(overall?.criteria).toHaveLength(means.criteriaCounted);
  expect(overall?.figure).toEqual(means.overall);
});

test("nothing is explained by numbers that may not be shown", () => {
  const { means, pooled } = figuresOf([4, 5, 3], 9);
  expect([workedItem(means), workedCriterion(means, pooled), workedOverall(means)]).toEqual([null, null, null]);
});
