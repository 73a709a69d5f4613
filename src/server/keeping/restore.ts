import { randomUUID } from "node:crypto";
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import { recordAudit, theEndpoint } from "#server/integrity/audit.ts";
import { writeMeta } from "#server/store/meta.ts";
import { openSqliteStore, storePath } from "#server/store/sqlite/open-sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { faultsOf } from "./back-up.ts";

type Order = { readonly backup: string; readonly data: string; readonly now: Date };

/** What became of a restore: where the store that was there before now lies, or why nothing was changed. */
export type Restored =
  | { readonly done: true; readonly before: string | null }
  | { readonly done: false; readonly faults: readonly string[] };

/**
 * Puts a backup in the place of the store, which is kept aside, and gives it another epoch, so that every tablet sends
 * again what it still holds. The folder must be in sole use. Changes nothing when the backup does not add up.
 */
export async function restore({ backup, data, now }: Order): Promise<Restored> {
  const faults = existsSync(backup) ? await faultsOf(backup) : [`${backup} is not there`];
  if (faults.length > 0) return { done: false, faults };
  const incoming = `${storePath(data)}.incoming`;
  copyFileSync(backup, incoming);
  const file = openSync(incoming, "r+");
  fsyncSync(file);
  closeSync(file);
  const before = setAside(data, now);
  renameSync(incoming, storePath(data));
  const store = await openSqliteStore({ folder: data });
  await beginEpoch(store, now);
  await store.close();
  return { done: true, before };
}

/** Says that the store may lack what it acknowledged: tablets that see another epoch send again what they still hold. */
export async function beginEpoch(store: Pick<Store, "change">, now: Date): Promise<void> {
  await store.change(async (transaction) => {
    // What was ended or used since the copy must not come back to life.
    for (const table of ["session", "enrolment_code"] as const) await transaction.deleteFrom(table).execute();
    await writeMeta(transaction, "epoch", randomUUID());
    await recordAudit(transaction, { actor: theEndpoint, action: "store-restored", unit: null, detail: {} }, now);
  });
}

/** The store that was there, with its log, under another name; null when there was none. */
function setAside(data: string, now: Date): string | null {
  const path = storePath(data);
  if (!existsSync(path)) return null;
  const aside = join(data, `before-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.sqlite`);
  for (const ending of ["-wal", "-shm", ""]) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  return aside;
}
