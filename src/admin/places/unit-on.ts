import type { UnitHistory, UnitVersion } from "#protocol/units.ts";
import { isThere } from "./day.ts";

/** What a unit is on a day: before its first version that one, after its end the last. */
export function versionOn({ versions }: UnitHistory, day: string): UnitVersion {
  const version = versions.findLast(({ from }) => from <= day) ?? versions[0];
  if (!version) throw new Error("a unit has no version");
  return version;
}

/** The first day of a unit. */
export function beginOf({ versions }: UnitHistory): string {
  return versions[0]?.from ?? "";
}

/** Whether a unit exists on a day. */
export function isOpen(unit: UnitHistory, day: string): boolean {
  return isThere({ from: beginOf(unit), endedOn: unit.endedOn }, day);
}

/** The counters a unit has on a day. */
export function countersOn({ counters }: UnitHistory, day: string): UnitHistory["counters"] {
  return counters.filter((counter) => isThere(counter, day));
}

/** A unit that stands in a tree, with what stands below it. */
export type Twig = { readonly unit: UnitHistory; readonly version: UnitVersion; readonly below: readonly Twig[] };

/** The tree of a day: each unit below the one it stands under, or on top where that is not seen. Kinds descend, so it always ends. */
export function treeOn(units: readonly UnitHistory[], day: string): readonly Twig[] {
  const open = units.filter((unit) => isOpen(unit, day)).map((unit) => ({ unit, version: versionOn(unit, day) }));
  const ids = new Set(open.map(({ unit }) => unit.id));
  const byParent = Map.groupBy(open, ({ version: { parent } }) => (parent !== null && ids.has(parent) ? parent : null));
  const below = (parent: string | null): Twig[] =>
    (byParent.get(parent) ?? []).map(({ unit, version }) => ({ unit, version, below: below(unit.id) }));
  return below(null);
}

/** A twig as it stands in a list: how deep, from 0. */
export type Row = Twig & { readonly level: number };

/** A tree from top to bottom. */
export function rowsOf(tree: readonly Twig[], level = 0): readonly Row[] {
  return tree.flatMap((twig) => [{ ...twig, level }, ...rowsOf(twig.below, level + 1)]);
}

/** A tree without what does not fit, nor has anything below that does. */
export function fitting(tree: readonly Twig[], fits: (twig: Twig) => boolean): readonly Twig[] {
  return tree.flatMap((twig) => {
    const below = fitting(twig.below, fits);
    return fits(twig) || below.length > 0 ? [{ ...twig, below }] : [];
  });
}
