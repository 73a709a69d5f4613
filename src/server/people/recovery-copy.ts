import type { Kysely, Transaction } from "kysely";
import { readMeta, writeMeta } from "#server/store/meta.ts";
import type { Tables } from "#server/store/tables.ts";

/** The last signs of the copy, a check of the rest; empty once somebody has read them back. */
const fact = "recovery_check";

/** From now on an admin must first say that this recovery copy is in safe hands, by its end. */
export async function askForCopy(transaction: Transaction<Tables>, recoveryCopy: string): Promise<void> {
  await writeMeta(transaction, fact, recoveryCopy.split("-").at(-1) ?? "");
}

/** Whether nobody has yet said that the recovery copy of the organisation's key is in safe hands. */
export async function isCopyDue(database: Kysely<Tables>): Promise<boolean> {
  return ((await readMeta(database, fact)) ?? "") !== "";
}

/** Whether this is the end of the copy, however it was typed; then it is asked for no more. */
export async function confirmCopy(transaction: Transaction<Tables>, typed: string): Promise<boolean> {
  const check = (await readMeta(transaction, fact)) ?? "";
  if (check === "" || plain(typed) !== plain(check)) return false;
  await writeMeta(transaction, fact, "");
  return true;
}

/** The copy has no I, L and O, so whoever types them means the digits that look like them. */
function plain(text: string): string {
  const signs = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return signs.replace(/[IL]/g, "1").replace(/O/g, "0");
}
