import { sql } from "kysely";
import { mayGo } from "#server/store/migrations/second-triggers.ts";
import type { Findings } from "./findings.ts";
import type { Source } from "./rows-of.ts";

/** The triggers that let tables only grow must be there and do so. */
export async function checkTriggers(source: Source, findings: Findings): Promise<void> {
  const there = new Set(await triggersIn(source));
  for (const name of expectedTriggers(source.engine))
    if (!there.has(name))
      findings.add("trigger", name, [
        "Thiếu khoá chống sửa, xoá này trong cơ sở dữ liệu.",
        "The database lacks this guard against changes and deletions.",
      ]);
}

function expectedTriggers(engine: Source["engine"]): string[] {
  const tables = Object.entries(mayGo);
  const stay = tables.filter(([, rows]) => rows !== "all");
  return [
    ...tables.map(([table]) => `${table}_unchanged`),
    ...stay.map(([table]) => `${table}_stays`),
    ...(engine === "postgres" ? tables.map(([table]) => `${table}_whole`) : []),
  ];
}

/** Names of the triggers in force that refuse. */
async function triggersIn({ database, engine }: Source): Promise<string[]> {
  const { rows } =
    engine === "sqlite"
      ? await sql<{ name: string }>`
          select name from sqlite_master
          where type = 'trigger' and name like tbl_name || '\\_%' escape '\\' and sql like '%raise(abort,%'
        `.execute(database)
      : await sql<{ name: string }>`
          select tgname as name from pg_trigger
          join pg_proc on pg_proc.oid = tgfoid
          where not tgisinternal and tgenabled in ('O', 'A') and prosrc like '%raise exception%'
        `.execute(database);
  return rows.map(({ name }) => name);
}
