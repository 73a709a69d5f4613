import type { Access } from "#protocol/endpoint.ts";
import type { Doorkeeper, Knock, Person } from "#server/caller.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { accountById, accountOf, dueOf } from "./accounts.ts";
import { isFromOurPages } from "./from-our-pages.ts";
import type { Lodge } from "./lodge.ts";
import { tokenIn } from "./session-cookie.ts";
import { findSession, keepAwake } from "./sessions.ts";

/** Knows people by the session their browser carries: 401 without one, 403 from a stranger's page, with something due, or in another role. */
export function openPeopleDoor(lodge: Lodge): Doorkeeper["person"] {
  return async (knock, access) => {
    if (!isFromOurPages(knock.request)) return refusals.foreignOrigin();
    const person = await personOf(lodge, knock);
    return person === null ? refusals.notSignedIn() : (refusalFor(person, access) ?? person);
  };
}

async function personOf({ store, now }: Lodge, { request }: Knock): Promise<Person | null> {
  const token = tokenIn(request.headers.get("cookie"));
  const session = token === null ? null : await findSession(store.database, token, now());
  const account = session && (await accountById(store.database, session.account));
  if (session === null || account === null || account.closed === 1) return null;
  await keepAwake(store, session, now());
  const { id, name, role, unit } = accountOf(account);
  return { by: "person", account: id, session: session.id, name, role, unit, due: await dueOf(store.database, account) };
}

function refusalFor({ role, due }: Person, access: Access): Refusal | null {
  if (access.by !== "person") return null;
  if (!access.roles.includes(role)) return refusals.forbidden();
  return due.length > 0 ? refusals.forbidden(due.map((what) => ({ place: "due", fault: what }))) : null;
}
