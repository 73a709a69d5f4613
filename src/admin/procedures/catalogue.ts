import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { type Field, type Procedure, readProcedures } from "#protocol/procedures.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import { isThere, type Lasting } from "#admin/places/day.ts";
import { askToday } from "#admin/places/today.ts";

/** Fields and procedures with what is no more, the units that may deal with them, and the day it is at the desks. */
export type Catalogue = {
  readonly revision: number;
  readonly fields: readonly Field[];
  readonly procedures: readonly Procedure[];
  readonly units: readonly UnitHistory[];
  readonly today: string;
};

/** Asks for the catalogue. Throws as `call` does. */
export async function askCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const [procedures, { units }, today] = await Promise.all([
    call(readProcedures, {}, signal),
    call(readUnits, {}, signal),
    askToday(signal),
  ]);
  return { ...procedures, units, today };
}

/** The same on the same day, as the endpoint tells it now. */
export function renewed({ units, today }: Catalogue, newer: z.output<typeof readProcedures.output>): Catalogue {
  return { ...newer, units, today };
}

/** Where something stands in time. */
export type Standing = "valid" | "to-come" | "ended";

/** Whether something of the catalogue is valid on a day. */
export function standingOn(entry: Lasting, day: string): Standing {
  if (isThere(entry, day)) return "valid";
  return entry.from > day ? "to-come" : "ended";
}
