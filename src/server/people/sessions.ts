import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { storeFailure } from "#server/store/failure.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { hashOfSecret, newToken } from "./secret-text.ts";

/** OWASP Session Management Cheat Sheet, for work at an office: half an hour unused, twelve hours altogether. */
const idleMs = 30 * 60_000;
const wholeMs = 12 * 60 * 60_000;

export type SessionRow = Tables["session"];

/** Begins a session and gives its token, which nobody can read again; sweeps away those whose time is over. */
export async function startSession(
  transaction: Transaction<Tables>,
  { account, browser }: Pick<SessionRow, "account" | "browser">,
  now: Date,
): Promise<string> {
  const { since, lastSeen } = oldest(now);
  await transaction
    .deleteFrom("session")
    .where((session) => session.or([session("since", "<=", since), session("last_seen", "<=", lastSeen)]))
    .execute();
  const token = newToken();
  const minute = minuteOf(now);
  const times = { since: minute, last_seen: minute };
  await transaction
    .insertInto("session")
    .values({ id: randomUUID(), token_hash: hashOfSecret(token), account, browser, ...times })
    .execute();
  return token;
}

/** The session of a token, null when it has ended or its time is over. */
export async function findSession(database: Kysely<Tables>, token: string, now: Date): Promise<SessionRow | null> {
  const session = await database.selectFrom("session").selectAll().where("token_hash", "=", hashOfSecret(token)).executeTakeFirst();
  return session && isRunning(session, now) ? session : null;
}

/** The running sessions of an account, the one used last first. */
export async function readSessions(database: Kysely<Tables>, account: string, now: Date): Promise<SessionRow[]> {
  const sessions = await database
    .selectFrom("session")
    .selectAll()
    .where("account", "=", account)
    .orderBy("last_seen", "desc")
    .orderBy("id")
    .execute();
  return sessions.filter((session) => isRunning(session, now));
}

/** Writes down that a session is used, once a minute; a store that cannot write for now is no reason to send anybody away. */
export async function keepAwake(store: Store, { id, last_seen }: SessionRow, now: Date): Promise<void> {
  const minute = minuteOf(now);
  if (minute <= last_seen) return;
  try {
    await store.write((transaction) =>
      transaction.updateTable("session").set({ last_seen: minute }).where("id", "=", id).where("last_seen", "<", minute).execute(),
    );
  } catch (error) {
    const failure = storeFailure(error);
    if (failure === null || failure === "broken") throw error;
  }
}

/** Ends the session of a token; nothing happens when there is none. */
export async function endSessionOf(transaction: Transaction<Tables>, token: string): Promise<void> {
  await transaction.deleteFrom("session").where("token_hash", "=", hashOfSecret(token)).execute();
}

/** Ends all sessions of an account, but one where it is named. */
export async function endAllSessions(transaction: Transaction<Tables>, account: string, except = ""): Promise<void> {
  await transaction.deleteFrom("session").where("account", "=", account).where("id", "!=", except).execute();
}

function isRunning({ since, last_seen }: SessionRow, now: Date): boolean {
  const border = oldest(now);
  return since > border.since && last_seen > border.lastSeen;
}

/** Instants at which a session must have begun, and been used, to be over by now. */
function oldest(now: Date): { readonly since: string; readonly lastSeen: string } {
  return { since: minuteOf(new Date(now.getTime() - wholeMs)), lastSeen: minuteOf(new Date(now.getTime() - idleMs)) };
}

/** Rounded down to the minute; texts that sort by time. */
function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16)}:00Z`;
}
