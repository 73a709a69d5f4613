import { effectiveN } from "./confidence.ts";
import type { Method } from "./definition.ts";
import { toNumber, type Rational } from "./rational.ts";
import { criterionIndex, itemIndex, overallIndex, satisfiedOf, scoredOf, type LevelCounts } from "./satisfaction.ts";
import type { CriterionSlots, ItemSlots, SpreadSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";
import { varianceBetweenPersons, varianceOfMean, type Spread } from "./variance.ts";

/** A tally and how its answers become one index. */
export type Measuring = { readonly tally: Tally; readonly method: Method };

/** An index before anybody decides whether it may be shown: its exact value, persons, variance, and the n of its interval. */
export type Measure = {
  readonly index: Rational | null;
  /** Persons with at least one scored answer; for an item, its scored answers. */
  readonly persons: number;
  readonly answers: number;
  readonly variance: number;
  readonly effectiveN: number;
};

/** The measure of one item: every person gives one answer, so n is what it seems. */
export function measureItem(tally: Tally, item: ItemSlots): Measure {
  const levels = levelsIn(tally, item);
  const answers = scoredOf(levels);
  const satisfied = satisfiedOf(levels);
  const variance = answers < 2 ? 0 : (satisfied * (answers - satisfied)) / answers ** 2 / (answers - 1);
  return { index: itemIndex(levels), persons: answers, answers, variance, effectiveN: answers };
}

/** The measure of a criterion by a method. */
export function measureCriterion({ tally, method }: Measuring, slots: CriterionSlots): Measure {
  const parts = slots.items.map((item) => measureItem(tally, item));
  const levels = slots.items.map((item) => levelsIn(tally, item));
  return together({ method, index: criterionIndex(levels, method), parts, spread: spreadIn(tally, slots.persons, slots) });
}

/** The measure of the whole survey by a method. */
export function measureOverall({ tally, method }: Measuring, { overall, criteria }: TallyLayout): Measure {
  const parts = criteria.map((slots) => measureCriterion({ tally, method }, slots));
  const levels = criteria.map(({ items }) => items.map((item) => levelsIn(tally, item)));
  return together({ method, index: overallIndex(levels, method), parts, spread: spreadIn(tally, overall.persons, overall[method]) });
}

/** Answers of an item per level. */
export function levelsIn(tally: Tally, { firstLevel }: ItemSlots): LevelCounts {
  const level = (number: number) => tally[firstLevel + number - 1] ?? 0;
  return [level(1), level(2), level(3), level(4), level(5)];
}

type Composed = { readonly method: Method; readonly index: Rational | null; readonly parts: readonly Measure[]; readonly spread: Spread };

function together({ method, index, parts, spread }: Composed): Measure {
  const { persons } = spread;
  const answers = parts.reduce((sum, part) => sum + part.answers, 0);
  if (index === null) return { index, persons, answers, variance: 0, effectiveN: 0 };
  const variance = method === "pooled" ? varianceBetweenPersons(spread) / persons : varianceOfMean(parts, spread);
  return { index, persons, answers, variance, effectiveN: effectiveN(toNumber(index), variance, { persons, answers }) };
}

function spreadIn(tally: Tally, persons: number, { sum, sumSquares }: SpreadSlots): Spread {
  return { persons: tally[persons] ?? 0, sum: tally[sum] ?? 0, sumSquares: tally[sumSquares] ?? 0 };
}
