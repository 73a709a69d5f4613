import { type Kysely, sql } from "kysely";
import { type Engine, kept } from "./engine.ts";

/** Hours of receipt, receive times, comments apart, annulments, decisions, audit log and the chain over all of it. */
export async function makeIntegrity(database: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeHours(database);
  const { schema } = database;
  const table = (name: string) => kept(schema.createTable(name), engine);
  await table("receive_time")
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("received_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("receive_time_key", ["unit", "id"])
    .execute();
  await table("comment")
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("salt", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("comment_key", ["unit", "id", "question"])
    .execute();
  await makeDecisions(table);
  await table("audit")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("hour", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("unit", "text")
    .addColumn("detail", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("audit_by_hour").on("audit").columns(["hour"]).execute();
  await table("chain_link")
    .addColumn("hour", "text", (column) => column.notNull().primaryKey())
    .addColumn("leaves", "integer", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
}

/** Records kept before there were hours of receipt belong to the hour up to which was counted: one link seals them all. */
async function makeHours(database: Kysely<unknown>): Promise<void> {
  for (const table of ["response", "held"]) {
    await database.schema
      .alterTable(table)
      .addColumn("received_hour", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await sql`
      update ${sql.table(table)}
      set received_hour = coalesce((select value from meta where name = 'counted_until'), '2026-11-21T00:00:00Z')
    `.execute(database);
  }
  await database.schema.createIndex("response_by_hour").on("response").columns(["received_hour"]).execute();
  await database.schema
    .alterTable("device")
    .addColumn("kept", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}

async function makeDecisions(table: (name: string) => ReturnType<typeof kept>): Promise<void> {
  await table("annulment")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("counter", "text")
    .addColumn("first_day", "text", (column) => column.notNull())
    .addColumn("last_day", "text", (column) => column.notNull())
    .addColumn("flag", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("asked_by", "text", (column) => column.notNull())
    .addColumn("asked_hour", "text", (column) => column.notNull())
    .execute();
  await table("annulment_approval")
    .addColumn("annulment", "text", (column) => column.notNull().primaryKey())
    .addColumn("approved_by", "text", (column) => column.notNull())
    .addColumn("approved_hour", "text", (column) => column.notNull())
    .addColumn("responses", "integer", (column) => column.notNull())
    .execute();
  await table("held_decision")
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("decision", "text", (column) => column.notNull())
    .addColumn("decided_by", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("decided_hour", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("held_decision_key", ["unit", "id", "hash"])
    .execute();
}
