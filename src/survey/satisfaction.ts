import type { Method } from "./definition.ts";
import type { Distribution } from "./figure.ts";
import { meanOf, rational, toWholePercent, type Rational } from "./rational.ts";

/** Answers of one item per level 1 … 5; missing ones and «Không áp dụng» stand in neither numerator nor denominator. */
export type LevelCounts = Readonly<Distribution["levels"]>;

/** How many answers of an item are scored. */
export function scoredOf([n1, n2, n3, n4, n5]: LevelCounts): number {
  return n1 + n2 + n3 + n4 + n5;
}

/** How many answers of an item are «Hài lòng» or «Rất hài lòng»; «Bình thường» is not satisfied. */
export function satisfiedOf([, , , n4, n5]: LevelCounts): number {
  return n4 + n5;
}

/** The share of each level 1 … 5 in whole percent, each rounded once, half up, so that they need not add up to 100; null when nothing is scored. */
export function levelPercents(levels: LevelCounts): readonly number[] | null {
  const scored = scoredOf(levels);
  return scored === 0 ? null : levels.map((count) => toWholePercent(rational(count, scored)));
}

/** The satisfied share of an item's scored answers; null when it has none. */
export function itemIndex(levels: LevelCounts): Rational | null {
  const scored = scoredOf(levels);
  return scored === 0 ? null : rational(satisfiedOf(levels), scored);
}

/** The index of a criterion over its items, each item's answers once; null when no item has an answer. */
export function criterionIndex(items: readonly LevelCounts[], method: Method): Rational | null {
  return method === "pooled" ? pooledIndex(items) : meanIndex(items.map(itemIndex));
}

/** The index of a survey over the items of its criteria; null when nobody answered. */
export function overallIndex(criteria: readonly (readonly LevelCounts[])[], method: Method): Rational | null {
  return method === "pooled" ? pooledIndex(criteria.flat()) : meanIndex(criteria.map((items) => criterionIndex(items, method)));
}

function pooledIndex(items: readonly LevelCounts[]): Rational | null {
  const sumOf = (count: (levels: LevelCounts) => number) => items.reduce((sum, levels) => sum + count(levels), 0);
  const scored = sumOf(scoredOf);
  return scored === 0 ? null : rational(sumOf(satisfiedOf), scored);
}

function meanIndex(indices: readonly (Rational | null)[]): Rational | null {
  const present = indices.filter((index) => index !== null);
  return present.length === 0 ? null : meanOf(present);
}
