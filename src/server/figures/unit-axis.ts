import { type Stretch, topOf } from "#server/organisation/tree-in-time.ts";
import { childrenOf, type Tree, unitsInOrder } from "#server/organisation/unit-tree.ts";

/**
 * Units by number, as decisions know them: one for each unit with all below it; for a unit above others that counted itself one more,
 * below it, of that alone; and one for everything, which is the unit above all others where there is one. What counted and is in no
 * tree (it was taken out of the organisation) stands below everything.
 */
export type UnitAxis = {
  readonly count: number;
  readonly everything: number;
  /** A unit with all below it; undefined where there is none of this name. */
  readonly branchOf: (unit: string) => number | undefined;
  /** What a unit counted itself. */
  readonly ownOf: (unit: string) => number | undefined;
  /** The unit above in a stretch, by the stretch's place in the order of time; null for everything. */
  readonly parentIn: (stretch: number, number: number) => number | null;
  readonly childrenIn: (stretch: number, number: number) => readonly number[];
  /** The unit whose own cells are counted under this number; null where only those below are. */
  readonly countedBy: (number: number) => string | null;
};

/** The axis of all units there are in these stretches, and of those that counted. */
export function unitAxis(stretches: readonly Stretch[], counted: ReadonlySet<string>): UnitAxis {
  const names = namesOf(stretches, counted);
  const numberByName = new Map(names.map((name, number) => [name, number]));
  const everything = numberByName.get(topOf(stretches) ?? all) ?? 0;
  const branchOf = (unit: string) => numberByName.get(unit);
  const ownOf = (unit: string) => numberByName.get(ownName(unit)) ?? numberByName.get(unit);
  const parents = stretches.map(({ tree }) =>
    names.map((name, number) => {
      if (number === everything) return null;
      if (name.startsWith(own)) return branchOf(name.slice(own.length)) ?? everything;
      const above = lineOf(tree, name).includes(null) ? (tree.parentOf.get(name) ?? null) : null;
      return above === null ? everything : (branchOf(above) ?? everything);
    }),
  );
  const children = parents.map((parentOf) => childrenByParent(parentOf));
  const countedBy = names.map((name) => (numberByName.has(ownName(name)) || name === all ? null : name.replace(own, "")));
  return {
    count: names.length,
    everything,
    branchOf,
    ownOf,
    parentIn: (stretch, number) => parents[stretch]?.[number] ?? null,
    childrenIn: (stretch, number) => children[stretch]?.[number] ?? [],
    countedBy: (number) => countedBy[number] ?? null,
  };
}

/** The axis of a single unit, or of everything, by itself. */
export function axisOfOne(unit: string): UnitAxis {
  return {
    count: 1,
    everything: 0,
    branchOf: () => 0,
    ownOf: () => 0,
    parentIn: () => null,
    childrenIn: () => [],
    countedBy: () => unit,
  };
}

/** No unit can bear a name that begins so. */
const all = "*";
const own = "* ";
const ownName = (unit: string) => `${own}${unit}`;

/** Names in the order of the newest tree, each unit before those below it. */
function namesOf(stretches: readonly Stretch[], counted: ReadonlySet<string>): string[] {
  const newest = stretches.at(-1);
  const units = new Set([
    ...(newest ? unitsInOrder(newest.tree) : []),
    ...stretches.flatMap(({ tree }) => [...tree.parentOf.keys()]),
    ...counted,
  ]);
  const isAbove = (unit: string) => stretches.some(({ tree }) => childrenOf(tree, unit).length > 0);
  const named = [...units].flatMap((unit) => (counted.has(unit) && isAbove(unit) ? [unit, ownName(unit)] : [unit]));
  return topOf(stretches) === undefined ? [all, ...named] : named;
}

/** A unit and those above it up to null; a tree that bites its own tail has no null above. */
function lineOf(tree: Tree, unit: string): (string | null)[] {
  const line: (string | null)[] = [];
  for (let next: string | null = unit; !line.includes(next); next = tree.parentOf.get(next) ?? null) {
    line.push(next);
    if (next === null) break;
  }
  return line;
}

function childrenByParent(parents: readonly (number | null)[]): readonly number[][] {
  const children: number[][] = parents.map(() => []);
  for (const [number, parent] of parents.entries()) if (parent !== null) children[parent]?.push(number);
  return children;
}
