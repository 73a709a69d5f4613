import type { Catalogue } from "#protocol/results.ts";

type Unit = Catalogue["units"][number];

/** A unit and how far below the top of the organisation it stands. */
export type Placed = { readonly unit: Unit; readonly depth: number };

/** The units as the tree is read, each right above what belongs to it; a unit whose parent is unknown stands at the top. */
export function unitsByTree(units: readonly Unit[]): readonly Placed[] {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const place = (parent: string | null, depth: number): readonly Placed[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }].concat(place(unit.id, depth + 1)));
  return place(null, 0);
}

/** Whether units stand below one, by today's tree; null is the organisation. */
export function hasUnitsBelow(unit: string | null, { units, organisation }: Pick<Catalogue, "units" | "organisation">): boolean {
  return units.some(({ parent, id }) => parent === (unit ?? organisation.id) && id !== unit);
}
