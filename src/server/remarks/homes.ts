import { isEnded, lastDayOf, type Clock } from "#survey/period-against.ts";
import { periodCells, periodLike } from "#survey/period.ts";
import type { OwnCounts } from "#server/figures/own-counts.ts";
import { childrenOf, type Tree } from "#server/organisation/unit-tree.ts";

/** A unit's own half-month. */
export type Atom = { readonly unit: string; readonly halfMonth: string };

/** The group a remark is told in: its writer is one of the persons of these atoms, and nobody can tell which. */
export type Home = {
  readonly atoms: readonly Atom[];
  /** The lowest unit in which all of them lie; null: the whole organisation. */
  readonly unit: string | null;
};

type Ground = {
  readonly own: Pick<OwnCounts, "units" | "halfMonths" | "persons">;
  readonly treeOf: (halfMonth: string) => Tree;
  readonly minimumGroup: number;
  readonly clock: Clock;
};

/** Any months, quarters, halves and years. */
const likes = ["2000-01", "2000-Q1", "2000-H1", "2000"] as const;

/**
 * Divides all persons of the half-months that are over into groups of the smallest size and more, so that a remark is the remark
 * of anybody in its group. A half-month of a unit is one where it has enough; what has not is put together with the same unit's
 * others of the month, then of the quarter, the half, the year, once these are over, and of the year with other units' below the
 * same unit, up to the top. What is left there has no home. A group is never made of what is not over, so it stays as it is but
 * for what arrives late or is annulled.
 */
export function homesOf({ own, treeOf, minimumGroup, clock }: Ground): (atom: Atom) => Home | undefined {
  const homesByUnit = new Map<string, Map<string, Home>>();
  const isOver = memoised((period) => isEnded(period, clock));
  const periodOf = memoised((name) => {
    const [like = "", halfMonth = ""] = name.split(" ");
    return periodLike(like, halfMonth, clock.closing);
  });

  /** Gives what is left: all of it where they are too few. */
  function settled(atoms: readonly Atom[], unit: string | null): readonly Atom[] {
    const persons = atoms.reduce((sum, atom) => sum + own.persons(atom.unit, atom.halfMonth), 0);
    if (persons < minimumGroup) return atoms;
    const home = { atoms, unit };
    for (const atom of atoms) {
      const ofUnit = homesByUnit.get(atom.unit) ?? new Map<string, Home>();
      homesByUnit.set(atom.unit, ofUnit.set(atom.halfMonth, home));
    }
    return [];
  }

  /** What of a unit is too few for itself, though its whole years are put together. */
  function leftOf(unit: string): readonly Atom[] {
    const over = own.halfMonths.filter((halfMonth) => lastDayOf(halfMonth) < clock.today);
    let left = over.flatMap((halfMonth) => settled([{ unit, halfMonth }], unit));
    for (const like of likes) {
      const byPeriod = Map.groupBy(left, ({ halfMonth }) => periodOf(`${like} ${halfMonth}`));
      left = [...byPeriod].flatMap(([period, atoms]) => (isOver(period) ? settled(atoms, unit) : atoms));
    }
    return left;
  }

  const left = own.units.flatMap(leftOf);
  for (const [year, atoms] of Map.groupBy(left, ({ halfMonth }) => periodOf(`2000 ${halfMonth}`)))
    if (isOver(year)) settleUpwards(atoms, { tree: treeOf(lastOf(year, clock)), settled });
  return (atom) => homesByUnit.get(atom.unit)?.get(atom.halfMonth);
}

type Upwards = { readonly tree: Tree; readonly settled: (atoms: readonly Atom[], unit: string | null) => readonly Atom[] };

/** Puts together what is left in units below the same one, from the lowest up. */
function settleUpwards(atoms: readonly Atom[], { tree, settled }: Upwards): void {
  const byUnit = Map.groupBy(atoms, ({ unit }) => unit);
  const met = new Set<string>();
  function leftBelow(unit: string): readonly Atom[] {
    if (met.has(unit)) return [];
    met.add(unit);
    const below = childrenOf(tree, unit).flatMap(leftBelow);
    const all = [...(byUnit.get(unit) ?? []), ...below];
    return below.length === 0 ? all : settled(all, unit);
  }
  const inTree = childrenOf(tree, null).flatMap(leftBelow);
  const outside = atoms.filter(({ unit }) => !met.has(unit));
  settled([...inTree, ...outside], null);
}

/** The last half-month of a period. */
function lastOf(period: string, { closing }: Clock): string {
  const cells = periodCells(period, closing);
  return cells.kind === "half-months" ? (cells.keys.at(-1) ?? "") : "";
}

function memoised<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
