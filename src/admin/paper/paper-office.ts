import { call } from "#protocol/call.ts";
import { readVersions, type Version } from "#protocol/organisation.ts";
import { type Field, type Procedure, readProcedures } from "#protocol/procedures.ts";
import { readSettings, type Settings } from "#protocol/settings.ts";
import { readUnits, type UnitHistory } from "#protocol/units.ts";
import { readWaves, type Wave } from "#protocol/waves.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { dayIn, isThere } from "#admin/places/day.ts";
import { isOpen, versionOn } from "#admin/places/unit-on.ts";

/** What printing and entering rest on. */
export type PaperOffice = {
  readonly today: string;
  readonly units: readonly UnitHistory[];
  readonly waves: readonly Wave[];
  readonly versions: readonly Version[];
  readonly fields: readonly Field[];
  readonly procedures: readonly Procedure[];
  readonly settings: Settings;
};

/** Asks for all of it, as far as whoever is here may know. Throws as `call` does. */
export async function askPaperOffice(signal: AbortSignal): Promise<PaperOffice> {
  const [{ units }, { waves }, { surveys }, { fields, procedures }, settings] = await Promise.all([
    call(readUnits, {}, signal),
    call(readWaves, {}, signal),
    call(readVersions, {}, signal),
    call(readProcedures, {}, signal),
    call(readSettings, {}, signal),
  ]);
  return { today: dayIn(settings.common.timeZone, new Date()), units, waves, versions: surveys, fields, procedures, settings };
}

type Named = { readonly id: string; readonly name: LocalizedText };

/** A unit that serves citizens today, with its counters. */
export type Desk = Named & { readonly counters: readonly Named[] };

/** Where sheets can be given out today. */
export function desksIn({ units, today }: Pick<PaperOffice, "units" | "today">): Desk[] {
  return units
    .filter((unit) => isOpen(unit, today) && versionOn(unit, today).serves)
    .map((unit) => ({ id: unit.id, name: versionOn(unit, today).name, counters: unit.counters.filter((one) => isThere(one, today)) }));
}

/** What a place of a sheet is called today, its counter after it; ids where nobody knows the name any more. */
export function nameOfPlace(
  { units, today }: Pick<PaperOffice, "units" | "today">,
  { unit: id, counter }: { readonly unit: string; readonly counter: string | null },
): { readonly unit: LocalizedText; readonly counter: LocalizedText | null } {
  const unit = units.find((one) => one.id === id);
  const ofCounter = unit?.counters.find((one) => one.id === counter)?.name;
  return {
    unit: unit ? versionOn(unit, today).name : asId(id),
    counter: counter === null ? null : (ofCounter ?? asId(counter)),
  };
}

function asId(id: string): LocalizedText {
  return { vi: id, en: id };
}
