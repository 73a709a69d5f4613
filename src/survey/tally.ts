import type { TallyLayout } from "./tally-layout.ts";

/** Counts over a set of responses, one whole number per slot of a layout, exact up to 2⁵³. */
export type Tally = Float64Array;

/** What one response adds to every tally it belongs to: `amounts[i]` in `slots[i]`, each slot at most once. */
export type Deltas = { readonly slots: Readonly<ArrayLike<number>>; readonly amounts: Readonly<ArrayLike<number>> };

/** A tally of nobody. */
export function emptyTally(layout: TallyLayout): Tally {
  return new Float64Array(layout.size);
}

/** Adds one response's deltas to a tally, in place: this is the innermost loop of ingest. */
export function addDeltas(tally: Tally, { slots, amounts }: Deltas): void {
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] ?? 0;
    tally[slot] = (tally[slot] ?? 0) + (amounts[index] ?? 0);
  }
}

/** The tally of everybody in several disjoint tallies. */
export function sumTallies(layout: TallyLayout, tallies: Iterable<ArrayLike<number>>): Tally {
  const sum = emptyTally(layout);
  for (const tally of tallies) {
    for (let slot = 0; slot < sum.length; slot += 1) sum[slot] = (sum[slot] ?? 0) + (tally[slot] ?? 0);
  }
  return sum;
}
