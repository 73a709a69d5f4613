import type { Kysely, Transaction } from "kysely";
import type { Bundle } from "#protocol/bundle.ts";
import type { Field } from "#protocol/procedures.ts";
import type { UnitHistory } from "#protocol/units.ts";
import { readFields, writeFields } from "./procedures.ts";
import { type GivenSettings, readSettings } from "./settings.ts";
import type { Tables } from "./tables.ts";
import { readUnits, writeUnits } from "./units.ts";

/** Who serves citizens, where, in which fields and how; through all time. */
export type Organisation = {
  readonly organisation: Bundle["organisation"];
  readonly units: readonly UnitHistory[];
  readonly fields: readonly Field[];
  readonly settings: GivenSettings;
};

/** The organisation this store belongs to; null on a store that has none yet. */
export async function readOrganisation(database: Kysely<Tables>): Promise<Organisation | null> {
  const organisation = await database.selectFrom("organisation").selectAll().executeTakeFirst();
  if (!organisation) return null;
  const { id, name_vi, name_en } = organisation;
  return {
    organisation: { id, name: { vi: name_vi, en: name_en } },
    units: await readUnits(database),
    fields: await readFields(database),
    settings: await readSettings(database),
  };
}

/** Puts another organisation in the place of the one there was; responses, tallies and settings stay. */
export async function writeOrganisation(
  transaction: Transaction<Tables>,
  { organisation, units, fields }: Omit<Organisation, "settings">,
): Promise<void> {
  await nameOrganisation(transaction, organisation);
  await writeUnits(transaction, units);
  await writeFields(transaction, fields);
}

/** Says what the organisation is called. */
export async function nameOrganisation(transaction: Transaction<Tables>, { id, name }: Organisation["organisation"]): Promise<void> {
  await transaction.deleteFrom("organisation").execute();
  await transaction.insertInto("organisation").values({ id, name_vi: name.vi, name_en: name.en }).execute();
}
