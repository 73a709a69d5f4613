import type { Ground } from "#server/store/ground.ts";

/** Which rows may be taken away when their time is over, by table; no row of any of them is ever changed. */
export const mayGo: Readonly<Record<string, "none" | "practice" | "all">> = {
  response: "practice",
  held: "none",
  comment: "all",
  receive_time: "all",
  annulment: "none",
  annulment_approval: "none",
  held_decision: "none",
  audit: "none",
  chain_link: "none",
};

/** Lets tables only grow: the database itself refuses to change what was once kept, whoever asks. */
export async function refuseChanges({ engine, run }: Ground): Promise<void> {
  const refuse =
    engine === "sqlite"
      ? (table: string) => `begin select raise(abort, '${table} only grows'); end`
      : () => `execute function only_grows()`;
  const each = engine === "sqlite" ? "" : "for each row";
  if (engine === "postgres")
    await run(`
      create function only_grows() returns trigger language plpgsql as
      $$ begin raise exception '% only grows', tg_table_name using errcode = 'restrict_violation'; end $$
    `);
  for (const [table, rows] of Object.entries(mayGo)) {
    await run(`create trigger ${table}_unchanged before update on ${table} ${each} ${refuse(table)}`);
    const unless = rows === "practice" ? "when (old.mode <> 'practice')" : "";
    if (rows !== "all") await run(`create trigger ${table}_stays before delete on ${table} ${each} ${unless} ${refuse(table)}`);
    if (engine === "postgres") await run(`create trigger ${table}_whole before truncate on ${table} ${refuse(table)}`);
  }
}
