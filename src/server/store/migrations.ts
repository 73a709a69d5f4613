import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Tables } from "./tables.ts";

/** Brings the tables to the newest form; throws and changes nothing when it cannot. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("the store cannot be brought to its newest form", { cause: error });
}

/** SQLite only: without it a column takes values of any type. */
const strict = sql`strict`;

/** Keys begin with the unit, so that the store can later be distributed by it. A migration is never edited once released. */
const migrations: Record<string, Migration> = {
  "2026-11-21 first stones": {
    up: async (database) => {
      await makeOrganisation(database);
      await makeResponses(database);
      await makeTallies(database);
    },
  },
};

async function makeOrganisation({ schema }: Kysely<unknown>): Promise<void> {
  const named = (table: string) =>
    schema
      .createTable(table)
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("name_vi", "text", (column) => column.notNull())
      .addColumn("name_en", "text", (column) => column.notNull())
      .modifyEnd(strict);
  await schema
    .createTable("meta")
    .addColumn("name", "text", (column) => column.notNull().primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable("survey")
    .addColumn("hash", "text", (column) => column.notNull().primaryKey())
    .addColumn("definition", "text", (column) => column.notNull())
    .addColumn("place", "integer")
    .modifyEnd(strict)
    .execute();
  await named("organisation").addPrimaryKeyConstraint("organisation_key", ["id"]).execute();
  await named("unit")
    .addColumn("parent", "text")
    .addColumn("serves", "integer", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("unit_key", ["id"])
    .execute();
  await named("counter")
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("counter_key", ["unit", "id"])
    .execute();
  await named("field")
    .addColumn("place", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("field_key", ["id"])
    .execute();
}

async function makeResponses({ schema }: Kysely<unknown>): Promise<void> {
  const record = (table: string) =>
    schema
      .createTable(table)
      .addColumn("unit", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .modifyEnd(strict);
  await record("response")
    .addColumn("survey", "text", (column) => column.notNull())
    .addColumn("counter", "text")
    .addColumn("field", "text")
    .addColumn("procedure", "text")
    .addColumn("wave", "text")
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("half_month", "text", (column) => column.notNull())
    .addColumn("hour", "integer", (column) => column.notNull())
    .addColumn("mode", "text", (column) => column.notNull())
    .addColumn("standing", "text", (column) => column.notNull())
    .addColumn("body", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("response_key", ["unit", "id"])
    .execute();
  await record("held")
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("key", "text")
    .addColumn("body", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("held_key", ["unit", "id", "hash"])
    .execute();
  await schema
    .createTable("device")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("app", "text", (column) => column.notNull())
    .addColumn("first_hour", "text", (column) => column.notNull())
    .addColumn("last_hour", "text", (column) => column.notNull())
    .addColumn("held", "integer", (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable("sequence_range")
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("first", "integer", (column) => column.notNull())
    .addColumn("last", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("sequence_range_key", ["device", "first"])
    .modifyEnd(strict)
    .execute();
}

async function makeTallies({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("tally")
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("survey", "text", (column) => column.notNull())
    .addColumn("standing", "text", (column) => column.notNull())
    .addColumn("dimension", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("span", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("counts", "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("tally_key", ["unit", "survey", "standing", "dimension", "value", "span", "period"])
    .modifyEnd(strict)
    .execute();
}
