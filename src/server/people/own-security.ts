import type * as z from "zod/mini";
import type { beginSecondFactor, changePassword, confirmSecondFactor, endSessions, Me } from "#protocol/people.ts";
import type { Answer } from "#server/answer.ts";
import type { Incoming, Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { type AccountRow, accountById, accountOf, dueOf } from "./accounts.ts";
import { renewRecoveryCodes } from "./codes.ts";
import type { Lodge } from "./lodge.ts";
import { passwordFault } from "./password-fault.ts";
import { addressOfSecret, newSecret, stepOfCode } from "./second-factor.ts";
import { noSessionCookie } from "./session-cookie.ts";
import { endAllSessions, readSessions } from "./sessions.ts";

/** Who somebody is here, what he must do first, and where he is signed in. */
export async function meAnswer({ store, now }: Lodge, person: Person): Promise<Answer<Me>> {
  const account = await accountById(store.database, person.account);
  if (account === null) return refusals.notSignedIn();
  const sessions = await readSessions(store.database, account.id, now());
  const output = {
    account: accountOf(account),
    due: await dueOf(store.database, account),
    sessions: sessions.map(({ id, since, last_seen: lastSeen, browser }) => ({
      id,
      current: id === person.session,
      since,
      lastSeen,
      browser,
    })),
  };
  return { status: 200, output };
}

export async function signOutAnswer({ store }: Lodge, person: Person): Promise<Answer<Record<string, never>>> {
  await store.write((transaction) => transaction.deleteFrom("session").where("id", "=", person.session).execute());
  return { status: 200, output: {}, cookie: noSessionCookie };
}

/** Somebody else's session is none there is. */
export async function endSessionsAnswer(
  lodge: Lodge,
  { session }: z.output<typeof endSessions.input>,
  person: Person,
): Promise<Answer<Me>> {
  const { store, now } = lodge;
  const ended = await store.write(async (transaction) => {
    const own = transaction.deleteFrom("session").where("account", "=", person.account);
    const these = session === "others" ? own.where("id", "!=", person.session) : own.where("id", "=", session);
    const { numDeletedRows } = await these.executeTakeFirst();
    const detail = { sessions: Number(numDeletedRows) };
    if (numDeletedRows > 0n)
      await recordAudit(transaction, { actor: person.account, action: "sessions-ended", unit: person.unit, detail }, now());
    return numDeletedRows;
  });
  return ended === 0n && session !== "others" ? refusals.notFound("such session") : meAnswer(lodge, person);
}

export async function changePasswordAnswer(
  lodge: Lodge,
  { current, next }: z.output<typeof changePassword.input>,
  { person, incoming }: Asking,
): Promise<Answer<Me>> {
  const account = await accountWith(lodge, current, { person, incoming });
  if ("problem" in account) return account;
  const { store, hashing, now } = lodge;
  const names = [account.name, account.person_name, ...Object.values(store.known().organisation.organisation.name)];
  const fault = next === current ? "is the password there was" : await passwordFault(next, names);
  if (fault !== null) return refusals.invalidInput([{ place: "next", fault }]);
  const password = await hashing.hash(next);
  if (password === null) return refusals.overloaded();
  await store.write(async (transaction) => {
    await transaction.updateTable("account").set({ password, password_due: 0 }).where("id", "=", account.id).execute();
    await endAllSessions(transaction, account.id, person.session);
    await recordAudit(transaction, { actor: account.id, action: "password-changed", unit: account.unit, detail: {} }, now());
  });
  return meAnswer(lodge, person);
}

export async function beginSecondFactorAnswer(
  lodge: Lodge,
  { password }: z.output<typeof beginSecondFactor.input>,
  asking: Asking,
): Promise<Answer<z.input<typeof beginSecondFactor.output>>> {
  const account = await accountWith(lodge, password, asking);
  if ("problem" in account) return account;
  const { store, seal } = lodge;
  const secret = newSecret();
  await store.write((transaction) =>
    transaction
      .updateTable("account")
      .set({ totp_next: seal.seal(secret, account.id) })
      .where("id", "=", account.id)
      .execute(),
  );
  const issuer = store.known().organisation.organisation.name.vi;
  return { status: 200, output: { secret, address: addressOfSecret(secret, { issuer, label: account.name }) } };
}

export async function confirmSecondFactorAnswer(
  { store, seal, now }: Lodge,
  { code }: z.output<typeof confirmSecondFactor.input>,
  person: Person,
): Promise<Answer<z.input<typeof confirmSecondFactor.output>>> {
  const account = await accountById(store.database, person.account);
  const sealed = account?.totp_next ?? null;
  const secret = account && sealed !== null ? seal.open(sealed, account.id) : null;
  const step = secret === null ? null : stepOfCode(secret, code, { now: now(), last: 0 });
  if (sealed === null || step === null) return refusals.wrongCredentials();
  const recoveryCodes = await store.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("account")
      .set({ totp: sealed, totp_next: null, totp_step: step })
      .where("id", "=", person.account)
      .where("totp_next", "=", sealed)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return null;
    await recordAudit(transaction, { actor: person.account, action: "second-factor-set", unit: person.unit, detail: {} }, now());
    return renewRecoveryCodes(transaction, person.account);
  });
  return recoveryCodes === null ? refusals.wrongCredentials() : { status: 200, output: { recoveryCodes } };
}

/** Who asks, and from where. */
export type Asking = { readonly person: Person; readonly incoming: Incoming };

/** The account of somebody who has just given its password once more; tries count as at signing in. */
async function accountWith(
  { store, hashing, tries }: Lodge,
  password: string,
  { person, incoming }: Asking,
): Promise<AccountRow | Refusal> {
  const trier = { name: person.name, address: incoming.address };
  const wait = await tries.take(trier);
  if (wait !== null) return refusals.tooManyTries(wait);
  const account = await accountById(store.database, person.account);
  const fit = await hashing.fit(password, account?.password ?? null);
  if (fit !== "other") await tries.giveBack(trier);
  if (fit === null) return refusals.overloaded();
  return account === null || fit === "other" ? refusals.wrongCredentials() : account;
}
