import { call } from "#protocol/call.ts";
import { readDevices } from "#protocol/devices.ts";
import { readAccounts } from "#protocol/people.ts";
import { askPlaces, type Place } from "./places.ts";

type Named = { readonly id: string; readonly name: string };

/** What people, tablets and units are called, as far as whoever is here may know. */
export type Names = { readonly people: readonly Named[]; readonly devices: readonly Named[]; readonly places: readonly Place[] };

/** The names an admin may know. Throws as `call` does. */
export async function askAllNames(signal: AbortSignal): Promise<Names> {
  const [{ accounts }, { devices }, places] = await Promise.all([
    call(readAccounts, {}, signal),
    call(readDevices, {}, signal),
    askPlaces(signal),
  ]);
  const people = accounts.map(({ id, personName }) => ({ id, name: personName }));
  return { people: people.toSorted((one, other) => one.name.localeCompare(other.name, "vi")), devices, places };
}

/** The names an auditor may know: accounts and tablets are none of his business, the log itself names people. Throws as `call` does. */
export async function askUnitNames(signal: AbortSignal): Promise<Names> {
  return { people: [], devices: [], places: await askPlaces(signal) };
}
