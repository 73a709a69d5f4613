import type { UnitHistory } from "#protocol/units.ts";
import type { Person } from "#server/caller.ts";
import { localHour } from "#server/local-hour.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Office } from "./revised.ts";

/** The units somebody sees today. */
export function unitsSeenBy({ store, now }: Office, person: Pick<Person, "unit">): ReadonlySet<string> {
  return unitsOf(person, { units: store.known().organisation.units, today: localHour(now()).day });
}

/** Units as somebody may know them who sees only some: of others not even the name. */
export function unitsIn(units: readonly UnitHistory[], seen: ReadonlySet<string>): UnitHistory[] {
  const ifSeen = (id: string | null) => (id !== null && seen.has(id) ? id : null);
  const known = ({ versions, successor, ...unit }: UnitHistory): UnitHistory => ({
    ...unit,
    successor: ifSeen(successor),
    versions: versions.map((version) => ({ ...version, parent: ifSeen(version.parent) })),
  });
  return units.filter(({ id }) => seen.has(id)).map(known);
}
