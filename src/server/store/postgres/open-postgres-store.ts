import { randomUUID } from "node:crypto";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { storeFailure } from "#server/store/failure.ts";
import { groupCommit } from "#server/store/group-commit.ts";
import { raiseKnownVersion } from "#server/store/known-version.ts";
import { watchKnown } from "#server/store/known-watch.ts";
import { readOrMakeMeta } from "#server/store/meta.ts";
import { migrate } from "#server/store/migrations.ts";
import { oneAtATime } from "#server/store/one-at-a-time.ts";
import type { Store, Writing } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { openKeeper } from "./keep.ts";
import { storeLock } from "./locks.ts";
import { openPool } from "./pool.ts";

/** For reading and writing beside the one connection that keeps. */
const connections = 8;

/** Opens the store in a PostgreSQL database and brings it to its newest form; several processes may do so at once. */
export async function openPostgresStore({ databaseUrl }: { readonly databaseUrl: string }): Promise<Store> {
  const keeping = openPool(databaseUrl, { connections: 1, use: "keeping" });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(databaseUrl, { connections }) }) });
  await requireDurable(database);
  await migrate(database, "postgres");
  const inTurn = oneAtATime();
  const keepInTurn = oneAtATime();
  const store = await readOrMakeMeta(database, "store", randomUUID);
  const epoch = await readOrMakeMeta(database, "epoch", randomUUID);
  const watched = await watchKnown((reading) =>
    database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(reading),
  );
  const alone = sql`select pg_advisory_xact_lock(${storeLock})`;
  const together = sql`select pg_advisory_xact_lock_shared(${storeLock})`;

  function inTransaction<Value>(lock: typeof alone, writing: Writing<Value>): Promise<Value> {
    return database.transaction().execute(async (transaction) => {
      await lock.execute(transaction);
      return writing(transaction);
    });
  }

  return {
    engine: "postgres",
    place: { databaseUrl },
    database,
    store,
    epoch,
    known: watched.known,
    keep: groupCommit({
      commit: openKeeper(keeping),
      isOfStore: (error) => storeFailure(error) !== null,
      isFollowed: ({ followed = false }) => followed,
      inTurn: keepInTurn,
    }),
    change: async <Value>(writing: Writing<Value>) => {
      const value = await inTurn(() => inTransaction(alone, counted(writing)));
      await watched.refresh();
      return value;
    },
    write: <Value>(writing: Writing<Value>) => inTransaction(together, writing),
    close: async () => {
      watched.stop();
      await inTurn(() => keepInTurn(() => keeping.end()));
      await database.destroy();
    },
  };
}

function counted<Value>(writing: Writing<Value>): Writing<Value> {
  return async (transaction: Transaction<Tables>) => {
    await raiseKnownVersion(transaction);
    return writing(transaction);
  };
}

/** A receipt says that a power cut loses nothing: without fsync it would be untrue. */
async function requireDurable(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ fsync: string }>`show fsync`.execute(database);
  if (rows[0]?.fsync !== "on") throw new Error("this PostgreSQL server runs without fsync and would lose what it confirmed");
}
