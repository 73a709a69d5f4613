import type { StatesOf } from "./lattice-periods.ts";
import { state } from "./lattice-states.ts";
import type { LatticeTree } from "./lattice-tree.ts";
import type { Lattice } from "./lattice.ts";

/** Whether nothing by value is shown of a unit in a period of a year, in a column. */
export type IsVeiled = (unit: number, time: number, column: number) => boolean;

type Known = { readonly lattice: Lattice; readonly tree: LatticeTree; readonly statesOf: StatesOf };
type FamilyYear = { readonly above: number; readonly year: number };

/**
 * Finds the units under one of which no values are shown in a part of a year: a box of values needs units that are there in both its
 * periods. A unit with nobody in one of several periods in which its family has somebody is veiled in the longer one and in those
 * beside that; and with it, so that it is not alone, the smallest unit that is there in every month. Without such a one, all are.
 */
export function veilsIn(known: Known, { above, year }: FamilyYear): IsVeiled {
  const { lattice, tree, statesOf } = known;
  const units = tree.childrenAt(above, year).map((unit) => ({ unit, gaps: gapsOf(known, { above, year }, unit) }));
  const veiled = lattice.columns.map((_, column) => {
    const there = units.filter(({ unit }) => statesOf(unit, year)[column] !== state.empty);
    const patchy = there.filter(({ gaps }) => gaps[column] === 1).map(({ unit }) => unit);
    const sizes = there
      .filter(({ gaps }) => gaps[column] === 0)
      .map(({ unit }) => ({ unit, n: lattice.countsOf(unit, year, null)[column] ?? 0 }));
    const [cover] = sizes.toSorted((one, other) => one.n - other.n);
    return { patchy, cover: cover?.unit };
  });
  return (unit, time, column) => {
    const { patchy = [], cover } = veiled[column] ?? {};
    if (patchy.length === 0 || cover === undefined) return patchy.length > 0;
    const hasVeil = (one: number) => isVeiledAlone(known, { above, unit: one, year, column }, time);
    return unit === cover ? patchy.some(hasVeil) : patchy.includes(unit) && hasVeil(unit);
  };
}

/** Marks the columns in which nobody is in a unit for a month of the year, though somebody is in the unit above. */
function gapsOf({ lattice, tree, statesOf }: Known, { above, year }: FamilyYear, unit: number): Uint8Array {
  const gaps = new Uint8Array(lattice.columns.length);
  for (const month of monthsIn(tree, year)) {
    const numbers = lattice.countsOf(unit, month, null);
    for (let column = 0; column < gaps.length; column += 1) {
      if (numbers[column] !== 0 || statesOf(unit, month)[column] !== state.empty) continue;
      if (statesOf(above, month)[column] !== state.empty) gaps[column] = 1;
    }
  }
  return gaps;
}

/** The periods whose parts are the shortest: figures by value are shown of them, but not of their parts. */
function monthsIn(tree: LatticeTree, time: number): readonly number[] {
  return isMonth(tree, time) ? [time] : (tree.inside[time] ?? []).flatMap((part) => monthsIn(tree, part));
}

function isMonth(tree: LatticeTree, time: number): boolean {
  return (tree.inside[time] ?? []).some((part) => (tree.inside[part] ?? []).length === 0);
}

type UnitColumn = { readonly above: number; readonly unit: number; readonly year: number; readonly column: number };

function isVeiledAlone(known: Known, place: UnitColumn, time: number): boolean {
  if (isPatchy(known, place, time)) return true;
  const longer = known.lattice.times[time]?.parent ?? null;
  if (time === place.year || longer === null) return false;
  return (known.tree.inside[longer] ?? []).some((part) => isPatchy(known, place, part)) || isVeiledAlone(known, place, longer);
}

/** Whether somebody is in a unit in a period, but not in all parts of it that its family is in. */
function isPatchy(known: Known, place: UnitColumn, time: number): boolean {
  const { tree, statesOf } = known;
  const isThere = (unit: number, when: number) => statesOf(unit, when)[place.column] !== state.empty;
  if (isMonth(tree, time) || !isThere(place.unit, time)) return false;
  const parts = (tree.inside[time] ?? []).filter((part) => isThere(place.above, part));
  if (parts.some((part) => !isThere(place.unit, part))) return true;
  return parts.length === 1 && parts.some((part) => isPatchy(known, place, part));
}
