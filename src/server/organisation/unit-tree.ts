import type { UnitHistory } from "#protocol/units.ts";
import { isOpen, versionOn } from "./unit-history.ts";

/** Every unit there has ever been in one tree, in the organisation's order; `open` are those that exist on its day. */
export type Tree = {
  readonly parentOf: ReadonlyMap<string, string | null>;
  readonly childrenOf: ReadonlyMap<string | null, readonly string[]>;
  readonly open: ReadonlySet<string>;
};

/** The tree of a day as it was then: what has not begun stands where it will begin, what has ended where it last stood. */
export function treeThen(units: readonly UnitHistory[], day: string): Tree {
  return treeOf(units, day, (unit) => versionOn(unit, day).parent);
}

/** The tree of a day for all that was ever counted: what has been merged by then stands below the unit it was merged into. */
export function treeNow(units: readonly UnitHistory[], day: string): Tree {
  return treeOf(units, day, (unit) => {
    const isMerged = unit.successor !== null && unit.endedOn !== null && unit.endedOn <= day;
    return isMerged ? unit.successor : versionOn(unit, day).parent;
  });
}

function treeOf(units: readonly UnitHistory[], day: string, parentOf: (unit: UnitHistory) => string | null): Tree {
  const placed = units.map((unit) => ({ id: unit.id, parent: parentOf(unit) }));
  const childrenByParent = Map.groupBy(placed, ({ parent }) => parent);
  return {
    parentOf: new Map(placed.map(({ id, parent }) => [id, parent])),
    childrenOf: new Map([...childrenByParent].map(([parent, children]) => [parent, children.map(({ id }) => id)])),
    open: new Set(units.filter((unit) => isOpen(unit, day)).map(({ id }) => id)),
  };
}

/** The units next under one, or those above all others. */
export function childrenOf(tree: Tree, parent: string | null): readonly string[] {
  return tree.childrenOf.get(parent) ?? [];
}

/** A unit and all below it. A tree that bites its own tail ends all the same. */
export function unitsBelow(tree: Tree, top: string): ReadonlySet<string> {
  const found = new Set([top]);
  for (const unit of found) for (const child of childrenOf(tree, unit)) found.add(child);
  return found;
}

/** Every unit of a tree in the order people read it: each before those below it, and these before the next beside it. */
export function unitsInOrder(tree: Tree): string[] {
  const walked = new Set<string>();
  const walk = (parent: string | null): void => {
    for (const unit of childrenOf(tree, parent)) {
      if (walked.has(unit)) continue;
      walked.add(unit);
      walk(unit);
    }
  };
  walk(null);
  return [...walked];
}

/** A unit and those above it on a day, the nearest first. */
export function lineOf(units: readonly UnitHistory[], unit: string, day: string): string[] {
  const { parentOf } = treeThen(units, day);
  const line = new Set<string>();
  for (let next: string | null = unit; next !== null && parentOf.has(next) && !line.has(next); next = parentOf.get(next) ?? null)
    line.add(next);
  return [...line];
}
