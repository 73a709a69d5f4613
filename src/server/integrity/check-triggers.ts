import { sql } from "kysely";
import { everyGuard } from "#server/store/migrations/every-guard.ts";
import { onlyGrows } from "#server/store/migrations/guards.ts";
import type { Findings } from "./findings.ts";
import type { Source } from "./rows-of.ts";

/** The triggers that let tables only grow must be there, word for word as they were made. */
export async function checkTriggers(source: Source, findings: Findings): Promise<void> {
  const there = new Map((await triggersIn(source)).map(({ name, text }) => [name, plain(text)]));
  for (const { name, text } of everyGuard(source.engine))
    if (there.get(name) !== plain(text))
      findings.add("trigger", name, [
        "Thiếu khoá chống sửa, xoá này trong cơ sở dữ liệu, hoặc khoá đã bị thay.",
        "The database lacks this guard against changes and deletions, or it was made another.",
      ]);
}

type Trigger = { readonly name: string; readonly text: string };

/** The triggers in force. On PostgreSQL only those that run the one function, as it was made. */
async function triggersIn({ database, engine }: Source): Promise<Trigger[]> {
  if (engine === "sqlite") {
    const { rows } = await sql<Trigger>`select name, sql as text from sqlite_master where type = 'trigger'`.execute(database);
    return rows;
  }
  const { rows } = await sql<Trigger>`
    select tgname as name, pg_get_triggerdef(pg_trigger.oid, true) as text from pg_trigger
    join pg_proc on pg_proc.oid = tgfoid
    where not tgisinternal and tgenabled in ('O', 'A') and trim(prosrc) = ${onlyGrows}
  `.execute(database);
  return rows;
}

/** Without what an engine writes in its own way: capitals, spaces, brackets, the type of a text. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("::text", "")
    .replace(/for each statement /, "")
    .replace(/[\s()]+/g, " ")
    .trim();
}
