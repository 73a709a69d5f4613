import { call } from "#protocol/call.ts";
import { readSettings, type Settings } from "#protocol/settings.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { dayIn } from "#admin/places/day.ts";

/** A unit that can say something of its own, and the units above it, the nearest first. */
export type Place = { readonly id: string; readonly name: LocalizedText; readonly above: readonly string[] };

/** Whose settings these are: a unit's by its id, or with null the organisation's. */
export type Scope = string | null;

/** What is set, where it can be set, and which day it is there. */
export type Office = { readonly settings: Settings; readonly places: readonly Place[]; readonly today: string };

/** Asks for the settings and the units they are for. Throws as `call` does. */
export async function askOffice(signal: AbortSignal): Promise<Office> {
  const [settings, { units }] = await Promise.all([call(readSettings, {}, signal), call(readUnits, {}, signal)]);
  const today = dayIn(settings.common.timeZone, new Date());
  return { settings, places: placesOn(units, today), today };
}

/** The units that have not ended by a day, each below the one it stands under. */
export function placesOn(units: readonly UnitHistory[], today: string): Place[] {
  const parentOf = new Map(units.map((unit) => [unit.id, parentOn(unit, today)]));
  const open = units.filter(({ endedOn }) => endedOn === null || today < endedOn);
  const placed: Place[] = open.flatMap(({ id, versions }) => {
    const name = (versions.findLast(({ from }) => from <= today) ?? versions[0])?.name;
    return name ? [{ id, name, above: lineAbove(parentOf, id) }] : [];
  });
  const ids = new Set(placed.map(({ id }) => id));
  const below = (parent: string | null): Place[] =>
    placed
      .filter(({ above: [next = null] }) => (next !== null && ids.has(next) ? next : null) === parent)
      .flatMap((place) => [place].concat(below(place.id)));
  return below(null);
}

function parentOn({ versions }: UnitHistory, day: string): string | null {
  return (versions.findLast(({ from }) => from <= day) ?? versions[0])?.parent ?? null;
}

/** A tree that bites its own tail ends all the same. */
function lineAbove(parentOf: ReadonlyMap<string, string | null>, id: string): string[] {
  const line = new Set([id]);
  for (let next = parentOf.get(id) ?? null; next !== null && !line.has(next); next = parentOf.get(next) ?? null) line.add(next);
  return [...line].slice(1);
}
