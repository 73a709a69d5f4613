import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readDevices } from "#protocol/devices.ts";
import { readHeld } from "#protocol/held.ts";
import { askPlaces, type Place } from "./places.ts";

/** Records of one tablet and unit that are held for one reason. */
export type HeldGroup = z.output<typeof readHeld.output>["groups"][number];

/** All that is held, with the names of where it came from. */
export type Held = {
  readonly groups: readonly HeldGroup[];
  readonly places: readonly Place[];
  readonly devices: readonly { readonly id: string; readonly name: string }[];
};

/** Asks what is held. Throws as `call` does. */
export async function askHeld(signal: AbortSignal): Promise<Held> {
  const [{ groups }, places, { devices }] = await Promise.all([
    call(readHeld, {}, signal),
    askPlaces(signal),
    call(readDevices, {}, signal),
  ]);
  return { groups, places, devices };
}
