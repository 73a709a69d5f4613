import { countsIn, decideFamily, type Family } from "./lattice-family.ts";
import type { States } from "./lattice-states.ts";

/** A family that was decided on, and all on which that rests. */
type Kept = Pick<Family, "rowTotals" | "columnTotals"> & {
  readonly counts: Uint8Array;
  readonly statesAt: (row: number, column: number) => States;
};

/** The families of one lattice as they were last decided on, so that those in which nothing is another need not be decided on anew. */
export class KeptFamilies {
  readonly #byName = new Map<string, Kept>();

  /** What a family may show. A name always stands for the same rows and columns of the lattice. */
  decide(name: string, family: Family): Kept["statesAt"] {
    const { rowTotals, columnTotals } = family;
    const counts = countsIn(family);
    const kept = this.#byName.get(name);
    const isKept =
      kept !== undefined &&
      areSame(kept.counts, counts) &&
      areAllSame(kept.rowTotals, rowTotals) &&
      areAllSame(kept.columnTotals, columnTotals);
    if (isKept) return kept.statesAt;
    const statesAt = decideFamily(family, counts);
    this.#byName.set(name, { rowTotals, columnTotals, counts, statesAt });
    return statesAt;
  }
}

function areAllSame(some: readonly States[], others: readonly States[]): boolean {
  return some.length === others.length && some.every((states, place) => areSame(states, others[place] ?? new Uint8Array()));
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}
