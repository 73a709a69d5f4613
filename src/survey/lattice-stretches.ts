import { smallestGroup } from "./disclosure.ts";
import { decideFamily } from "./lattice-family.ts";
import type { StatesOf } from "./lattice-periods.ts";
import { isKept, state, stateOf, type States } from "./lattice-states.ts";
import { type Block, openBlocks } from "./lattice-stretch-blocks.ts";
import type { LatticeTree } from "./lattice-tree.ts";
import { isAllYears } from "./lattice-years.ts";
import { type Lattice, mostCounted } from "./lattice.ts";

type Known = { readonly lattice: Lattice; readonly tree: LatticeTree; readonly statesOf: StatesOf };

/**
 * Decides on values that are stretches of time, the same days for all who have them (waves). Whoever knows the days can take a
 * stretch from the periods around it, and those inside it from the stretch. So time falls into blocks (`lattice-stretch-blocks.ts`),
 * known as sums of periods. What a value and a block have in common is a piece, one more part of the block and protected like any;
 * a stretch is shown if all its pieces are, so that it tells nothing that they do not. Of shorter periods than all time nothing is
 * told by stretches.
 */
export function openStretches({ lattice, tree, statesOf }: Known): (unit: number, time: number, value: number) => States {
  const { columns, countsOf, minimumGroup } = lattice;
  const enough = smallestGroup(minimumGroup);
  const blocks = openBlocks(lattice, tree);
  const pieceOf = openPieces({ lattice, tree, statesOf });
  return (unit, time, value) => {
    if (!isAllYears(lattice, time)) return new Uint8Array(columns.length).fill(state.complement);
    const counts = countsOf(unit, time, value);
    const pieces = blocks().map((block) => pieceOf(unit, block, value));
    return Uint8Array.from(columns, (_, column) => {
      if (pieces.every((states) => states[column] === state.empty)) return state.empty;
      return stateOf(counts[column] ?? 0, pieces.some((states) => isKept(states[column])), enough); // prettier-ignore
    });
  };
}

/** Decides on the pieces of a block: units × values, under the units in the block and the pieces of the unit above. */
function openPieces({ lattice, tree, statesOf }: Known) {
  const { columns, countsOf } = lattice;
  const apart = new Uint8Array(columns.length).fill(state.apart);
  const values = Array.from({ length: lattice.values }, (_, value) => value);
  const families = new Map<string, (row: number, value: number) => States>();
  return function pieceOf(unit: number, block: Block, value: number): States {
    const [first = 0] = block;
    const parent = tree.parentAt(unit, first);
    const above = typeof parent === "number" ? parent : null;
    const units = above === null ? [unit] : tree.childrenAt(above, first);
    const family = families.getOrInsertComputed(`${above ?? `top ${unit}`} ${first}`, () =>
      decideFamily({
        columns,
        enough: smallestGroup(lattice.minimumGroup),
        rowTotals: units.map((one) => together(block.map((time) => statesOf(one, time)))),
        columnTotals: values.map((one) => (above === null ? apart : pieceOf(above, block, one))),
        countsOf: (row, one) => sumOf(block.map((time) => countsOf(units[row] ?? 0, time, one))),
      }),
    );
    return family(units.indexOf(unit), value);
  };
}

/** What is known of a sum of periods: it is shown if each of them is. */
function together(parts: readonly States[]): States {
  const [first = new Uint8Array(), ...others] = parts;
  return first.map((byte, column) => {
    const bytes = [byte, ...others.map((states) => states[column] ?? state.empty)];
    return bytes.find(isKept) ?? bytes.find((one) => one !== state.empty) ?? state.empty;
  });
}

function sumOf(parts: readonly ArrayLike<number>[]): ArrayLike<number> {
  const [first = [], ...others] = parts;
  return Array.from(first, (n, column) => Math.min(mostCounted, others.reduce((sum, part) => sum + (part[column] ?? 0), n))); // prettier-ignore
}
