import type { UnitHistory } from "#protocol/units.ts";
import type { Person } from "#server/caller.ts";
import { treeNow, unitsBelow } from "#server/organisation/unit-tree.ts";

/** Somebody, and the organisation on the day he asks. */
type Sight = { readonly units: readonly UnitHistory[]; readonly today: string };
type Seer = Pick<Person, "unit">;

/** The units somebody sees by today's tree: his own, all below it, and what has been merged into these; or every unit there has ever been. */
export function unitsOf({ unit }: Seer, { units, today }: Sight): ReadonlySet<string> {
  return unit === null ? new Set(units.map(({ id }) => id)) : unitsBelow(treeNow(units, today), unit);
}

/** Whether somebody sees what belongs to a unit. */
export function canSee(person: Seer, unit: string, sight: Sight): boolean {
  return unitsOf(person, sight).has(unit);
}
