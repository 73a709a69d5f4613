import type { Showing } from "./disclosure.ts";
import type { Decisions, Lattice } from "./lattice.ts";
import { KeptFamilies } from "./lattice-kept-families.ts";
import { openPeriods } from "./lattice-periods.ts";
import { inWords, type States } from "./lattice-states.ts";
import { openStretches } from "./lattice-stretches.ts";
import { openTree } from "./lattice-tree.ts";
import { openValues } from "./lattice-values.ts";
import { openWeeks, withPieces } from "./lattice-weeks.ts";

/**
 * Decides on the cells of a lattice, each with its family when it is first asked for, the longer period and the unit above before.
 * `kept`: the families of this very lattice as they were decided on before its counts became others.
 *
 * Whatever is shown is a sum over atoms: persons of one unit with none below it, on one day, of one value. Something hidden stays
 * unknown if there is a way to change the atoms that changes it and nothing shown. So it is made:
 * - A year is decided as if it were the only one, and all years together show what each of them shows. A total above them would tie
 *   them together, and a small first year would hide something of the next.
 * - A hidden cell hides all below it: units under it, periods in it, its values. What a total shows as nobody stays nobody.
 * - All values together (`lattice-boxes.ts`): a hidden cell is a corner of a box {unit, another under the same} × {period, another in
 *   the same longer one} of hidden cells. Take one leaf under each unit and one day in each period, and change these four atoms by
 *   +, −, −, +. Whatever holds both leaves or both days does not change, and whatever holds one of each lies in a corner. Nobody
 *   knows the atoms to be nobody: in the longer period the unit is not empty, in the period the unit above is not.
 * - What the boxes tie together in a line is enough persons. If a sum of hidden cells side by side were known, it would hold both
 *   ends of every box on that line or neither, so it is a whole of such parts, and no small group is known.
 * - Where one of the axes has a single member that anybody is in, the cell is its total: nothing is hidden in it that is not above.
 * - Weeks (`lattice-weeks.ts`): what a week and a half-month share is one more period inside the half-month, protected like others.
 * - A unit whose family changed in a period is shown there if it is shown in each part, so that it adds nothing (`lattice-tree.ts`);
 *   in the parts it needs boxes with its family alone, for over the border no total binds it.
 * - Single values (`lattice-value-family.ts`, for tops the same boxes of values × periods): a hidden value stands in a box of two
 *   units × two periods × two values; exchanging persons’ values there changes nothing of all values together, and what is hidden of
 *   these stays hidden with all persons taken of one value. That few have a value is hidden, that nobody has it too, or values that
 *   one unit alone has would tell of it. Boxes need units that are there in both periods (`lattice-veils.ts`).
 * - Waves (`lattice-stretches.ts`): what a wave and a period have in common is one more part of the period, as with weeks.
 * - Figures (`lattice-columns.ts`) are protected each by itself in all cells, and among themselves in each cell, until both hold.
 */
export function openDecisions(lattice: Lattice, kept = new KeptFamilies()): Decisions {
  const cut = withPieces(lattice);
  const statesOf = openPeriods(cut.lattice, openTree(cut.lattice), kept);
  const weekOf = openWeeks(lattice, cut.piecesByWeek, statesOf);
  const known = { lattice, tree: openTree(lattice), statesOf };
  const valueOf = lattice.isByStretch === true ? openStretches(known) : openValues(known);
  const periods = lattice.times.length;
  const stateAt = (unit: number, time: number, value: number | null) => {
    if (time >= periods) return weekOf(unit, time - periods);
    return value === null ? statesOf(unit, time) : valueOf(unit, time, value);
  };
  return {
    showingsOf: (unit, time, value) => {
      const states = stateAt(unit, time, value);
      const said = wordsByStates.get(states) ?? inWords(states);
      wordsByStates.set(states, said);
      return said;
    },
  };
}

/** What is decided of a cell stays, and whole tables ask for it again and again. */
const wordsByStates = new WeakMap<States, readonly Showing[]>();
