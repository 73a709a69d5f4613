import { wholeStore } from "#server/store/cell.ts";
import { type Stretch, stretchOf, topOf } from "./tree-in-time.ts";
import { childrenOf, unitsBelow } from "./unit-tree.ts";

/** Where a cell is counted: its unit, and its day or half-month. */
type Counted = { readonly unit: string; readonly period: string };

/** A unit as it is read, itself and all below it in each half-month: cells of these units, where it holds them. */
export type Branch = { readonly units: readonly string[]; readonly holds: (cell: Counted) => boolean };

/** What a reader asked for: one unit and all below, or everything. A unit that stands above all others is everything. */
export function branchOf(stretches: readonly Stretch[], unit: string | undefined): Branch {
  if (unit === undefined || unit === topOf(stretches)) return { units: [wholeStore], holds: () => true };
  const below = new Map(stretches.map((stretch) => [stretch, unitsBelow(stretch.tree, unit)]));
  const units = [...below.values()].reduce((all, ids) => all.union(ids), new Set<string>());
  return { units: [...units], holds: (cell) => isIn(below, stretches, cell) };
}

function isIn(below: ReadonlyMap<Stretch, ReadonlySet<string>>, stretches: readonly Stretch[], { unit, period }: Counted): boolean {
  const stretch = stretchOf(stretches, period);
  return stretch !== undefined && below.get(stretch)?.has(unit) === true;
}

/** Units side by side: `keys` stand in the answer even when nobody was counted, in the order of the tree. */
export type Branches = {
  readonly units: readonly string[];
  readonly keys: readonly string[];
  readonly keyOf: (cell: Counted) => string | undefined;
};

/**
 * The branches a reader sees next under a unit; one without any below it is its own only branch. What the unit counted itself,
 * and what units counted that are no more, stands beside them under its own name where there is any.
 */
export function branchesUnder(stretches: readonly Stretch[], unit: string | undefined): Branches {
  const keyByUnit = new Map(stretches.map((stretch) => [stretch, keysIn(stretch, unit)]));
  const keys = new Set(stretches.flatMap((stretch) => openUnder(stretch, unit)));
  const units = [...keyByUnit.values()].reduce((all, keysOf) => all.union(keysOf), new Set<string>());
  return {
    units: [...units],
    keys: [...keys],
    keyOf: (cell) => {
      const stretch = stretchOf(stretches, cell.period);
      return stretch && keyByUnit.get(stretch)?.get(cell.unit);
    },
  };
}

function topIn({ tree }: Stretch, unit: string | undefined): string | undefined {
  const [root, ...others] = childrenOf(tree, null);
  return unit ?? (others.length === 0 ? root : undefined);
}

function openUnder(stretch: Stretch, unit: string | undefined): string[] {
  const top = topIn(stretch, unit);
  const open = childrenOf(stretch.tree, top ?? null).filter((id) => stretch.tree.open.has(id));
  return open.length === 0 && top !== undefined ? [top] : open;
}

function keysIn(stretch: Stretch, unit: string | undefined): ReadonlyMap<string, string> {
  const top = topIn(stretch, unit);
  const keys = new Map<string, string>(top === undefined ? [] : [[top, top]]);
  for (const key of childrenOf(stretch.tree, top ?? null)) for (const below of unitsBelow(stretch.tree, key)) keys.set(below, key);
  return keys;
}
