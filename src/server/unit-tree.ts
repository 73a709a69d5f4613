import { wholeStore } from "./store/cell.ts";
import type { Organisation } from "./store/organisation.ts";

type Units = Organisation["units"];

/** A unit as it is read: itself and everything below it, by the names under which it is counted. */
export type Branch = { readonly key: string; readonly countedAs: readonly string[] };

/**
 * What a reader asked for: one unit and all below, or everything, which also holds what units counted that are gone since.
 * A unit that stands above all others is everything.
 */
export function branchOf(units: Units, unit: string | undefined): Branch {
  const isAboveAll = units.every(({ id, parent }) => id === unit || parent !== null);
  if (unit === undefined || isAboveAll) return { key: unit ?? wholeStore, countedAs: [wholeStore] };
  return { key: unit, countedAs: unitsBelow(units, unit) };
}

/** The branches a reader sees next under a unit, in the order of the tree; a unit without any below it is its own only branch. */
export function branchesUnder(units: Units, unit: string | undefined): Branch[] {
  const roots = childrenOf(units, null);
  const top = unit ?? (roots.length === 1 ? roots[0] : undefined);
  const children = top === undefined ? roots : childrenOf(units, top);
  const keys = children.length === 0 && top !== undefined ? [top] : children;
  return keys.map((key) => ({ key, countedAs: unitsBelow(units, key) }));
}

function childrenOf(units: Units, parent: string | null): string[] {
  return units.filter((unit) => unit.parent === parent).map(({ id }) => id);
}

/** A unit and all below it. A tree that bites its own tail ends all the same. */
function unitsBelow(units: Units, top: string): string[] {
  const found = new Set([top]);
  for (const unit of found) for (const child of childrenOf(units, unit)) found.add(child);
  return [...found];
}
