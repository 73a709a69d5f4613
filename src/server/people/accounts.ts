import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Role } from "#protocol/endpoint.ts";
import { type Account, type Due, RoleName } from "#protocol/people.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { isCopyDue } from "./recovery-copy.ts";

export type AccountRow = Tables["account"];

/** Whose sign-in alone must not open the door: they see or change what belongs to others. */
const withSecondFactor: readonly Role[] = ["admin", "manager"];

/** These look after the whole organisation, so they belong to no unit. */
export const withoutUnit: readonly Role[] = ["admin", "auditor"];

export async function accountByName(database: Kysely<Tables>, name: string): Promise<AccountRow | null> {
  return (await database.selectFrom("account").selectAll().where("name", "=", name).executeTakeFirst()) ?? null;
}

export async function accountById(database: Kysely<Tables>, id: string): Promise<AccountRow | null> {
  return (await database.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Whether anybody has an account; before that the store waits for its set-up. */
export async function hasAccounts(database: Kysely<Tables>): Promise<boolean> {
  return (await database.selectFrom("account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

type NewAccount = Pick<AccountRow, "name" | "unit" | "password" | "password_due"> & { readonly personName: string; readonly role: Role };

/** Keeps a new account; null when somebody has that name already. */
export async function insertAccount(transaction: Transaction<Tables>, made: NewAccount, now: Date): Promise<AccountRow | null> {
  const { personName, ...account } = made;
  const row: AccountRow = {
    id: randomUUID(),
    ...account,
    person_name: personName,
    totp: null,
    totp_next: null,
    totp_step: 0,
    closed: 0,
    made_at: secondOf(now),
  };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("account")
    .values(row)
    .onConflict((conflict) => conflict.column("name").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? row : null;
}

/** An account as it travels. */
export function accountOf({ id, name, person_name, role, unit, totp, closed }: AccountRow): Account {
  return { id, name, personName: person_name, role: RoleName.parse(role), unit, secondFactor: totp !== null, closed: closed === 1 };
}

/** What somebody must do before anything else, in this order. */
export async function dueOf(database: Kysely<Tables>, { password_due, role, totp }: AccountRow): Promise<Due[]> {
  const due: Due[] = [];
  if (role === "admin" && (await isCopyDue(database))) due.push("recovery-copy");
  if (password_due === 1) due.push("password");
  if (totp === null && withSecondFactor.some((one) => one === role)) due.push("second-factor");
  return due;
}
