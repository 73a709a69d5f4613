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

/** The measure of one item, whose persons each give one answer, so that n is what it seems. */
export type ItemMeasure = Measure & { readonly slots: ItemSlots; readonly levels: LevelCounts };

/** The measure of a criterion, and of each of its items. */
export type CriterionMeasure = Measure & { readonly slots: CriterionSlots; readonly items: readonly ItemMeasure[] };

/** The measures of a whole survey. */
export type Measures = { readonly overall: Measure; readonly criteria: readonly CriterionMeasure[] };

/** Measures all figures of a tally. */
export function measuresOf(measuring: Measuring, layout: TallyLayout): Measures {
  const criteria = layout.criteria.map((slots) => measureCriterion(measuring, slots));
  return { overall: measureOverall(measuring, layout, criteria), criteria };
}

function measureCriterion({ tally, method }: Measuring, slots: CriterionSlots): CriterionMeasure {
  const items = slots.items.map((item) => measureItem(tally, item));
  const index = criterionIndex(levelsOf(items), method);
  const spread = spreadIn(tally, slots.persons, slots);
  return { ...together({ method, index, parts: items, spread }), slots, items };
}

function measureOverall({ tally, method }: Measuring, { overall }: TallyLayout, parts: readonly CriterionMeasure[]): Measure {
  const index = overallIndex(
    parts.map(({ items }) => levelsOf(items)),
    method,
  );
  return together({ method, index, parts, spread: spreadIn(tally, overall.persons, overall[method]) });
}

function measureItem(tally: Tally, slots: ItemSlots): ItemMeasure {
  const levels = levelsIn(tally, slots);
  const answers = scoredOf(levels);
  const satisfied = satisfiedOf(levels);
  const variance = answers < 2 ? 0 : (satisfied * (answers - satisfied)) / answers ** 2 / (answers - 1);
  return { index: itemIndex(levels), persons: answers, answers, variance, effectiveN: answers, slots, levels };
}

function levelsOf(items: readonly ItemMeasure[]): LevelCounts[] {
  return items.map(({ levels }) => levels);
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
