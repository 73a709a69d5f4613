import type { LatticeTree } from "./lattice-tree.ts";
import { isAllYears } from "./lattice-years.ts";
import type { Lattice } from "./lattice.ts";

/** Periods that are looked at as one. */
export type Block = readonly number[];

/**
 * The blocks into which stretches divide all time: the longest periods all through which each unit has a single value and stands
 * where it stands; and the half-months that a border cuts in any unit. All half-months that only one stretch cuts are one block:
 * nobody is told how many of a stretch lie in each of them.
 */
export function openBlocks(lattice: Lattice, tree: LatticeTree): () => readonly Block[] {
  let known: readonly Block[] | undefined;
  return () => (known ??= blocksOf(lattice, tree));
}

function blocksOf(lattice: Lattice, tree: LatticeTree): readonly Block[] {
  const valuesIn = (time: number) => valuesByUnit(lattice, tree, time);
  const longestIn = (time: number): readonly number[] => {
    const parts = tree.inside[time] ?? [];
    const isWhole = parts.length === 0 || (!isAllYears(lattice, time) && isSingle(valuesIn(time)));
    return isWhole ? [time] : parts.flatMap(longestIn);
  };
  const all = lattice.times.findIndex((_, time) => isAllYears(lattice, time));
  const longest = longestIn(all);
  const cut = longest.filter((time) => tree.inside[time]?.length === 0 && !isSingle(valuesIn(time)));
  const joined = Map.groupBy(cut, (time) => nameOf(lattice, tree, time) ?? `only ${time}`);
  return [...longest.filter((time) => !cut.includes(time)).map((time) => [time]), ...joined.values()];
}

/** The values that anybody has, for each unit with none below it; null where units move. */
function valuesByUnit({ units, values, countsOf }: Lattice, tree: LatticeTree, time: number): readonly (readonly number[])[] | null {
  const numbers = Array.from({ length: units.count }, (_, unit) => unit);
  if (numbers.some((unit) => tree.parentAt(unit, time) === "moved")) return null;
  const lowest = numbers.filter((unit) => tree.childrenAt(unit, time).length === 0);
  const all = Array.from({ length: values }, (_, value) => value);
  return lowest.map((unit) => all.filter((value) => isSomebody(countsOf(unit, time, value))));
}

function isSingle(values: readonly (readonly number[])[] | null): boolean {
  return values !== null && values.every(({ length }) => length < 2);
}

/** By which half-months are joined: the two values there are, the stretch and none, and where units stand; null where there are more. */
function nameOf(lattice: Lattice, tree: LatticeTree, time: number): string | null {
  const values = new Set((valuesByUnit(lattice, tree, time) ?? []).flat());
  if (values.size !== 2 || !values.has(lattice.values - 1)) return null;
  const parents = Array.from({ length: lattice.units.count }, (_, unit) => tree.parentAt(unit, time));
  return JSON.stringify([[...values].toSorted((one, other) => one - other), parents]);
}

function isSomebody(counts: ArrayLike<number>): boolean {
  for (let column = 0; column < counts.length; column += 1) if (counts[column] !== 0) return true;
  return false;
}
