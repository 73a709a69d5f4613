import type { Ground } from "#server/store/ground.ts";

/** Enrolled tablets, where they stand, codes to enrol them, the organisation's public keys, and what does not open yet. */
export async function makeDevices({ schema, table, text, whole, run }: Ground): Promise<void> {
  await schema
    .alterTable("device")
    .addColumn("numbers", whole, (column) => column.notNull().defaultTo(0))
    .execute();
  await run(`
    update device
    set numbers = coalesce((select sum(last - first + 1) from sequence_range where sequence_range.device = device.id), 0)
  `);
  await table("device_enrolment")
    .addColumn("device", text, (column) => column.notNull().primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("public_key", text, (column) => column.notNull())
    .addColumn("enrolled_at", text, (column) => column.notNull())
    .addColumn("revoked_at", text)
    .addColumn("last_contact", text)
    .addColumn("caught_up_at", text)
    .addColumn("heartbeat", text)
    .execute();
  await table("device_place")
    .addColumn("device", text, (column) => column.notNull())
    .addColumn("unit", text, (column) => column.notNull())
    .addColumn("counter", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("device_place_key", ["device", "unit", "counter"])
    .execute();
  await table("enrolment_code")
    .addColumn("code_hash", text, (column) => column.notNull().primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("places", text, (column) => column.notNull())
    .addColumn("device", text)
    .addColumn("until", text, (column) => column.notNull())
    .addColumn("tries_left", whole, (column) => column.notNull())
    .execute();
  await table("organisation_key")
    .addColumn("id", text, (column) => column.notNull().primaryKey())
    .addColumn("public_key", text, (column) => column.notNull())
    .addColumn("made_at", text, (column) => column.notNull())
    .addColumn("place", whole, (column) => column.notNull().unique())
    .execute();
  await table("sealed_leftover")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("device", text, (column) => column.notNull())
    .addColumn("key_name", text, (column) => column.notNull())
    .addColumn("organisation_key", text, (column) => column.notNull())
    .addColumn("sealed_key", text, (column) => column.notNull())
    .addColumn("comments", text)
    .addPrimaryKeyConstraint("sealed_leftover_key", ["id", "hash"])
    .execute();
}
