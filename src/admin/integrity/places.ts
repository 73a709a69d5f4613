import { call } from "#protocol/call.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";

type Named = { readonly id: string; readonly name: LocalizedText };

/** A unit by its newest name, with its counters; those that are no more have done things too. */
export type Place = Named & { readonly serves: boolean; readonly counters: readonly Named[] };

/** Asks for all units. Throws as `call` does. */
export async function askPlaces(signal: AbortSignal): Promise<readonly Place[]> {
  const { units } = await call(readUnits, {}, signal);
  return units.flatMap(placeOf);
}

function placeOf({ id, versions, counters }: UnitHistory): Place[] {
  const newest = versions.at(-1);
  return newest ? [{ id, name: newest.name, serves: newest.serves, counters }] : [];
}

/** What something is called; null where nobody knows it. */
export function nameIn(named: readonly Named[], id: string): LocalizedText | null {
  return named.find((one) => one.id === id)?.name ?? null;
}
