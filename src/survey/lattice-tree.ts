import type { Lattice } from "./lattice.ts";

/** The units and periods of a lattice, as far as a decision asks for them. */
export type LatticeTree = {
  /** The periods next inside a period. */
  readonly inside: readonly (readonly number[])[];
  /** The units next under a unit in a period, or the tops; without those that came or went within it. */
  readonly childrenAt: (unit: number | null, time: number) => readonly number[];
  readonly parentAt: Lattice["units"]["parentAt"];
  /**
   * Whether the family of a unit is not the same all through a period: it was moved, or one above it, or a unit under one of those
   * above it came or went. Never in a half-month.
   */
  readonly isUnsettled: (unit: number, time: number) => boolean;
};

type Parents = readonly (number | null | "moved")[];

/** The tree as it is all through a period. */
type Plain = { readonly parents: Parents; readonly childrenOf: ReadonlyMap<Parents[number], readonly number[]> };
type Stand = Plain & { readonly unsettled: ReadonlySet<number> };

/** Reads the tree of units in each period when it is first asked for; where nobody moves in a longer one, its tree is that of all in it. */
export function openTree({ units, times }: Pick<Lattice, "units" | "times">): LatticeTree {
  const inside: number[][] = times.map(() => []);
  for (const [time, { parent }] of times.entries()) if (parent !== null) inside[parent]?.push(time);
  const plain = new Map<number, Plain>();
  const plainAt = (time: number): Plain => plain.getOrInsertComputed(time, () => readPlain(units, time));
  const stands = new Map<number, Stand>();
  const standAt = (time: number): Stand => {
    const longer = times[time]?.parent ?? null;
    const around = longer === null ? null : standAt(longer);
    if (around?.unsettled.size === 0) return around;
    return stands.getOrInsertComputed(time, () => {
      const { parents, childrenOf } = plainAt(time);
      const halves = parents.includes("moved") ? halvesIn(inside, time).map(plainAt) : [];
      return { parents, childrenOf, unsettled: unsettledIn({ parents, childrenOf }, halves) };
    });
  };
  return {
    inside,
    parentAt: (unit, time) => standAt(time).parents[unit] ?? null,
    childrenAt: (unit, time) => standAt(time).childrenOf.get(unit) ?? [],
    isUnsettled: (unit, time) => standAt(time).unsettled.has(unit),
  };
}

function readPlain({ count, parentAt }: Lattice["units"], time: number): Plain {
  const parents = Array.from({ length: count }, (_, unit) => parentAt(unit, time));
  return { parents, childrenOf: Map.groupBy(parents.keys(), (unit) => parents[unit] ?? null) };
}

/** Those that come or go, all beside them, and all under any of these. */
function unsettledIn({ parents, childrenOf }: Plain, halves: readonly Plain[]): ReadonlySet<number> {
  const moved = parents.keys().filter((unit) => parents[unit] === "moved");
  const { comers, touched } = comersIn(new Set(moved), halves);
  const unsettled = new Set([...comers, ...[...touched].flatMap((unit) => childrenOf.get(unit) ?? [])]);
  // A set gives what is added while it is walked.
  for (const unit of unsettled) for (const child of childrenOf.get(unit) ?? []) unsettled.add(child);
  return unsettled;
}

type Comers = { readonly comers: ReadonlySet<number>; readonly touched: ReadonlySet<number> };

/** Who moved, and who by others' moves has nobody under it for a while; `touched` are the units they come under or go from. */
function comersIn(comers: Set<number>, halves: readonly Plain[]): Comers {
  const touched = new Set<number>();
  const isVacant = (unit: number, half: Plain): boolean =>
    touched.has(unit) && (half.childrenOf.get(unit) ?? []).every((child) => isVacant(child, half));
  for (const comer of comers) {
    for (const above of halves.map((half) => half.parents[comer])) if (typeof above === "number") touched.add(above);
    for (const unit of touched) if (halves.some((half) => isVacant(unit, half))) comers.add(unit);
  }
  return { comers, touched };
}

/** The shortest periods in one. */
function halvesIn(inside: LatticeTree["inside"], time: number): number[] {
  const shorter = inside[time] ?? [];
  return shorter.length === 0 ? [time] : shorter.flatMap((one) => halvesIn(inside, one));
}
