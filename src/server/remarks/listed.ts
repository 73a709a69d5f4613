import type { Selection } from "#protocol/selection.ts";
import type { Ground } from "#server/answers/ground.ts";
import { branchOf } from "#server/organisation/branches.ts";
import { stretchesIn, type Trees, treesOf } from "#server/organisation/tree-in-time.ts";
import { periodCells } from "#survey/period.ts";
import type { Atom, Home } from "./homes.ts";
import type { KeptHomes } from "./kept-homes.ts";
import type { Remark } from "./remark.ts";

/** A remark that may be told, and the group it is told in. */
export type Listed = { readonly remark: Remark; readonly home: Home };

type Asked = Pick<Selection, "survey" | "unit" | "period" | "tree">;

/**
 * The remarks of a selection in the order of their refs: those whose whole group lies in it. So whoever looks through all lists
 * there are finds each remark in just those that hold its group, and learns that it is of somebody in the group.
 */
export function listedIn(ground: Ground & { readonly homes: KeptHomes }, asked: Asked): readonly Listed[] {
  const trees = treesOf(ground.organisation.units, ground.clock.today);
  return listedWithin(ground.homes.listed(ground, asked.survey, trees), atomsOf(asked, trees, ground.clock.closing));
}

/** Those whose group lies where `isIn` says. */
export function listedWithin(listed: readonly Listed[], isIn: (atom: Atom) => boolean): readonly Listed[] {
  const isWithin = new Map<Home, boolean>();
  return listed.filter(({ home }) => {
    const known = isWithin.get(home);
    if (known !== undefined) return known;
    const isWhole = home.atoms.every(isIn);
    isWithin.set(home, isWhole);
    return isWhole;
  });
}

/** Which units' own half-months a selection holds. */
function atomsOf({ unit, period, tree }: Asked, trees: Trees, closing: Ground["clock"]["closing"]): (atom: Atom) => boolean {
  const cells = periodCells(period, closing);
  const keys = cells.kind === "half-months" ? cells.keys : null;
  const halfMonths = keys && new Set(keys);
  const bounds = keys && { first: keys[0] ?? "", last: keys.at(-1) ?? "" };
  const branch = branchOf(stretchesIn(tree === "now" ? trees.ofToday : trees.ofTheTime, bounds), unit);
  return (atom) => (halfMonths === null || halfMonths.has(atom.halfMonth)) && branch.holds({ unit: atom.unit, period: atom.halfMonth });
}
