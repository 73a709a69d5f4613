import type { UnitHistory } from "#protocol/units.ts";
import type { Person } from "#server/caller.ts";
import { localHour } from "#server/local-hour.ts";
import { unitsOf } from "#server/people/scope.ts";
import { zoneOf } from "./common-settings.ts";
import type { Office } from "./revised.ts";

/** The day at the desks. */
export function todayAt({ store, now }: Office): string {
  return localHour(now(), zoneOf(store.known())).day;
}

/** The units somebody sees today. */
export function unitsSeenBy(office: Office, person: Pick<Person, "unit">): ReadonlySet<string> {
  return unitsOf(person, { units: office.store.known().organisation.units, today: todayAt(office) });
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
