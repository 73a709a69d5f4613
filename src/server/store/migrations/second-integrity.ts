import type { Ground } from "#server/store/ground.ts";

/** Hours of receipt, receive times, comments apart, annulments, decisions, audit log and the chain over all of it. */
export async function makeIntegrity(ground: Ground): Promise<void> {
  const { table, schema, text, whole } = ground;
  await makeHours(ground);
  await table("receive_time")
    .addColumn("received_at", text, (column) => column.notNull())
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .execute();
  // Not by id: what comes in the order of time costs little to index (measured), and only time is ever asked for.
  await schema.createIndex("receive_time_by_time").on("receive_time").columns(["received_at"]).execute();
  await table("comment")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("question", text, (column) => column.notNull())
    .addColumn("salt", text, (column) => column.notNull())
    .addColumn("words", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("comment_key", ["unit", "id", "hash", "question"])
    .execute();
  await makeDecisions(ground);
  await table("audit")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("hour", text, (column) => column.notNull())
    .addColumn("actor", text, (column) => column.notNull())
    .addColumn("action", text, (column) => column.notNull())
    .addColumn("unit", text)
    .addColumn("detail", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("audit_by_hour").on("audit").columns(["hour", "id"]).execute();
  await table("chain_link")
    .addColumn("hour", text, (column) => column.notNull().primaryKey())
    .addColumn("leaves", whole, (column) => column.notNull())
    .addColumn("previous", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .execute();
}

/**
 * Records kept before there were hours of receipt belong to the hour up to which was counted: one link seals them all. How
 * many they were stands in meta, since devices count what is kept of them (`kept`) only from here on.
 */
async function makeHours({ schema, run, text, whole }: Ground): Promise<void> {
  for (const table of ["response", "held"]) {
    await schema
      .alterTable(table)
      .addColumn("received_hour", text, (column) => column.notNull().defaultTo(""))
      .execute();
    await run(`
      update ${table}
      set received_hour = coalesce((select value from meta where name = 'counted_until'), '2026-11-21T00:00:00Z')
    `);
  }
  await run(`
    insert into meta (name, value)
    select 'kept_before_devices', cast((select count(*) from response) + (select count(*) from held) as text)
  `);
  for (const record of ["response", "held"]) await schema.createIndex(`${record}_by_hour`).on(record).columns(["received_hour"]).execute();
  await schema
    .alterTable("device")
    .addColumn("kept", whole, (column) => column.notNull().defaultTo(0))
    .execute();
}

async function makeDecisions({ table, text, whole }: Ground): Promise<void> {
  await table("annulment")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("counter", text)
    .addColumn("first_day", text, (column) => column.notNull())
    .addColumn("last_day", text, (column) => column.notNull())
    .addColumn("flag", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("asked_by", text, (column) => column.notNull())
    .addColumn("asked_hour", text, (column) => column.notNull())
    .execute();
  await table("annulment_approval")
    .addColumn("annulment", text, (column) => column.notNull().primaryKey())
    .addColumn("approved_by", text, (column) => column.notNull())
    .addColumn("approved_hour", text, (column) => column.notNull())
    .addColumn("responses", whole, (column) => column.notNull())
    .execute();
  await table("held_decision")
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("decision", text, (column) => column.notNull())
    .addColumn("decided_by", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("decided_hour", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("held_decision_key", ["unit", "id", "hash"])
    .execute();
}
