import { effectiveN } from "./confidence.ts";
import type { Method } from "./definition.ts";
import { toNumber, type Rational } from "./rational.ts";
import { criterionIndex, itemIndex, overallIndex, satisfiedOf, scoredOf, type LevelCounts } from "./satisfaction.ts";
import type { CriterionSlots, ItemSlots, SpreadSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";
import { varianceBetweenPersons, varianceOfMean, type Spread } from "./variance.ts";

/** A tally and how its answers become one index. */
type Measuring = { readonly tally: Tally; readonly method: Method };

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
type ItemLevels = Measure & { readonly levels: LevelCounts };

/** A measure over several answers of each person: with what the tally keeps of the persons. */
type Composed = Measure & { readonly spread: Spread };

/** The measure of an item, and where it is counted. */
export type ItemMeasure = ItemLevels & { readonly slots: ItemSlots };

/** The measure of a criterion, and of each of its items. */
export type CriterionMeasure = Composed & { readonly slots: CriterionSlots; readonly items: readonly ItemMeasure[] };

/** The measures of a whole survey. */
export type Measures = { readonly overall: Composed; readonly criteria: readonly CriterionMeasure[] };

/** Measures all figures of a tally. */
export function measuresOf({ tally, method }: Measuring, { criteria, overall }: TallyLayout): Measures {
  const measured = criteria.map((slots): CriterionMeasure => {
    const items = slots.items.map((item) => ({ ...measureItem(levelsIn(tally, item)), slots: item }));
    return { ...measureCriterion(items, { method, spread: spreadIn(tally, slots.persons, slots) }), slots, items };
  });
  return { overall: measureOverall(measured, { method, spread: spreadIn(tally, overall.persons, overall[method]) }), criteria: measured };
}

/** By which method parts are put together, and what is known of the persons behind them. */
type Together = { readonly method: Method; readonly spread: Spread };

/** The measure of an item by its answers per level. */
export function measureItem(levels: LevelCounts): ItemLevels {
  const answers = scoredOf(levels);
  const satisfied = satisfiedOf(levels);
  const variance = answers < 2 ? 0 : (satisfied * (answers - satisfied)) / answers ** 2 / (answers - 1);
  return { index: itemIndex(levels), persons: answers, answers, variance, effectiveN: answers, levels };
}

/** The measure of a criterion by its items. */
export function measureCriterion(items: readonly ItemLevels[], { method, spread }: Together): Composed {
  return composed({ method, spread, parts: items, index: criterionIndex(levelsOf(items), method) });
}

/** The measure of a whole survey by its criteria and their items. */
export function measureOverall(
  criteria: readonly (Composed & { readonly items: readonly ItemLevels[] })[],
  { method, spread }: Together,
): Composed {
  const index = overallIndex(
    criteria.map(({ items }) => levelsOf(items)),
    method,
  );
  return composed({ method, spread, parts: criteria, index });
}

function levelsOf(items: readonly ItemLevels[]): LevelCounts[] {
  return items.map(({ levels }) => levels);
}

/** Answers of an item per level. */
export function levelsIn(tally: Tally, { firstLevel }: ItemSlots): LevelCounts {
  const level = (number: number) => tally[firstLevel + number - 1] ?? 0;
  return [level(1), level(2), level(3), level(4), level(5)];
}

type Composing = Together & { readonly index: Rational | null; readonly parts: readonly Measure[] };

function composed({ method, index, parts, spread }: Composing): Composed {
  const { persons } = spread;
  const answers = parts.reduce((sum, part) => sum + part.answers, 0);
  if (index === null) return { index, persons, answers, variance: 0, effectiveN: 0, spread };
  const variance = method === "pooled" ? varianceBetweenPersons(spread) / persons : varianceOfMean(parts, spread);
  return { index, persons, answers, variance, effectiveN: effectiveN(toNumber(index), variance, { persons, answers }), spread };
}

function spreadIn(tally: Tally, persons: number, { sum, sumSquares }: SpreadSlots): Spread {
  return { persons: tally[persons] ?? 0, sum: tally[sum] ?? 0, sumSquares: tally[sumSquares] ?? 0 };
}
