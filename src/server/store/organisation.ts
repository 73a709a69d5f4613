import type { Kysely, Transaction } from "kysely";
import type { Bundle } from "#protocol/bundle.ts";
import type { Tables } from "./tables.ts";

/** Who serves citizens, where, and in which fields. */
export type Organisation = {
  readonly organisation: Bundle["organisation"];
  readonly units: readonly Bundle["units"][number][];
  readonly fields: readonly Bundle["fields"][number][];
};

type Name = { readonly name_vi: string; readonly name_en: string };

/** The organisation this store belongs to; null on a store that has none yet. */
export async function readOrganisation(database: Kysely<Tables>): Promise<Organisation | null> {
  const organisation = await database.selectFrom("organisation").selectAll().executeTakeFirst();
  if (!organisation) return null;
  const units = await database.selectFrom("unit").selectAll().orderBy("place").execute();
  const counters = await database.selectFrom("counter").selectAll().orderBy("place").execute();
  const fields = await database.selectFrom("field").selectAll().orderBy("place").execute();
  const countersByUnit = Map.groupBy(counters, ({ unit }) => unit);
  return {
    organisation: named(organisation),
    units: units.map(({ id, name_vi, name_en, parent, serves }) => ({
      id,
      name: { vi: name_vi, en: name_en },
      parent,
      serves: serves === 1,
      counters: (countersByUnit.get(id) ?? []).map(named),
    })),
    fields: fields.map(named),
  };
}

/** Puts another organisation in the place of the one there was; responses and tallies stay. */
export async function writeOrganisation(transaction: Transaction<Tables>, { organisation, units, fields }: Organisation): Promise<void> {
  const counters = units.flatMap((unit) => unit.counters.map((counter, place) => ({ ...row(counter), unit: unit.id, place })));
  for (const table of ["organisation", "unit", "counter", "field"] as const) await transaction.deleteFrom(table).execute();
  await transaction.insertInto("organisation").values(row(organisation)).execute();
  for (const [place, { parent, serves, ...unit }] of units.entries())
    await transaction
      .insertInto("unit")
      .values({ ...row(unit), parent, serves: serves ? 1 : 0, place })
      .execute();
  for (const counter of counters) await transaction.insertInto("counter").values(counter).execute();
  for (const [place, field] of fields.entries())
    await transaction
      .insertInto("field")
      .values({ ...row(field), place })
      .execute();
}

function named({ id, name_vi, name_en }: Name & { readonly id: string }) {
  return { id, name: { vi: name_vi, en: name_en } };
}

function row({ id, name }: Organisation["organisation"]) {
  return { id, name_vi: name.vi, name_en: name.en };
}
