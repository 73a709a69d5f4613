import { effectiveN } from "./confidence.ts";
import type { Method } from "./definition.ts";
import { exactHundredths, type Rational, shareInHundredths } from "./rational.ts";
import { criterionIndex, overallIndex, satisfiedOf, scoredOf, type LevelCounts } from "./satisfaction.ts";
import type { CriterionSlots, ItemSlots, SpreadSlots, TallyLayout } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";
import { varianceBetweenPersons, varianceOfMean, type Spread } from "./variance.ts";

/** A tally and how its answers become one index. */
type Measuring = { readonly tally: Tally; readonly method: Method };

/** A share from 0 to 1, and in hundredths of a percent as it is printed: exact, rounded once, half up. */
type Index = { readonly share: number; readonly percent: number };

/** An index before anybody decides whether it may be shown: its value, persons, variance, and the n of its interval. */
export type Measure = {
  readonly index: Index | null;
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
  const index = answers === 0 ? null : { share: satisfied / answers, percent: shareInHundredths(satisfied, answers) };
  return { index, persons: answers, answers, variance, effectiveN: answers, levels };
}

/** The measure of a criterion by its items. */
export function measureCriterion(items: readonly ItemLevels[], { method, spread }: Together): Composed {
  const levels = levelsOf(items);
  return composed({ method, spread, parts: items, share: shareOf(items, levels, method), exact: () => criterionIndex(levels, method) });
}

/** The measure of a whole survey by its criteria and their items. */
export function measureOverall(
  criteria: readonly (Composed & { readonly items: readonly ItemLevels[] })[],
  { method, spread }: Together,
): Composed {
  const levels = criteria.map(({ items }) => levelsOf(items));
  return composed({
    method,
    spread,
    parts: criteria,
    share: shareOf(criteria, levels.flat(), method),
    exact: () => overallIndex(levels, method),
  });
}

/** The index of a whole as a double: the mean of its parts', or all satisfied answers over all. */
function shareOf(parts: readonly Measure[], levels: readonly LevelCounts[], method: Method): number | null {
  const shares = parts.flatMap(({ index }) => (index === null ? [] : [index.share]));
  if (shares.length === 0) return null;
  if (method === "means") return sumOf(shares) / shares.length;
  return sumOf(levels.map(satisfiedOf)) / sumOf(levels.map(scoredOf));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function levelsOf(items: readonly ItemLevels[]): LevelCounts[] {
  return items.map(({ levels }) => levels);
}

/** Answers of an item per level. */
export function levelsIn(tally: Tally, { firstLevel }: ItemSlots): LevelCounts {
  const level = (number: number) => tally[firstLevel + number - 1] ?? 0;
  return [level(1), level(2), level(3), level(4), level(5)];
}

type Composing = Together & {
  readonly share: number | null;
  /** The exact index, where the share as a double does not tell how it is rounded. */
  readonly exact: () => Rational | null;
  readonly parts: readonly Measure[];
};

function composed({ method, share, exact, parts, spread }: Composing): Composed {
  const { persons } = spread;
  const answers = parts.reduce((sum, part) => sum + part.answers, 0);
  if (share === null) return { index: null, persons, answers, variance: 0, effectiveN: 0, spread };
  const percent = exactHundredths(share, exact);
  const variance = method === "pooled" ? varianceBetweenPersons(spread) / persons : varianceOfMean(parts, spread);
  return { index: { share, percent }, persons, answers, variance, effectiveN: effectiveN(share, variance, { persons, answers }), spread };
}

function spreadIn(tally: Tally, persons: number, { sum, sumSquares }: SpreadSlots): Spread {
  return { persons: tally[persons] ?? 0, sum: tally[sum] ?? 0, sumSquares: tally[sumSquares] ?? 0 };
}
