import type { Transaction } from "kysely";
import type { Tables } from "#server/store/tables.ts";
import type { AccountRow } from "./accounts.ts";
import type { Lodge } from "./lodge.ts";
import { stepOfCode } from "./second-factor.ts";
import { hashOfSecret, newTypedSecret } from "./secret-text.ts";

const recoveryCodes = 10;

/** Takes a code of the second factor, or a recovery code; false when it does not fit or was taken before, in whichever process. */
export async function takeCode(
  transaction: Transaction<Tables>,
  { account, code }: { readonly account: AccountRow; readonly code: string },
  { seal, now }: Pick<Lodge, "seal" | "now">,
): Promise<boolean> {
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(transaction, account.id, code);
  const secret = account.totp === null ? null : seal.open(account.totp, account.id);
  const step = secret === null ? null : stepOfCode(secret, code, { now: now(), last: account.totp_step });
  if (step === null) return false;
  const { numUpdatedRows } = await transaction
    .updateTable("account")
    .set({ totp_step: step })
    .where("id", "=", account.id)
    .where("totp_step", "<", step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function takeRecoveryCode(transaction: Transaction<Tables>, account: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom("recovery_code")
    .where("account", "=", account)
    .where("code_hash", "=", hashOfSecret(code))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ten new recovery codes; those there were open nothing any more. */
export async function renewRecoveryCodes(transaction: Transaction<Tables>, account: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newTypedSecret);
  await dropRecoveryCodes(transaction, account);
  await transaction
    .insertInto("recovery_code")
    .values(codes.map((code) => ({ account, code_hash: hashOfSecret(code) })))
    .execute();
  return codes;
}

export async function dropRecoveryCodes(transaction: Transaction<Tables>, account: string): Promise<void> {
  await transaction.deleteFrom("recovery_code").where("account", "=", account).execute();
}
