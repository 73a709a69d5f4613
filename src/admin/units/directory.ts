import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import { askToday } from "#admin/places/today.ts";

/** The units of the organisation through time, and the day it is at the desks. */
export type Directory = { readonly revision: number; readonly units: readonly UnitHistory[]; readonly today: string };

/** Asks for all units. Throws as `call` does. */
export async function askDirectory(signal: AbortSignal): Promise<Directory> {
  const [units, today] = await Promise.all([call(readUnits, {}, signal), askToday(signal)]);
  return { ...units, today };
}

/** The same on the same day, as the endpoint tells it now. */
export function renewed({ today }: Directory, newer: z.output<typeof readUnits.output>): Directory {
  return { ...newer, today };
}

/** A unit by its id; undefined where there is none. */
export function unitIn(units: readonly UnitHistory[], id: string): UnitHistory | undefined {
  return units.find((unit) => unit.id === id);
}
