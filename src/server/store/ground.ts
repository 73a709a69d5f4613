import { type ColumnDataType, type CreateTableBuilder, type Kysely, type RawBuilder, type SchemaModule, sql } from "kysely";
import type { Engine } from "./engine.ts";

type ColumnType = ColumnDataType | RawBuilder<unknown>;

/** What migrations stand on: how an engine writes what both of them mean. */
export type Ground = {
  readonly engine: Engine;
  readonly schema: SchemaModule;
  /** For what is read and written anew; its tables have the form of this moment. */
  readonly database: Kysely<unknown>;
  /** A new table; on SQLite a strict one, without which a column takes values of any type. */
  readonly table: <Name extends string>(name: Name) => CreateTableBuilder<Name>;
  /** Compared and sorted byte by byte on both engines, whatever the language of the database. */
  readonly text: ColumnType;
  /** Whole numbers of 64 bits, which arrive as JavaScript numbers. */
  readonly whole: ColumnType;
  readonly bytes: ColumnType;
  /** For what the schema builder has no words for. */
  readonly run: (text: string) => Promise<void>;
};

export function groundOf(engine: Engine, database: Kysely<unknown>): Ground {
  const { schema } = database;
  const run = async (text: string): Promise<void> => void (await sql.raw(text).execute(database));
  if (engine === "sqlite") {
    const table = <Name extends string>(name: Name) => schema.createTable(name).modifyEnd(sql`strict`);
    return { engine, schema, database, table, text: "text", whole: "integer", bytes: "blob", run };
  }
  const table = <Name extends string>(name: Name) => schema.createTable(name);
  return { engine, schema, database, table, text: sql`text collate "C"`, whole: "bigint", bytes: "bytea", run };
}
