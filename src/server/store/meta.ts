import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** A fact about the store itself. */
export async function readMeta(database: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await database.selectFrom("meta").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeMeta(database: Kysely<Tables>, name: string, value: string): Promise<void> {
  await database
    .insertInto("meta")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

/** The fact as it is, or as it is made now, by whichever process is first. */
export async function readOrMakeMeta(database: Kysely<Tables>, name: string, make: () => string): Promise<string> {
  const known = await readMeta(database, name);
  if (known !== null) return known;
  await database
    .insertInto("meta")
    .values({ name, value: make() })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return readOrMakeMeta(database, name, make);
}

/** Counts on, also while another process does. */
export async function addToMeta(database: Kysely<Tables>, name: string, amount: number): Promise<void> {
  await database
    .insertInto("meta")
    .values({ name, value: String(amount) })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: sql`cast(cast(meta.value as bigint) + ${amount} as text)` }))
    .execute();
}
