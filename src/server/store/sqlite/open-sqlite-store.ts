import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { storeFailure } from "#server/store/failure.ts";
import { groupCommit } from "#server/store/group-commit.ts";
import { raiseKnownVersion } from "#server/store/known-version.ts";
import { watchKnown } from "#server/store/known-watch.ts";
import { readOrMakeMeta } from "#server/store/meta.ts";
import { migrate } from "#server/store/migrations.ts";
import { oneAtATime } from "#server/store/one-at-a-time.ts";
import type { Store, Writing } from "#server/store/store.ts";
import { openWriter } from "./connection.ts";
import { openKeeper } from "./keep.ts";
import { kyselyOn } from "./kysely-on-node-sqlite.ts";

/** Where the database lies in a folder of data. */
export function storePath(folder: string): string {
  return join(folder, "sipas.sqlite");
}

/** Opens the store in a folder, made when it is not there, and brings it to its newest form. */
export async function openSqliteStore({ folder }: { readonly folder: string }): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The database takes its log's and its index's modes from its own file, which must be there before SQLite makes it for everybody.
  closeSync(openSync(storePath(folder), "a", 0o600));
  return sqliteStoreOn(openWriter(storePath(folder)), folder);
}

/** The store on a connection that is handed in, the only one of this process that writes; so whoever needs a transaction waits for his turn. */
export async function sqliteStoreOn(connection: DatabaseSync, folder: string): Promise<Store> {
  const database = kyselyOn(connection);
  await migrate(database, "sqlite");
  const inTurn = oneAtATime();
  const write = <Value>(writing: Writing<Value>) => inTurn(() => database.transaction().execute(writing));
  const store = await readOrMakeMeta(database, "store", randomUUID);
  const epoch = await readOrMakeMeta(database, "epoch", randomUUID);
  const watched = await watchKnown((reading) => inTurn(() => database.transaction().setAccessMode("read only").execute(reading)));

  return {
    engine: "sqlite",
    place: { folder },
    database,
    store,
    epoch,
    known: watched.known,
    keep: groupCommit({
      commit: openKeeper(connection),
      isOfStore: (error) => storeFailure(error) !== null,
      isFollowed: ({ followed = false }) => followed,
      inTurn,
    }),
    change: async <Value>(writing: Writing<Value>) => {
      const value = await write(async (transaction) => {
        await raiseKnownVersion(transaction);
        return writing(transaction);
      });
      await watched.refresh();
      return value;
    },
    write,
    close: () => {
      watched.stop();
      return inTurn(() => connection.close());
    },
  };
}
