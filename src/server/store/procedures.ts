import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import type { Field, Procedure } from "#protocol/procedures.ts";
import { inParts } from "./in-parts.ts";
import type { Tables } from "./tables.ts";

const Ids = z.array(z.string());

/** Every field there has ever been, in the organisation's order. */
export async function readFields(database: Kysely<Tables>): Promise<Field[]> {
  const fields = await database.selectFrom("field").selectAll().orderBy("place").execute();
  return fields.map(lasting);
}

/** Every procedure there has ever been, in the organisation's order. */
export async function readProcedures(database: Kysely<Tables>): Promise<Procedure[]> {
  const procedures = await database.selectFrom("procedure").selectAll().orderBy("place").execute();
  return procedures.map(({ field, units, ...named }) => {
    const { id, name, from, endedOn } = lasting(named);
    return { id, name, field, units: units === null ? null : z.parse(Ids, JSON.parse(units)), from, endedOn };
  });
}

/** Puts these fields in the place of those there were. */
export async function writeFields(transaction: Transaction<Tables>, fields: readonly Field[]): Promise<void> {
  await transaction.deleteFrom("field").execute();
  for (const part of inParts(fields.map(row))) await transaction.insertInto("field").values(part).execute();
}

/** Puts these procedures in the place of those there were. */
export async function writeProcedures(transaction: Transaction<Tables>, procedures: readonly Procedure[]): Promise<void> {
  await transaction.deleteFrom("procedure").execute();
  const rows = procedures.map(({ field, units, ...named }, place) => ({
    ...row(named, place),
    field,
    units: units === null ? null : JSON.stringify(units),
  }));
  for (const part of inParts(rows)) await transaction.insertInto("procedure").values(part).execute();
}

function row({ id, name, from, endedOn }: Field, place: number): Tables["field"] {
  return { id, name_vi: name.vi, name_en: name.en, place, valid_from: from, ended_on: endedOn };
}

function lasting({ id, name_vi, name_en, valid_from, ended_on }: Tables["field"]): Field {
  return { id, name: { vi: name_vi, en: name_en }, from: valid_from, endedOn: ended_on };
}
