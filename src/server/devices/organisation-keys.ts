import type { Kysely, Transaction } from "kysely";
import type { OrganisationKey } from "#protocol/sealing.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { writeKeyFile } from "./key-folder.ts";
import { newOrganisationKey, publicHalfOf } from "./organisation-key.ts";
import { keyOfRecoveryCopy, recoveryCopyOf } from "./recovery-copy.ts";

/** Who makes a key, when, and in which folder its private half is put. */
type Making = { readonly folder: string; readonly actor: string; readonly now: Date };

/**
 * Makes a key of the organisation and puts it in force, the first or in the place of an older one, which is kept. Its private
 * half lies in the folder before the transaction ends; the copy is told this once.
 */
export async function makeOrganisationKey(
  transaction: Transaction<Tables>,
  { folder, actor, now }: Making,
): Promise<{ readonly recoveryCopy: string }> {
  const privateKey = newOrganisationKey();
  const { id, publicKey } = publicHalfOf(privateKey);
  writeKeyFile(folder, privateKey);
  const older = await readOrganisationKeys(transaction);
  const place = older.length + 1;
  await transaction.insertInto("organisation_key").values({ id, public_key: publicKey, made_at: now.toISOString(), place }).execute();
  await recordAudit(transaction, { actor, action: "organisation-key-made", unit: null, detail: { key: id, place } }, now);
  return { recoveryCopy: recoveryCopyOf(privateKey) };
}

/** Puts a lost private key back into the folder; whether the copy was one of a key of this store. */
export async function restoreOrganisationKey(
  { database, write }: Pick<Store, "database" | "write">,
  { folder, actor, now }: Making,
  copy: string,
): Promise<boolean> {
  const privateKey = keyOfRecoveryCopy(copy);
  if (privateKey === null) return false;
  const { id } = publicHalfOf(privateKey);
  const known = await readOrganisationKeys(database);
  if (!known.some((key) => key.id === id)) return false;
  writeKeyFile(folder, privateKey);
  await write((transaction) =>
    recordAudit(transaction, { actor, action: "organisation-key-restored", unit: null, detail: { key: id } }, now),
  );
  return true;
}

/** All keys there ever were, the one in force first; older ones still open what was sealed to them. */
export async function readOrganisationKeys(database: Kysely<Tables>): Promise<OrganisationKey[]> {
  const rows = await database.selectFrom("organisation_key").select(["id", "public_key"]).orderBy("place", "desc").execute();
  return rows.map(({ id, public_key: publicKey }) => ({ id, publicKey }));
}
