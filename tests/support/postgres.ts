import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { openStore } from "../../src/server/store/open-store.ts";

/** Nobody's number on Linux: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** Where tests find the server of their run. */
const variable = "SIPAS_TEST_POSTGRES";

const program = fileURLToPath(new URL("./postgres-server.ts", import.meta.url));

/** Starts a PostgreSQL server with fsync on, on a port of this machine, in a folder of its own or in this one; `url` leads to it as its owner. */
export async function startPostgres(folder?: string): Promise<{
  readonly url: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}> {
  const child = spawn(process.execPath, [program, ...(folder === undefined ? [] : [folder])], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const [line] = await Promise.race([once(child.stdout, "data"), ended.then(() => Promise.reject(new Error("PostgreSQL did not start")))]);
  return {
    url: String(line).trim(),
    process: child,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** Once for a whole run of tests; gives what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  process.env[variable] = url;
  return stop;
}

/** A database of this test's own in which a store was opened before, gone when the test is over. */
export async function ownDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = process.env[variable] ?? "";
  const name = `store_${randomUUID().replaceAll("-", "")}`;
  await asOwner(server, async (client) => {
    // Whichever test comes first makes the model; the others wait for it.
    await client.query("select pg_advisory_lock(1)");
    const { rows } = await client.query("select 1 from pg_database where datname = 'model'");
    if (rows.length === 0) await makeModel(server, client);
    await client.query("select pg_advisory_unlock(1)");
    await client.query(`create database ${name} template model`);
  });
  return {
    url: databaseOn(server, name),
    [Symbol.asyncDispose]: () => asOwner(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function makeModel(server: string, client: Client): Promise<void> {
  await client.query("create database model");
  const store = await openStore({ databaseUrl: databaseOn(server, "model") });
  // Every copy gets a name of its own when it is opened.
  await store.write(async (transaction) => void (await transaction.deleteFrom("meta").where("name", "in", ["store", "epoch"]).execute()));
  await store.close();
}

/** Does something as the owner of the server. */
async function asOwner(server: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
