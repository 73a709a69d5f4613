import type { Selection } from "#protocol/selection.ts";
import type { Ground } from "#server/answers/ground.ts";
import { branchOf } from "#server/organisation/branches.ts";
import { stretchesIn, stretchOf, type Trees, treesOf } from "#server/organisation/tree-in-time.ts";
import { smallestGroup } from "#survey/disclosure.ts";
import { periodCells } from "#survey/period.ts";
import { type Atom, type Home, homesOf } from "./homes.ts";
import type { Entry, RemarkIndex } from "./remark-index.ts";

/** A remark that may be told, and the group it is told in. */
export type Listed = Entry & { readonly home: Home };

type Asked = Pick<Selection, "survey" | "unit" | "period" | "tree">;

/**
 * The remarks of a selection in the order of their refs: those whose whole group lies in it. So whoever looks through all lists
 * there are finds each remark in just those that hold its group, and learns that it is of somebody in the group.
 */
export function listedIn(ground: Ground & { readonly index: RemarkIndex }, asked: Asked): Listed[] {
  const { figures, organisation, minimumGroup, clock, index } = ground;
  const trees = treesOf(organisation.units, clock.today);
  const own = figures.own(asked.survey);
  const homeOf = homesOf({ own, treeOf: treeAt(trees), minimumGroup: smallestGroup(minimumGroup), clock });
  const isIn = atomsOf(asked, trees, clock.closing);
  return listed(index.entriesOf(asked.survey), homeOf, isIn);
}

/** Those of the entries whose group lies where `isIn` says. */
export function listed(entries: readonly Entry[], homeOf: (atom: Atom) => Home | undefined, isIn: (atom: Atom) => boolean): Listed[] {
  const isWithin = new Map<Home, boolean>();
  const within = perAtom((atom): Home | null => {
    const home = homeOf(atom);
    if (home === undefined) return null;
    const known = isWithin.get(home) ?? home.atoms.every(isIn);
    isWithin.set(home, known);
    return known ? home : null;
  });
  const found: Listed[] = [];
  for (const entry of entries) {
    if (entry.annulled) continue;
    const home = within(entry.remark);
    if (home !== null) found.push({ remark: entry.remark, annulled: false, home });
  }
  return found;
}

/** Which units' own half-months a selection holds. */
function atomsOf({ unit, period, tree }: Asked, trees: Trees, closing: Ground["clock"]["closing"]): (atom: Atom) => boolean {
  const cells = periodCells(period, closing);
  const halfMonths = cells.kind === "half-months" ? cells.keys : null;
  const bounds = halfMonths && { first: halfMonths[0] ?? "", last: halfMonths.at(-1) ?? "" };
  const branch = branchOf(stretchesIn(tree === "now" ? trees.ofToday : trees.ofTheTime, bounds), unit);
  return (atom) =>
    (halfMonths === null || halfMonths.includes(atom.halfMonth)) && branch.holds({ unit: atom.unit, period: atom.halfMonth });
}

function treeAt({ ofTheTime }: Trees) {
  return (halfMonth: string) => {
    const stretch = stretchOf(ofTheTime, halfMonth);
    if (!stretch) throw new Error("there is no tree at any time");
    return stretch.tree;
  };
}

/** Asks once for each atom; by two keys, for making one of them costs more than looking up both. */
function perAtom<Value>(make: (atom: Atom) => Value): (atom: Atom) => Value {
  const byUnit = new Map<string, Map<string, Value>>();
  return ({ unit, halfMonth }) => {
    const ofUnit = byUnit.get(unit) ?? new Map<string, Value>();
    byUnit.set(unit, ofUnit);
    const known = ofUnit.get(halfMonth);
    if (known !== undefined) return known;
    const value = make({ unit, halfMonth });
    ofUnit.set(halfMonth, value);
    return value;
  };
}
