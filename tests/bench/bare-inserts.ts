import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import type { WireRecord } from "#protocol/responses.ts";
import { ownFolder } from "../support/endpoint.ts";

type Batches = readonly { readonly records: readonly WireRecord[] }[];

/** The least a durable store can do: one row a response, no check, no count, a commit a batch. */
export function insertBare(batches: Batches): void {
  using folder = ownFolder();
  const database = new DatabaseSync(join(folder.path, "bare.sqlite"));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table response (id text primary key, hash text, body blob) strict",
  );
  const insert = database.prepare("insert into response values (?, ?, ?)");
  for (const { records } of batches) {
    database.exec("begin immediate");
    for (const { id, hash, body } of records) insert.run(id, hash, Buffer.from(body));
    database.exec("commit");
  }
  database.close();
}

/** The same on a PostgreSQL server, a statement a batch. */
export async function insertBareOn(databaseUrl: string, batches: Batches): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query("drop table if exists bare; create table bare (id text primary key, hash text, body bytea)");
  for (const { records } of batches)
    await client.query("insert into bare select * from unnest($1::text[], $2::text[], $3::bytea[])", [
      records.map(({ id }) => id),
      records.map(({ hash }) => hash),
      records.map(({ body }) => Buffer.from(body)),
    ]);
  await client.query("drop table bare");
  await client.end();
}
