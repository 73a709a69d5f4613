import { showingOf, type Showing } from "./disclosure.ts";
import type { Decisions, Lattice } from "./lattice.ts";

/** Decides on the cells of a lattice, each when it is first asked for. */
export function openDecisions(lattice: Lattice): Decisions {
  return { showingsOf: (unit, time, value) => cellAlone(lattice, lattice.countsOf(unit, time, value)) };
}

function cellAlone({ columns, minimumGroup }: Lattice, counts: ArrayLike<number>): readonly Showing[] {
  return columns.map((_, column) => showingOf(counts[column] ?? 0, minimumGroup));
}
