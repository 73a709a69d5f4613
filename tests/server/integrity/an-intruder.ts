import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import type { StorePlace } from "../../../src/server/store/engine.ts";
import { openPool } from "../../../src/server/store/postgres/pool.ts";
import { storePath } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import { kyselyOn } from "../../../src/server/store/sqlite/kysely-on-node-sqlite.ts";
import type { Tables } from "../../../src/server/store/tables.ts";

type Value = string | number | Uint8Array | null;
export type Row = Record<string, Value>;

/** The columns that tell a row from others, by table. */
const keyByTable = {
  response: ["unit", "id"],
  held: ["unit", "id", "hash"],
  held_decision: ["unit", "id", "hash"],
  annulment: ["id"],
  annulment_approval: ["annulment"],
  audit: ["id"],
  chain_link: ["hour"],
  tally: ["unit", "survey", "standing", "dimension", "value", "span", "period"],
  comment: ["unit", "id", "hash", "question"],
  remark_route: ["unit", "id", "hash", "question", "place"],
  survey: ["hash"],
} satisfies Partial<Record<keyof Tables, string[]>>;
export type Table = keyof typeof keyByTable;

const isRow = (table: Table, row: Row) =>
  sql.join(
    keyByTable[table].map((column) => sql`${sql.ref(column)} = ${row[column] ?? null}`),
    sql` and `,
  );

/** Somebody who owns the database itself: what it refuses he does all the same, and leaves its guards as they were. */
export function anIntruder(place: StorePlace) {
  const database = databaseAt(place);
  const run = async (statement: RawBuilder<unknown>): Promise<void> => void (await statement.execute(database));

  /** Does something while nobody guards the tables. */
  async function unguarded(statement: RawBuilder<unknown>): Promise<void> {
    if ("databaseUrl" in place)
      return database.transaction().execute(async (transaction) => {
        await sql`set local session_replication_role = replica`.execute(transaction);
        await statement.execute(transaction);
      });
    const { rows: guards } = await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_master where type = 'trigger'
    `.execute(database);
    for (const { name } of guards) await run(sql.raw(`drop trigger ${name}`));
    await run(statement);
    for (const guard of guards) await run(sql.raw(guard.sql));
  }

  const put = (table: Table, row: Row) =>
    unguarded(sql`
      insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(row))})
    `);
  const take = (table: Table, row: Row) => unguarded(sql`delete from ${sql.table(table)} where ${isRow(table, row)}`);

  return {
    run,
    put,
    take,
    rows: async (table: Table): Promise<Row[]> => {
      const { rows } = await sql<Row>`
        select * from ${sql.table(table)} order by ${sql.join(keyByTable[table].map((column) => sql.ref(column)))}
      `.execute(database);
      return rows;
    },
    /** Puts another row in the place of one. */
    change: async (table: Table, row: Row, other: Row): Promise<void> => {
      await take(table, row);
      await put(table, other);
    },
    /** As anybody would who has a connection only. */
    tries: (table: Table, what: "delete" | "update"): Promise<void> => {
      const [column = ""] = keyByTable[table];
      return run(
        what === "delete"
          ? sql`delete from ${sql.table(table)}`
          : sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`,
      );
    },
    close: () => database.destroy(),
  };
}

function databaseAt(place: StorePlace): Kysely<Tables> {
  if ("folder" in place) return kyselyOn(new DatabaseSync(storePath(place.folder), { timeout: 5000 }));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(place.databaseUrl, { connections: 2 }) }) });
}
