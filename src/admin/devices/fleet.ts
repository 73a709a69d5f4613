import { call } from "#protocol/call.ts";
import { type Device, type DeviceState, readDevices } from "#protocol/devices.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";

/** A desk a tablet may stand at. */
export type Desk = { readonly id: string; readonly name: LocalizedText; readonly counters: readonly { id: string; name: LocalizedText }[] };

/** The store, its tablets, and the desks there are for them. */
export type Fleet = { readonly store: string; readonly devices: readonly Device[]; readonly desks: readonly Desk[] };

/** Asks for all tablets and desks. Throws as `call` does. */
export async function askFleet(signal: AbortSignal): Promise<Fleet> {
  const [{ store, devices }, { units }] = await Promise.all([call(readDevices, {}, signal), call(readUnits, {}, signal)]);
  return { store, devices: worstFirst(devices), desks: units.flatMap(deskOf) };
}

/** A unit that serves citizens by its newest version and has not ended. */
function deskOf({ id, versions, endedOn, counters }: UnitHistory): Desk[] {
  const newest = versions.at(-1);
  if (!newest?.serves || endedOn !== null) return [];
  return [{ id, name: newest.name, counters: counters.filter((counter) => counter.endedOn === null) }];
}

/** From the one that needs somebody most to the one that needs nobody. */
const statesByNeed = [
  "doubled",
  "gap",
  "silent",
  "behind",
  "outdated",
  "enrolled",
  "online",
  "resting",
  "revoked",
] as const satisfies DeviceState[];

/** The state that needs somebody most. */
export function worstState({ states }: Pick<Device, "states">): DeviceState {
  return states.reduce((worst, state) => (rank(state) < rank(worst) ? state : worst));
}

function rank(state: DeviceState): number {
  return statesByNeed.indexOf(state);
}

/** The same tablets, one of them as it is now. */
export function withDevice({ devices, ...rest }: Fleet, changed: Device): Fleet {
  return { ...rest, devices: worstFirst(devices.map((device) => (device.id === changed.id ? changed : device))) };
}

function worstFirst(devices: readonly Device[]): Device[] {
  return devices.toSorted((one, other) => need(one) - need(other) || one.name.localeCompare(other.name, "vi"));
}

function need(device: Device): number {
  return rank(worstState(device));
}

/** How many numbers a device should have sent that did not arrive. */
export function countMissing({ missing }: Pick<Device, "missing">): number {
  return missing.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
