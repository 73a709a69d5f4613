import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { Role } from "#protocol/endpoint.ts";
import type { Account, changeAccount, createAccount, readAccounts, resetAccount } from "#protocol/people.ts";
import type { Fault } from "#survey/fault.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { refusals } from "#server/refusal.ts";
import type { Tables } from "#server/store/tables.ts";
import { accountById, accountOf, insertAccount, withoutUnit } from "./accounts.ts";
import { dropRecoveryCodes } from "./codes.ts";
import type { Lodge } from "./lodge.ts";
import { newTypedSecret } from "./secret-text.ts";
import { endAllSessions } from "./sessions.ts";

type WithPassword = Answer<z.input<typeof createAccount.output>>;

export async function accountsAnswer({ store }: Lodge): Promise<Answer<z.input<typeof readAccounts.output>>> {
  const accounts = await store.database.selectFrom("account").selectAll().orderBy("name").execute();
  return { status: 200, output: { accounts: accounts.map(accountOf) } };
}

export async function createAccountAnswer(
  lodge: Lodge,
  wanted: z.output<typeof createAccount.input>,
  admin: Person,
): Promise<WithPassword> {
  const { store, hashing, now } = lodge;
  const faults = unitFaults(lodge, wanted);
  if (faults.length > 0) return refusals.invalidInput(faults);
  const oneTimePassword = newTypedSecret();
  const password = await hashing.hash(oneTimePassword);
  if (password === null) return refusals.overloaded();
  const account = await store.write(async (transaction) => {
    const made = await insertAccount(transaction, { ...wanted, password, password_due: 1 }, now());
    if (made === null) return null;
    const { id, name, role, unit } = made;
    await recordAudit(transaction, { actor: admin.account, action: "account-made", unit, detail: { account: id, name, role } }, now());
    return accountOf(made);
  });
  return account === null ? refusals.conflict("somebody has this name already") : { status: 200, output: { account, oneTimePassword } };
}

/** In a change of the whole store, so that two admins cannot take the last admin away together. */
export async function changeAccountAnswer(
  lodge: Lodge,
  wanted: z.output<typeof changeAccount.input>,
  admin: Person,
): Promise<Answer<Account>> {
  const faults = unitFaults(lodge, wanted);
  if (faults.length > 0) return refusals.invalidInput(faults);
  return lodge.store.change(async (transaction): Promise<Answer<Account>> => {
    const row = await accountById(transaction, wanted.id);
    if (row === null) return refusals.notFound("such account");
    const before = accountOf(row);
    const after = { ...before, ...wanted };
    if (isOpenAdmin(before) && !isOpenAdmin(after) && !(await hasOtherAdmin(transaction, wanted.id)))
      return refusals.conflict("the last open admin stays one");
    const { personName, role, unit, closed } = wanted;
    const change = { person_name: personName, role, unit, closed: closed ? 1 : 0 } as const;
    await transaction.updateTable("account").set(change).where("id", "=", wanted.id).execute();
    const isOther = before.role !== role || before.unit !== unit || before.closed !== closed;
    if (isOther) await endAllSessions(transaction, wanted.id);
    const detail = { account: wanted.id, before: tellable(before), after: tellable(after) };
    await recordAudit(transaction, { actor: admin.account, action: "account-changed", unit, detail }, lodge.now());
    return { status: 200, output: after };
  });
}

export async function resetAccountAnswer(
  { store, hashing, now }: Lodge,
  { id, secondFactor }: z.output<typeof resetAccount.input>,
  admin: Pick<Person, "account">,
): Promise<WithPassword> {
  const oneTimePassword = newTypedSecret();
  const password = await hashing.hash(oneTimePassword);
  if (password === null) return refusals.overloaded();
  const account = await store.write(async (transaction) => {
    const taken = secondFactor ? { totp: null, totp_next: null } : {};
    await transaction
      .updateTable("account")
      .set({ password, password_due: 1, ...taken })
      .where("id", "=", id)
      .execute();
    if (secondFactor) await dropRecoveryCodes(transaction, id);
    await endAllSessions(transaction, id);
    const row = await accountById(transaction, id);
    const detail = { account: id, secondFactor };
    if (row) await recordAudit(transaction, { actor: admin.account, action: "account-reset", unit: row.unit, detail }, now());
    return row && accountOf(row);
  });
  return account === null ? refusals.notFound("such account") : { status: 200, output: { account, oneTimePassword } };
}

function unitFaults({ store }: Lodge, { role, unit }: { readonly role: Role; readonly unit: string | null }): Fault[] {
  if (unit === null) return [];
  if (withoutUnit.includes(role)) return [{ place: "unit", fault: "must be null in this role, which looks after the whole organisation" }];
  return store.known().units.has(unit) ? [] : [{ place: "unit", fault: "is not a unit of this store" }];
}

function isOpenAdmin({ role, closed }: Pick<Account, "role" | "closed">): boolean {
  return role === "admin" && !closed;
}

async function hasOtherAdmin(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const other = await transaction
    .selectFrom("account")
    .select("id")
    .where("role", "=", "admin")
    .where("closed", "=", 0)
    .where("id", "!=", id)
    .executeTakeFirst();
  return other !== undefined;
}

function tellable({ personName, role, unit, closed }: Account) {
  return { personName, role, unit, closed };
}
