import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { openStore } from "../../../src/server/store/open-store.ts";
import { whyNotOpen } from "../../../src/server/store/why-not-open.ts";
import { freePort, ownFolder } from "../../support/endpoint.ts";
import { ownDatabase } from "../../support/postgres.ts";

/** What the operator is told when the database behind this address does not open. */
const told = (databaseUrl: string) =>
  openStore({ databaseUrl }).then(
    () => "it opened",
    (error: unknown) => whyNotOpen(error),
  );

async function changed(change: (url: URL) => void): Promise<string> {
  await using database = await ownDatabase();
  const url = new URL(database.url);
  change(url);
  return url.href;
}

test("a PostgreSQL server that is not there is told as such", async () => {
  const port = String(await freePort());
  expect(await told(await changed((url) => (url.port = port)))).toBe("the PostgreSQL server cannot be reached");
  expect(whyNotOpen(new Error("timeout exceeded when trying to connect"))).toBe("the PostgreSQL server cannot be reached");
});

test("a wrong password, none at all, and a name the server does not know are told as such", async () => {
  const refused = "the PostgreSQL server refuses this name or password";
  expect(await told(await changed((url) => (url.password = "wrong")))).toBe(refused);
  expect(await told(await changed((url) => (url.password = "")))).toBe(refused);
  expect(await told(await changed((url) => (url.username = "nobody-here")))).toBe(refused);
});

test("a database that does not exist is told as such", async () => {
  expect(await told(await changed((url) => (url.pathname = "no_such_store")))).toBe("the PostgreSQL server has no database of this name");
});

test("an endpoint without its PostgreSQL server ends with one sentence, without the address and its password", async () => {
  using folder = ownFolder();
  const DATABASE_URL = `postgres://sipas:secret-word@127.0.0.1:${await freePort()}/sipas`;
  const child = spawn(process.execPath, ["src/server/main.ts"], {
    env: { ...process.env, DATA: folder.path, DATABASE_URL, KEYS: `${folder.path}-keys`, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  expect(await once(child, "close")).toEqual([1, null]);
  expect(said).toBe("the store does not open: the PostgreSQL server cannot be reached\n");
});
