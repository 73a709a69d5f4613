import type { Kysely } from "kysely";
import { type Engine, kept } from "./engine.ts";

/** Enrolled tablets, where they stand, codes to enrol them, and the organisation's public keys. */
export async function makeDevices({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  const table = (name: string) => kept(schema.createTable(name), engine);
  await table("device_enrolment")
    .addColumn("device", "text", (column) => column.notNull().primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("public_key", "text", (column) => column.notNull())
    .addColumn("enrolled_at", "text", (column) => column.notNull())
    .addColumn("revoked_at", "text")
    .addColumn("last_contact", "text")
    .addColumn("heartbeat", "text")
    .execute();
  await table("device_place")
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("counter", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("device_place_key", ["device", "unit", "counter"])
    .execute();
  await table("enrolment_code")
    .addColumn("code_hash", "text", (column) => column.notNull().primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("places", "text", (column) => column.notNull())
    .addColumn("device", "text")
    .addColumn("until", "text", (column) => column.notNull())
    .addColumn("tries_left", "integer", (column) => column.notNull())
    .execute();
  await table("organisation_key")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("public_key", "text", (column) => column.notNull())
    .addColumn("made_at", "text", (column) => column.notNull())
    .execute();
}
