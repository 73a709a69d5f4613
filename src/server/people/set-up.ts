import type * as z from "zod/mini";
import type { confirmRecoveryCopy, readSetUp, setUp } from "#protocol/people.ts";
import type { Answer } from "#server/answer.ts";
import type { Incoming, Person } from "#server/caller.ts";
import { readKeyFolder } from "#server/devices/key-folder.ts";
import { makeOrganisationKey, readOrganisationKeys } from "#server/devices/organisation-keys.ts";
import { recoveryCopyOf } from "#server/devices/recovery-copy.ts";
import { firstOrganisation } from "#server/first-organisation.ts";
import { recordAudit, theEndpoint } from "#server/integrity/audit.ts";
import { refusals } from "#server/refusal.ts";
import { readMeta, writeMeta } from "#server/store/meta.ts";
import { readOrganisation, writeOrganisation } from "#server/store/organisation.ts";
import type { Store } from "#server/store/store.ts";
import { hasAccounts, insertAccount } from "./accounts.ts";
import { browserName } from "./browser-name.ts";
import { isFromOurPages } from "./from-our-pages.ts";
import type { Lodge } from "./lodge.ts";
import { passwordFault } from "./password-fault.ts";
import { askForCopy, confirmCopy, isCopyDue } from "./recovery-copy.ts";
import { hashOfSecret, isSecretOf, newToken } from "./secret-text.ts";
import { sessionCookie } from "./session-cookie.ts";
import { startSession } from "./sessions.ts";

const fact = "set_up_code";

/** A new code for the set-up of a store that has not had one, while the one before stops to open; null on a store that is set up. */
export async function openSetUp(store: Store): Promise<string | null> {
  return store.write(async (transaction) => {
    if (await hasAccounts(transaction)) return null;
    const code = newToken();
    await writeMeta(transaction, fact, hashOfSecret(code));
    return code;
  });
}

export async function setUpState(
  { store }: Lodge,
  { code }: z.output<typeof readSetUp.input>,
): Promise<Answer<z.input<typeof readSetUp.output>>> {
  if (await hasAccounts(store.database)) return { status: 200, output: { state: "done" } };
  const kept = (await readMeta(store.database, fact)) ?? "";
  return { status: 200, output: { state: code !== null && isSecretOf(code, kept) ? "open" : "needed" } };
}

/** Makes all of it in one change of the store: organisation, first desk, its key, the first admin; nothing is made twice. */
export async function setUpAnswer(
  lodge: Lodge,
  given: z.output<typeof setUp.input>,
  { request }: Incoming,
): Promise<Answer<z.input<typeof setUp.output>>> {
  if (!isFromOurPages(request)) return refusals.foreignOrigin();
  const { store, hashing, now, keys, fields } = lodge;
  const { code, organisation, desk, account } = given;
  if (!isSecretOf(code, (await readMeta(store.database, fact)) ?? "")) return refusals.wrongCredentials();
  const fault = await passwordFault(account.password, [account.name, account.personName, organisation.vi, organisation.en]);
  if (fault !== null) return refusals.invalidInput([{ place: "account.password", fault }]);
  const password = await hashing.hash(account.password);
  if (password === null) return refusals.overloaded();
  return store.change(async (transaction) => {
    const kept = (await readMeta(transaction, fact)) ?? "";
    if ((await hasAccounts(transaction)) || !isSecretOf(code, kept)) return refusals.wrongCredentials();
    await writeMeta(transaction, fact, "");
    // A store from before there were accounts has its organisation, and answers that name its units.
    if ((await readOrganisation(transaction)) === null)
      await writeOrganisation(transaction, firstOrganisation({ organisation, desk, fields }));
    const wanted = { name: account.name, personName: account.personName, role: "admin", unit: null, password, password_due: 0 } as const;
    const admin = await insertAccount(transaction, wanted, now());
    if (admin === null) return refusals.wrongCredentials();
    const detail = { account: admin.id, name: admin.name };
    await recordAudit(transaction, { actor: theEndpoint, action: "organisation-set-up", unit: null, detail }, now());
    const { recoveryCopy } = await makeOrganisationKey(transaction, { folder: keys, actor: admin.id, now: now() });
    await askForCopy(transaction, recoveryCopy);
    const browser = browserName(request.headers.get("user-agent") ?? "");
    const token = await startSession(transaction, { account: admin.id, browser }, now());
    return { status: 200, output: { recoveryCopy }, cookie: sessionCookie(token) };
  });
}

export async function recoveryCopyAnswer(
  { store, now, keys }: Lodge,
  { account, role }: Person,
): Promise<Answer<{ recoveryCopy: string }>> {
  if (role !== "admin") return refusals.forbidden();
  const [newest] = await readOrganisationKeys(store.database);
  const key = newest && readKeyFolder(keys).get(newest.id);
  if (!key || !(await isCopyDue(store.database))) return refusals.notFound("copy to be kept");
  const deed = { actor: account, action: "recovery-copy-read", unit: null, detail: { key: newest.id } } as const;
  await store.write((transaction) => recordAudit(transaction, deed, now()));
  return { status: 200, output: { recoveryCopy: recoveryCopyOf(key) } };
}

export async function confirmCopyAnswer(
  { store, now }: Lodge,
  { check }: z.output<typeof confirmRecoveryCopy.input>,
  { account, role }: Person,
): Promise<Answer<Record<string, never>>> {
  if (role !== "admin") return refusals.forbidden();
  const isRight = await store.write(async (transaction) => {
    if (!(await confirmCopy(transaction, check))) return false;
    await recordAudit(transaction, { actor: account, action: "recovery-copy-confirmed", unit: null, detail: {} }, now());
    return true;
  });
  return isRight ? { status: 200, output: {} } : refusals.invalidInput([{ place: "check", fault: "is not the end of the recovery copy" }]);
}
