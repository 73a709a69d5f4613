import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import { type UnitHistory, UnitKind } from "#protocol/units.ts";
import { inParts } from "./in-parts.ts";
import type { Tables } from "./tables.ts";

/** Every unit there has ever been, in the organisation's order. */
export async function readUnits(database: Kysely<Tables>): Promise<UnitHistory[]> {
  const units = await database.selectFrom("unit").selectAll().orderBy("place").execute();
  const versions = await database.selectFrom("unit_version").selectAll().orderBy("valid_from").execute();
  const counters = await database.selectFrom("counter").selectAll().orderBy("place").execute();
  const versionsById = Map.groupBy(versions, ({ id }) => id);
  const countersByUnit = Map.groupBy(counters, ({ unit }) => unit);
  return units.map(({ id, ended_on, successor }) => ({
    id,
    versions: (versionsById.get(id) ?? []).map(({ valid_from, name_vi, name_en, kind, parent, serves }) => ({
      from: valid_from,
      name: { vi: name_vi, en: name_en },
      kind: z.parse(UnitKind, kind),
      parent,
      serves: serves === 1,
    })),
    endedOn: ended_on,
    successor,
    counters: (countersByUnit.get(id) ?? []).map((counter) => ({
      id: counter.id,
      name: { vi: counter.name_vi, en: counter.name_en },
      from: counter.valid_from,
      endedOn: counter.ended_on,
    })),
  }));
}

/** Puts these units in the place of those there were; responses and tallies stay. */
export async function writeUnits(transaction: Transaction<Tables>, units: readonly UnitHistory[]): Promise<void> {
  for (const table of ["counter", "unit_version", "unit"] as const) await transaction.deleteFrom(table).execute();
  const rows = units.map(({ id, endedOn, successor }, place) => ({ id, place, ended_on: endedOn, successor }));
  for (const part of inParts(rows)) await transaction.insertInto("unit").values(part).execute();
  for (const part of inParts(units.flatMap(versionRows))) await transaction.insertInto("unit_version").values(part).execute();
  for (const part of inParts(units.flatMap(counterRows))) await transaction.insertInto("counter").values(part).execute();
}

function versionRows({ id, versions }: UnitHistory): Tables["unit_version"][] {
  return versions.map(({ from, name, kind, parent, serves }) => ({
    id,
    valid_from: from,
    name_vi: name.vi,
    name_en: name.en,
    kind,
    parent,
    serves: serves ? 1 : 0,
  }));
}

function counterRows({ id: unit, counters }: UnitHistory): Tables["counter"][] {
  return counters.map(({ id, name, from, endedOn }, place) => ({
    unit,
    id,
    name_vi: name.vi,
    name_en: name.en,
    place,
    valid_from: from,
    ended_on: endedOn,
  }));
}
