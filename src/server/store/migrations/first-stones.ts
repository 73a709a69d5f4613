import type { Ground } from "#server/store/ground.ts";

/** Organisation, questionnaires, responses and tallies. Keys begin with the unit, so that the store can later be distributed by it. */
export async function firstStones(ground: Ground): Promise<void> {
  await makeOrganisation(ground);
  await makeResponses(ground);
  await makeTallies(ground);
}

async function makeOrganisation({ engine, table, text, whole }: Ground): Promise<void> {
  const named = (name: string) =>
    table(name)
      .addColumn("id", text, (column) => column.notNull())
      .addColumn("name_vi", text, (column) => column.notNull())
      .addColumn("name_en", text, (column) => column.notNull());
  await table("meta")
    .addColumn("name", text, (column) => column.notNull().primaryKey())
    .addColumn("value", text, (column) => column.notNull())
    .execute();
  await table("survey")
    .addColumn("hash", text, (column) => column.notNull().primaryKey())
    .addColumn("definition", text, (column) => column.notNull())
    .addColumn("place", whole)
    .execute();
  // On PostgreSQL a key is a thing with a name among the tables, and a later table is called organisation_key.
  const organisationKey = engine === "sqlite" ? "organisation_key" : "organisation_pkey";
  await named("organisation").addPrimaryKeyConstraint(organisationKey, ["id"]).execute();
  await named("unit")
    .addColumn("parent", text)
    .addColumn("serves", whole, (column) => column.notNull())
    .addColumn("place", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("unit_key", ["id"])
    .execute();
  await named("counter")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("place", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("counter_key", ["unit", "id"])
    .execute();
  await named("field")
    .addColumn("place", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("field_key", ["id"])
    .execute();
}

async function makeResponses({ table, text, whole, bytes }: Ground): Promise<void> {
  const record = (name: string) =>
    table(name)
      .addColumn("unit", text, (column) => column.notNull())
      .addColumn("id", text, (column) => column.notNull())
      .addColumn("hash", text, (column) => column.notNull());
  await record("response")
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("counter", text)
    .addColumn("field", text)
    .addColumn("procedure", text)
    .addColumn("wave", text)
    .addColumn("day", text, (column) => column.notNull())
    .addColumn("half_month", text, (column) => column.notNull())
    .addColumn("hour", whole, (column) => column.notNull())
    .addColumn("mode", text, (column) => column.notNull())
    .addColumn("standing", text, (column) => column.notNull())
    .addColumn("body", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("response_key", ["unit", "id"])
    .execute();
  await record("held")
    .addColumn("device", text, (column) => column.notNull())
    .addColumn("outcome", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("key", text)
    .addColumn("body", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("held_key", ["unit", "id", "hash"])
    .execute();
  await table("device")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("app", text, (column) => column.notNull())
    .addColumn("first_hour", text, (column) => column.notNull())
    .addColumn("last_hour", text, (column) => column.notNull())
    .addColumn("held", whole, (column) => column.notNull())
    .execute();
  await table("sequence_range")
    .addColumn("device", text, (column) => column.notNull())
    .addColumn("first", whole, (column) => column.notNull())
    .addColumn("last", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("sequence_range_key", ["device", "first"])
    .execute();
}

async function makeTallies({ engine, table, text, bytes, run }: Ground): Promise<void> {
  await table("tally")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("survey", text, (column) => column.notNull())
    .addColumn("standing", text, (column) => column.notNull())
    .addColumn("dimension", text, (column) => column.notNull())
    .addColumn("value", text, (column) => column.notNull())
    .addColumn("span", text, (column) => column.notNull())
    .addColumn("period", text, (column) => column.notNull())
    .addColumn("counts", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("tally_key", ["unit", "survey", "standing", "dimension", "value", "span", "period"])
    .execute();
  // Room beside each cell for its next writing, which then needs no new entry in the index.
  if (engine === "postgres") await run("alter table tally set (fillfactor = 50)");
}
