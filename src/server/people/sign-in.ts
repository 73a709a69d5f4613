import type * as z from "zod/mini";
import type { signIn } from "#protocol/people.ts";
import type { Answer } from "#server/answer.ts";
import type { Incoming } from "#server/caller.ts";
import { recordAudit, theEndpoint } from "#server/integrity/audit.ts";
import { refusals } from "#server/refusal.ts";
import { type AccountRow, accountByName } from "./accounts.ts";
import { browserName } from "./browser-name.ts";
import { takeCode } from "./codes.ts";
import { isFromOurPages } from "./from-our-pages.ts";
import type { Lodge } from "./lodge.ts";
import { sessionCookie, tokenIn } from "./session-cookie.ts";
import { endSessionOf, startSession } from "./sessions.ts";

type Given = z.output<typeof signIn.input>;
type SignInAnswer = Answer<z.input<typeof signIn.output>>;

/** Signs somebody in by name, password and, where his account has a second factor, a code. What does not fit is never told. */
export async function signInAnswer(lodge: Lodge, given: Given, incoming: Incoming): Promise<SignInAnswer> {
  if (!isFromOurPages(incoming.request)) return refusals.foreignOrigin();
  const { store, hashing, tries } = lodge;
  const trier = { name: given.name, address: incoming.address };
  const wait = await tries.take(trier);
  if (wait !== null) return refusals.tooManyTries(wait);
  const account = await accountByName(store.database, given.name);
  const fit = await hashing.fit(given.password, account?.closed === 0 ? account.password : null);
  const isHalf = account !== null && account.totp !== null && given.code === undefined;
  if (fit === null || (fit !== "other" && isHalf)) await tries.giveBack(trier);
  if (fit === null) return refusals.overloaded();
  if (account === null || fit === "other") return refuse(lodge, account);
  if (isHalf) return { status: 200, output: { next: "second-factor" } };
  const password = fit === "outdated" ? await hashing.hash(given.password) : account.password;
  const token = await letIn(lodge, { account, given, password: password ?? account.password, request: incoming.request });
  if (token === null) return refuse(lodge, account);
  await tries.succeed(trier);
  return { status: 200, output: { next: "in" }, cookie: sessionCookie(token) };
}

/** Written down for names nobody bears too, or the time it takes would tell which ones exist. */
async function refuse({ store, now }: Lodge, account: AccountRow | null): Promise<SignInAnswer> {
  await store.write((transaction) =>
    recordAudit(
      transaction,
      { actor: theEndpoint, action: "sign-in-refused", unit: null, detail: { account: account?.id ?? null } },
      now(),
    ),
  );
  return refusals.wrongCredentials();
}

type Fitting = { readonly account: AccountRow; readonly given: Given; readonly password: string; readonly request: Request };

/** The token of a new session, in the place of the one the browser had; null when the code does not fit, or the account was changed meanwhile. */
async function letIn(lodge: Lodge, { account, given, password, request }: Fitting): Promise<string | null> {
  const { store, now } = lodge;
  const old = tokenIn(request.headers.get("cookie"));
  return store.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("account")
      .set({ password })
      .where("id", "=", account.id)
      .where("password", "=", account.password)
      .where("closed", "=", 0)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return null;
    if (account.totp !== null && !(await takeCode(transaction, { account, code: given.code ?? "" }, lodge))) return null;
    if (old !== null) await endSessionOf(transaction, old);
    const detail = { account: account.id };
    await recordAudit(transaction, { actor: account.id, action: "signed-in", unit: account.unit, detail }, now());
    const browser = browserName(request.headers.get("user-agent") ?? "");
    return startSession(transaction, { account: account.id, browser }, now());
  });
}
