import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";
import type { Tables } from "#server/store/tables.ts";

/** Statements kept ready; lists of units of different length make different texts, so there must be an end. */
const mostStatements = 200;

/** Lets Kysely speak to node:sqlite, which differs from the better-sqlite3 it expects in how parameters are handed over. */
export function kyselyOn(database: DatabaseSync): Kysely<Tables> {
  const statementByText = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = statementByText.get(text);
    if (known) return known;
    const statement = adapted(database.prepare(text));
    if (statementByText.size >= mostStatements) statementByText.clear();
    statementByText.set(text, statement);
    return statement;
  };
  const config = { database: { close: () => database.close(), prepare } };
  return new Kysely<Tables>({ dialect: new WritingAtOnceDialect(config) });
}

class WritingAtOnceDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createAdapter(): SqliteAdapter {
    return new MigratingWholeAdapter();
  }
  override createDriver(): SqliteDriver {
    return new WritingAtOnceDriver(this.#config);
  }
}

/** SQLite takes back whatever changes tables with its transaction (sqlite.org/transactional.html), so migrations are done as a whole or not at all. */
class MigratingWholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A transaction that reads first and writes later is refused at once, however patient, when another process wrote in between; so it takes the lock at its beginning. */
class WritingAtOnceDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === "read only" ? "begin" : "begin immediate"));
  }
}

function adapted(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toSqlValue)),
    run: (parameters) => statement.run(...parameters.map(toSqlValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(toSqlValue)),
  };
}

function toSqlValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} has no place in a column`);
}
