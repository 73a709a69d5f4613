import type { Ground } from "#server/store/ground.ts";

/** The highest number a tablet ever told of itself: its last heartbeat may tell a lower one, when its disk has gone back in time. */
export async function rememberHighestTold({ engine, schema, whole, run }: Ground): Promise<void> {
  await schema
    .alterTable("device_enrolment")
    .addColumn("highest_told", whole, (column) => column.notNull().defaultTo(0))
    .execute();
  const told = engine === "sqlite" ? "json_extract(heartbeat, '$.lastSequence')" : "(heartbeat::json ->> 'lastSequence')::bigint";
  await run(`update device_enrolment set highest_told = coalesce(${told}, 0)`);
}
