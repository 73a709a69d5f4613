import type { Decisions, Lattice } from "./lattice.ts";
import { openPeriods } from "./lattice-periods.ts";
import { inWords } from "./lattice-states.ts";
import { openTree } from "./lattice-tree.ts";
import { openValues } from "./lattice-values.ts";
import { openWeeks, withPieces } from "./lattice-weeks.ts";

/** Decides on the cells of a lattice, each with its family when it is first asked for. */
export function openDecisions(lattice: Lattice): Decisions {
  const cut = withPieces(lattice);
  const statesOf = openPeriods(cut.lattice, openTree(cut.lattice));
  const weekOf = openWeeks(lattice, cut.piecesByWeek, statesOf);
  const valueOf = openValues({ lattice, tree: openTree(lattice), statesOf });
  const periods = lattice.times.length;
  return {
    showingsOf: (unit, time, value) => {
      if (time >= periods) return inWords(weekOf(unit, time - periods));
      return inWords(value === null ? statesOf(unit, time) : valueOf(unit, time, value));
    },
  };
}
