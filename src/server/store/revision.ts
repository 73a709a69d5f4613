import type { Kysely, Transaction } from "kysely";
import { readMeta, writeMeta } from "./meta.ts";
import type { Tables } from "./tables.ts";

/** What of the organisation is changed by itself, so that two people changing different parts do not meet. */
export type Part = "units" | "procedures" | "waves" | "targets" | "settings" | "surveys";

/** How often a part has been changed. */
export async function readRevision(database: Kysely<Tables>, part: Part): Promise<number> {
  return Number((await readMeta(database, nameOf(part))) ?? 0);
}

/** Counts one more change of a part. */
export async function raiseRevision(transaction: Transaction<Tables>, part: Part): Promise<void> {
  await writeMeta(transaction, nameOf(part), String((await readRevision(transaction, part)) + 1));
}

function nameOf(part: Part): string {
  return `revision_of_${part}`;
}
