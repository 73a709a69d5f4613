import type { Engine } from "#server/store/engine.ts";

/** Which rows may be taken away when their time is over, by table; no row of any of them is ever changed. */
export type MayGo = Readonly<Record<string, "none" | "practice" | "all">>;

/** What PostgreSQL's triggers run. */
export const onlyGrows = `begin raise exception '% only grows', tg_table_name using errcode = 'restrict_violation'; end`;

/** A trigger by its name, as it is made. */
export type Guard = { readonly name: string; readonly text: string };

/** The triggers that let these tables only grow. */
export function guardsOf(mayGo: MayGo, engine: Engine): Guard[] {
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
