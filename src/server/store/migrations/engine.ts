import { type CreateTableBuilder, sql } from "kysely";

/** The databases a store can live in. */
export type Engine = "sqlite" | "postgres";

/** A table as the engine keeps its types: without `strict` SQLite would take values of any type into any column. */
export function kept<Columns extends string>(table: CreateTableBuilder<string, Columns>, engine: Engine) {
  return engine === "sqlite" ? table.modifyEnd(sql`strict`) : table;
}

/** The type of a column of bytes. */
export function bytes(engine: Engine): "blob" | "bytea" {
  return engine === "sqlite" ? "blob" : "bytea";
}
