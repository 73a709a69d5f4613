import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { kyselyOn } from "../../src/server/store/sqlite/kysely-on-node-sqlite.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import type { Store, Writing } from "../../src/server/store/store.ts";
import type { Role } from "#protocol/endpoint.ts";
import { insertAccount } from "../../src/server/people/accounts.ts";
import { sessionCookie } from "../../src/server/people/session-cookie.ts";
import { startSession } from "../../src/server/people/sessions.ts";

/** Somebody who has just signed in, with nothing due. */
export type SignedIn = {
  readonly account: string;
  /** What his browser sends as `cookie`. */
  readonly cookie: string;
};

type Who = { readonly role: Role; readonly unit?: string | null; readonly now?: Date };
type Writer = Pick<Store, "write">;

let made = 0;

/** Makes an account in a store and signs it in, as if password and code had been given. */
export function signedIn({ write }: Writer, { role, unit = null, now = new Date() }: Who): Promise<SignedIn> {
  return write(async (transaction) => {
    made += 1;
    const name = `${role}-${process.pid}-${made}`;
    const account = await insertAccount(transaction, { name, personName: name, role, unit, password: "nobody's", password_due: 0 }, now);
    if (account === null) throw new Error("two made-up people have one name");
    await transaction.updateTable("account").set({ totp: "nobody's" }).where("id", "=", account.id).execute();
    const token = await startSession(transaction, { account: account.id, browser: "Chrome 156, Windows" }, now);
    const [cookie = ""] = sessionCookie(token).split(";");
    return { account: account.id, cookie };
  });
}

/** The same in the store of an endpoint that runs in a process of its own. */
export async function signedInAt(folder: string, who: Who): Promise<SignedIn> {
  const connection = openWriter(storePath(folder));
  const write = <Value>(writing: Writing<Value>) => kyselyOn(connection).transaction().execute(writing);
  try {
    return await signedIn({ write }, who);
  } finally {
    connection.close();
  }
}

/** The session as a browser context keeps it. */
export function browserCookie({ cookie }: SignedIn, origin: string) {
  const [name = "", value = ""] = cookie.split("=");
  return { name, value, url: origin.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Strict" } as const;
}
