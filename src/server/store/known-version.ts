import type { Kysely, Transaction } from "kysely";
import { readMeta, writeMeta } from "./meta.ts";
import type { Tables } from "./tables.ts";

const name = "known_version";

/** Which change of what is known was the last; 0 before the first. */
export async function readKnownVersion(database: Kysely<Tables>): Promise<number> {
  return Number((await readMeta(database, name)) ?? 0);
}

/** Counts one more change; nobody else may be counting at the same time. */
export async function raiseKnownVersion(transaction: Transaction<Tables>): Promise<void> {
  await writeMeta(transaction, name, String((await readKnownVersion(transaction)) + 1));
}
