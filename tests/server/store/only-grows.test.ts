import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { aForm, aStore, held, valid, withWords } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";
import { rowsIn } from "../recount.ts";

const tables = [
  "response",
  "held",
  "audit",
  "chain_link",
  "annulment",
  "annulment_approval",
  "held_decision",
  "publication",
  "remark_route",
];

/** A row in every table that only grows. */
async function aFullStore(engine: (typeof engines)[number]) {
  const desk = await aStore(engine);
  const { store, clock } = desk;
  const { form, comments } = withWords(aForm(), { "comment-text": "Cảm ơn" });
  await desk.keep(valid(form, clock.now, comments), valid(aForm({ mode: "practice" }), clock.now), held(aForm(), clock.now));
  const run = (text: string) => store.change((transaction) => sql.raw(text).execute(transaction));
  await run("insert into audit (id, at, hour, actor, action, detail) values ('1', '2026', '2026', 'a', 'b', '{}')");
  await run("insert into chain_link (hour, leaves, previous, hash) values ('2026', 0, '', '')");
  await run("insert into annulment values ('1', 'xa-mot', null, '2026-01-01', '2026-01-02', 'all', 'r', 'a', '2026')");
  await run("insert into annulment_approval values ('1', 'b', '2026', 0)");
  await run("insert into held_decision values ('xa-mot', '1', 'h', 'annulled', 'a', 'r', '2026')");
  await run("insert into remark_route values ('xa-mot', '1', 'h', 'q', 1, 'head', 'a', '2026')");
  await run("insert into publication values ('1', 'a', 1, 'n', 'a', null, '2026')");
  return { ...desk, run };
}

describe.each(engines)("on %s", (engine) => {
  test("nobody can change or take away what was once kept, whatever he writes", async () => {
    await using desk = await aFullStore(engine);
    for (const table of tables) {
      const [first] = (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(desk.store.database)).rows;
      const column = Object.keys(first ?? {}).at(-1) ?? "";
      await expect(desk.run(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/only grows/);
      await expect(desk.run(`delete from ${table}`)).rejects.toThrow(/only grows/);
    }
    await expect(desk.run("update comment set words = 'x'")).rejects.toThrow(/only grows/);
    await expect(desk.run("update receive_time set received_at = 'x'")).rejects.toThrow(/only grows/);
    expect(await rowsIn(desk.store.database, "response")).toBe(2);
  });

  test("what has its time may go when it is over: practice, comments and receive times", async () => {
    await using desk = await aFullStore(engine);
    await desk.run("delete from response where mode = 'practice'");
    await desk.run("delete from comment");
    await desk.run("delete from receive_time");
    expect(await rowsIn(desk.store.database, "response")).toBe(1);
    expect([await rowsIn(desk.store.database, "comment"), await rowsIn(desk.store.database, "receive_time")]).toEqual([0, 0]);
  });
});

test("on SQLite putting another response in the place of one is refused too", async () => {
  await using desk = await aFullStore("sqlite");
  await expect(desk.run("replace into response select * from response")).rejects.toThrow(/only grows/);
});

test("on PostgreSQL nobody can empty a table in one stroke", async () => {
  await using desk = await aFullStore("postgres");
  for (const table of tables) await expect(desk.run(`truncate ${table}`)).rejects.toThrow(/only grows/);
});
