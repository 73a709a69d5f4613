import type { Decisions, Lattice } from "./lattice.ts";
import { openPeriods } from "./lattice-periods.ts";
import { inWords } from "./lattice-states.ts";
import { openTree } from "./lattice-tree.ts";
import { openValues } from "./lattice-values.ts";
import { openWeeks } from "./lattice-weeks.ts";

/** Decides on the cells of a lattice, each with its family when it is first asked for. */
export function openDecisions(lattice: Lattice): Decisions {
  const tree = openTree(lattice);
  const statesOf = openPeriods(lattice, tree);
  const valueOf = openValues({ lattice, tree, statesOf });
  const weekOf = openWeeks({ lattice, tree, statesOf });
  const periods = lattice.times.length;
  return {
    showingsOf: (unit, time, value) => {
      if (time >= periods) return inWords(weekOf(unit, time - periods));
      return inWords(value === null ? statesOf(unit, time) : valueOf(unit, time, value));
    },
  };
}
