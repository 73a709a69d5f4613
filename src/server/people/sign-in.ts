import type * as z from "zod/mini";
import type { signIn } from "#protocol/people.ts";
import type { Answer } from "#server/answer.ts";
import type { Incoming } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
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
export async function signInAnswer(lodge: Lodge, given: Given, { request, address }: Incoming): Promise<SignInAnswer> {
  if (!isFromOurPages(request)) return refusals.foreignOrigin();
  const { tries } = lodge;
  const trier = { name: given.name, address };
  const wait = await tries.take(trier);
  if (wait !== null) return refusals.tooManyTries(wait);
  const found = await lookAt(lodge, given);
  if (found.stage === "overloaded" || found.stage === "code-missing") await tries.giveBack(trier);
  if (found.stage === "overloaded") return refusals.overloaded();
  if (found.stage === "code-missing") return { status: 200, output: { next: "second-factor" } };
  const token = found.stage === "wrong" ? null : await letIn(lodge, { ...found, code: given.code ?? "", request });
  if (token === null) return refuse(lodge, found.account, address);
  await tries.succeed(trier);
  return { status: 200, output: { next: "in" }, cookie: sessionCookie(token) };
}

/** What name and password are; `password` as it is to be kept from now on. */
type Found =
  | { readonly stage: "overloaded" }
  | { readonly stage: "code-missing" }
  | { readonly stage: "wrong"; readonly account: AccountRow | null }
  | { readonly stage: "right"; readonly account: AccountRow; readonly password: string };

async function lookAt({ store, hashing }: Lodge, { name, password, code }: Given): Promise<Found> {
  const account = await accountByName(store.database, name);
  const fit = await hashing.fit(password, account?.closed === 0 ? account.password : null);
  if (fit === null) return { stage: "overloaded" };
  if (account === null || fit === "other") return { stage: "wrong", account };
  if (account.totp !== null && code === undefined) return { stage: "code-missing" };
  const anew = fit === "outdated" ? await hashing.hash(password) : null;
  return { stage: "right", account, password: anew ?? account.password };
}

/** Written down for names nobody bears too, or the time it takes would tell which ones exist. */
async function refuse({ refusedSignIns }: Lodge, account: AccountRow | null, address: string): Promise<SignInAnswer> {
  await refusedSignIns.note(address, { account: account?.id ?? null });
  return refusals.wrongCredentials();
}

type Right = Extract<Found, { stage: "right" }> & { readonly code: string; readonly request: Request };

/** The token of a new session, in the place of the one the browser had; null when the code does not fit, or the account was changed meanwhile. */
async function letIn(lodge: Lodge, { account, password, code, request }: Right): Promise<string | null> {
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
    if (account.totp !== null && !(await takeCode(transaction, { account, code }, lodge))) return null;
    if (old !== null) await endSessionOf(transaction, old);
    const detail = { account: account.id };
    await recordAudit(transaction, { actor: account.id, action: "signed-in", unit: account.unit, detail }, now());
    const browser = browserName(request.headers.get("user-agent") ?? "");
    return startSession(transaction, { account: account.id, browser }, now());
  });
}
