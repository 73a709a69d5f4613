import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readVersions, type Version } from "#protocol/organisation.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import { readWaves, type Wave } from "#protocol/waves.ts";
import { askToday } from "#admin/places/today.ts";

/** The waves of the organisation, and what they are made of. */
export type Waves = {
  readonly revision: number;
  readonly waves: readonly Wave[];
  readonly units: readonly UnitHistory[];
  readonly versions: readonly Version[];
  readonly today: string;
};

/** Asks for the waves. Throws as `call` does. */
export async function askWaves(signal: AbortSignal): Promise<Waves> {
  const [waves, { units }, { surveys }, today] = await Promise.all([
    call(readWaves, {}, signal),
    call(readUnits, {}, signal),
    call(readVersions, {}, signal),
    askToday(signal),
  ]);
  return { ...waves, units, versions: surveys, today };
}

/** The same on the same day, as the endpoint tells it now. */
export function renewed({ units, versions, today }: Waves, { revision, waves }: z.output<typeof readWaves.output>): Waves {
  return { revision, waves, units, versions, today };
}

/** Where a wave stands in time. */
export type Stage = "running" | "to-come" | "over";
export const stages: readonly Stage[] = ["running", "to-come", "over"];

/** Whether a wave runs on a day. */
export function stageOn({ first, last }: Pick<Wave, "first" | "last">, day: string): Stage {
  if (day < first) return "to-come";
  return day <= last ? "running" : "over";
}

/** Whether survey, first day and mode of a wave can change no more. */
export function hasBegun({ first }: Pick<Wave, "first">, day: string): boolean {
  return first <= day;
}
