import type { Engine } from "#server/store/engine.ts";
import type { Ground } from "#server/store/ground.ts";

/** Which rows may be taken away when their time is over, by table; no row of any of them is ever changed. */
const mayGo: Readonly<Record<string, "none" | "practice" | "all">> = {
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

/** What PostgreSQL's triggers run. */
export const onlyGrows = `begin raise exception '% only grows', tg_table_name using errcode = 'restrict_violation'; end`;

/** A trigger by its name, as it is made. */
type Guard = { readonly name: string; readonly text: string };

/** Every trigger that lets tables only grow. */
export function guardsOn(engine: Engine): Guard[] {
  const refuse = (table: string) =>
    engine === "sqlite" ? `begin select raise(abort, '${table} only grows'); end` : "execute function only_grows()";
  const each = engine === "sqlite" ? "" : "for each row ";
  return Object.entries(mayGo).flatMap(([table, rows]) => {
    const guard = (name: string, when: string) => ({
      name: `${table}_${name}`,
      text: `create trigger ${table}_${name} before ${when}${refuse(table)}`,
    });
    const unless = rows === "practice" ? "when (old.mode <> 'practice') " : "";
    const guards = [guard("unchanged", `update on ${table} ${each}`)];
    if (rows !== "all") guards.push(guard("stays", `delete on ${table} ${each}${unless}`));
    if (engine === "postgres") guards.push(guard("whole", `truncate on ${table} `));
    return guards;
  });
}

/** Lets tables only grow: the database itself refuses to change what was once kept, whoever asks. */
export async function refuseChanges({ engine, run }: Ground): Promise<void> {
  if (engine === "postgres") await run(`create function only_grows() returns trigger language plpgsql as $$ ${onlyGrows} $$`);
  for (const { text } of guardsOn(engine)) await run(text);
}
