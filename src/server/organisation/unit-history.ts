import type { Unit } from "#protocol/bundle.ts";
import type { UnitHistory, UnitKind, UnitVersion } from "#protocol/units.ts";

/** The day before everything: what begins on it has always been. */
export const ever = "0001-01-01";

/** Days as half-open stretches: from the first day on, until the day something ended. */
type Lasting = { readonly from: string; readonly endedOn: string | null };

/** Whether something is there on a day. */
export function isThere({ from, endedOn }: Lasting, day: string): boolean {
  return from <= day && (endedOn === null || day < endedOn);
}

/** What a unit is on a day: before its first version that one, after its end the last. */
export function versionOn({ versions }: UnitHistory, day: string): UnitVersion {
  const [first] = versions;
  const version = versions.findLast(({ from }) => from <= day) ?? first;
  if (!version) throw new Error("a unit has no version");
  return version;
}

/** Whether a unit exists on a day. */
export function isOpen(unit: UnitHistory, day: string): boolean {
  return isThere({ from: beginOf(unit), endedOn: unit.endedOn }, day);
}

/** The first day of a unit. */
export function beginOf({ versions }: UnitHistory): string {
  return versions[0]?.from ?? ever;
}

/** A unit as it stands on a day, with the counters it has then. */
export function unitOn(unit: UnitHistory, day: string): Unit {
  const { name, parent, serves } = versionOn(unit, day);
  const counters = unit.counters.filter((counter) => isThere(counter, day));
  return { id: unit.id, name, parent, serves, counters: counters.map(({ id, name: called }) => ({ id, name: called })) };
}

/** A unit that has always been as it is. */
export function sinceEver({ id, counters, ...unit }: Unit & { readonly kind: UnitKind }): UnitHistory {
  return {
    id,
    versions: [{ from: ever, ...unit }],
    endedOn: null,
    successor: null,
    counters: counters.map((counter) => ({ ...counter, from: ever, endedOn: null })),
  };
}
