import { type Expression, type Kysely, sql } from "kysely";
import type { Engine } from "#server/store/engine.ts";
import type { Tables } from "#server/store/tables.ts";

/** What is read: a database, which for PostgreSQL must be a transaction, and what keeps it. */
export type Source = { readonly database: Kysely<Tables>; readonly engine: Engine };

type Query<Row> = Expression<Row> & { readonly stream: () => AsyncIterable<Row> };

/** Rows fetched at once from PostgreSQL. */
const rowsPerFetch = sql.raw("2000");

let cursorsMade = 0;

/** The rows of a query one after another, however many, without ever holding them all in memory. */
export async function* rowsOf<Row>({ database, engine }: Source, query: Query<Row>): AsyncGenerator<Row, void, undefined> {
  if (engine === "sqlite") yield* query.stream();
  else yield* rowsByCursor(database, query);
}

async function* rowsByCursor<Row>(database: Kysely<Tables>, query: Query<Row>): AsyncGenerator<Row, void, undefined> {
  cursorsMade += 1;
  const cursor = sql.raw(`rows_${cursorsMade}`);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(database);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${rowsPerFetch} from ${cursor}`.execute(database);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close ${cursor}`.execute(database);
}
