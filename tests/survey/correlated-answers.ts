import { effectiveN, wilsonInterval, type Interval } from "#survey/confidence.ts";
import { varianceOfMean } from "#survey/variance.ts";

/** One world to draw samples from: so many people answer so many items, alike within a person by `alike` (intraclass correlation). */
export type World = { readonly people: number; readonly items: number; readonly alike: number; readonly index: number };

/** Seeded dice (mulberry32), so that every run of a test sees the same people. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cumulative probabilities that a person is satisfied with 0, 1, 2 … of the items: beta-binomial, or all alike, or independent. */
export function satisfiedItems({ items, alike, index }: World): number[] {
  const strength = (1 - alike) / alike;
  const chances = Array.from({ length: items + 1 }, (_, satisfied) => {
    let chance = 1;
    for (let item = 0; item < items; item += 1) {
      const isSatisfied = item < satisfied;
      const seen = isSatisfied ? item : item - satisfied;
      chance *= ((isSatisfied ? index : 1 - index) * strength + seen) / (strength + item);
    }
    return chance * binomial(items, satisfied);
  });
  let sum = 0;
  return chances.map((chance) => (sum += chance));
}

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k;
}

/** What one sample of a world gives: its index, its interval by our method, and by Wilson as if every answer were a person. */
export type Sample = { readonly ours: Interval; readonly naive: Interval };

/** Draws one sample. */
export function sampleOf({ people, items }: World, cumulative: readonly number[], next: () => number): Sample {
  const satisfiedByItem = new Float64Array(items);
  let satisfied = 0;
  let sum = 0;
  let sumSquares = 0;
  for (let person = 0; person < people; person += 1) {
    const drawn = next();
    let own = 0;
    while (own < items && drawn >= (cumulative[own] ?? 1)) own += 1;
    const first = Math.floor(next() * items);
    for (let item = 0; item < own; item += 1) satisfiedByItem[(first + item) % items] = (satisfiedByItem[(first + item) % items] ?? 0) + 1;
    const y = Math.floor((2000 * own + items) / (2 * items));
    satisfied += own;
    sum += y;
    sumSquares += y * y;
  }
  const parts = [...satisfiedByItem].map((count) => ({
    persons: people,
    variance: (count * (people - count)) / people ** 2 / (people - 1),
  }));
  const spread = { persons: people, sum, sumSquares };
  const answers = people * items;
  const index = satisfied / answers;
  const n = effectiveN(index, varianceOfMean(parts, spread), { persons: people, answers });
  return { ours: wilsonInterval(index, n), naive: wilsonInterval(index, answers) };
}
