import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect, type SqliteStatement } from "kysely";
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
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { close: () => database.close(), prepare } }) });
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
