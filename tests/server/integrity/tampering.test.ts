import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "#protocol/integrity.ts";
import { engines } from "../open-desk.ts";
import { fill, idle, tables, unlike } from "./a-full-store.ts";
import { aStore, tablet } from "./a-store.ts";
import { anIntruder, type Table } from "./an-intruder.ts";

/** As what a change to each kind of row must be told. */
const kindsByTable: Record<Table, readonly Finding["kind"][]> = {
  response: ["link", "tally", "response", "numbers", "held", "annulment"],
  held: ["link", "numbers", "comment"],
  held_decision: ["link", "held", "numbers"],
  annulment: ["link", "annulment", "tally"],
  annulment_approval: ["link", "annulment", "tally"],
  audit: ["link"],
  chain_link: ["link", "hour"],
  tally: ["tally"],
  comment: ["comment"],
  remark_route: ["link"],
  survey: ["survey", "tally", "response"],
};

/** Some of them, the same with every run. */
function anyOf<Item>(items: readonly Item[], most: number): Item[] {
  const length = Math.min(most, items.length);
  return fc.sample(fc.shuffledSubarray([...items], { minLength: length, maxLength: length }), { numRuns: 1, seed: 7 })[0] ?? [];
}

const oneOf = (table: Table) => expect.arrayContaining([expect.toBeOneOf([...kindsByTable[table]])]);

describe.each(engines)("on %s", (engine) => {
  let desk: Awaited<ReturnType<typeof aStore>>;
  let intruder: ReturnType<typeof anIntruder>;
  /** A database of its own in another process takes longer to ask. */
  const most = engine === "sqlite" ? 24 : 4;

  beforeAll(async () => {
    desk = await aStore(engine);
    await fill(desk);
    intruder = anIntruder(desk.place);
  }, 60_000);

  afterAll(async () => {
    await intruder.close();
    await desk[Symbol.asyncDispose]();
  });

  const kindsFound = async () => (await desk.check()).told.map(({ kind }) => kind);

  test("the store is whole before anybody touches it, and has rows of every kind", async () => {
    expect((await desk.check()).told).toEqual([]);
    for (const table of tables) expect([table, (await intruder.rows(table)).length > 0]).toEqual([table, true]);
  });

  // Free words may go: their time ends before that of their response.
  test.each(tables.filter((table) => table !== "comment"))("a row of %s that is deleted is missed", { timeout: 60_000 }, async (table) => {
    for (const row of anyOf(await intruder.rows(table), most)) {
      await intruder.take(table, row);
      expect([row, await kindsFound()]).toEqual([row, oneOf(table)]);
      await intruder.put(table, row);
    }
    expect(await kindsFound()).toEqual([]);
  });

  test.each(tables)("a row of %s that is changed anywhere is found", { timeout: 120_000 }, async (table) => {
    const rows = await intruder.rows(table);
    const changes = rows.flatMap((row) =>
      Object.keys(row).flatMap((column) => (column === idle[table] ? [] : [{ row, column, other: unlike(row, column) }])),
    );
    for (const { row, column, other } of anyOf(changes, most)) {
      await intruder.change(table, row, other);
      expect([column, await kindsFound()]).toEqual([column, oneOf(table)]);
      await intruder.change(table, other, row);
    }
    expect(await kindsFound()).toEqual([]);
  });

  test("a link is named by its hour, a cell by its unit and its key", async () => {
    const links = await intruder.rows("chain_link");
    const second = links[1] ?? {};
    await intruder.change("chain_link", second, { ...second, hash: "f".repeat(64) });
    const { told } = await desk.check();
    expect(told.map(({ kind, place }) => `${kind} ${place}`)).toEqual(["link 2026-11-19T05:00:00Z", "link 2026-11-19T04:00:00Z"]);
    await intruder.change("chain_link", second, second);
    const cells = await intruder.rows("tally");
    const cell = cells.find(({ unit, dimension }) => unit === "xa-mot" && dimension === "channel") ?? {};
    await intruder.change("tally", cell, unlike(cell, "counts"));
    expect((await desk.check()).told).toMatchObject([
      { kind: "tally", place: expect.stringMatching(/^xa-mot .*annulled.channel.kiosk.half-month.2026-11-b$/) },
    ]);
    await intruder.change("tally", cell, cell);
  });

  test.each<[string, string, string]>([
    ["a record more or less that a tablet was told is kept", "update device set kept = kept + 1", "update device set kept = kept - 1"],
    [
      "a range of numbers that overlaps another",
      "insert into sequence_range (device, first, last) select device, last, last + 1000000 from sequence_range",
      "delete from sequence_range where last > 1000000",
    ],
    [
      "a range of numbers that is shorter, as if nothing had come",
      "update sequence_range set last = last - 1",
      "update sequence_range set last = last + 1",
    ],
    ["a range of numbers that is gone", "update sequence_range set device = 'gone'", `update sequence_range set device = '${tablet}'`],
  ])("%s is found", async (_, wrong, right) => {
    await intruder.run(sql.raw(wrong));
    expect(new Set(await kindsFound())).toEqual(new Set(["numbers"]));
    await intruder.run(sql.raw(right));
    expect(await kindsFound()).toEqual([]);
  });

  test("a response put in by hand is found", async () => {
    const [row = {}] = await intruder.rows("response");
    const made = { ...row, id: "019a9900-0000-8000-8000-ffffffffffff" };
    await intruder.put("response", made);
    expect(await kindsFound()).toEqual(expect.arrayContaining(["link", "numbers", "tally"]));
    await intruder.take("response", made);
  });

  test("a chain that was made anew no longer holds the heads somebody printed", async () => {
    const { head } = await desk.check();
    const last = (await intruder.rows("chain_link")).at(-1) ?? {};
    expect((await desk.check([head ?? ""])).told).toEqual([]);
    await intruder.change("chain_link", last, { ...last, hash: "e".repeat(64) });
    expect((await desk.check([head ?? ""])).told).toContainEqual(expect.objectContaining({ kind: "head", place: head }));
    await intruder.change("chain_link", last, last);
  });

  test.each(tables.filter((table) => table !== "tally" && table !== "survey"))(
    "the database itself refuses to change a row of %s, and to delete what is kept for ever",
    async (table) => {
      await expect(intruder.tries(table, "update")).rejects.toThrow("only grows");
      if (table !== "comment") await expect(intruder.tries(table, "delete")).rejects.toThrow("only grows");
    },
  );

  test("a guard that is gone, or does nothing, is missed", async () => {
    const guard = "audit_stays before delete on audit";
    const drop = engine === "sqlite" ? "drop trigger audit_stays" : "drop trigger audit_stays on audit";
    await intruder.run(sql.raw(drop));
    expect((await desk.check()).told).toMatchObject([{ kind: "trigger", place: "audit_stays" }]);
    if (engine === "postgres")
      await intruder.run(sql.raw("create function nothing() returns trigger language plpgsql as 'begin return old; end'"));
    const nothing = engine === "sqlite" ? "begin select 1; end" : "for each row execute function nothing()";
    await intruder.run(sql.raw(`create trigger ${guard} ${nothing}`));
    expect((await desk.check()).told).toMatchObject([{ kind: "trigger", place: "audit_stays" }]);
    await intruder.run(sql.raw(drop));
    const never =
      engine === "sqlite"
        ? "when 0 begin select raise(abort, 'audit only grows'); end"
        : "for each row when (false) execute function only_grows()";
    await intruder.run(sql.raw(`create trigger ${guard} ${never}`));
    expect((await desk.check()).told).toMatchObject([{ kind: "trigger", place: "audit_stays" }]);
    await intruder.run(sql.raw(drop));
    const refuses =
      engine === "sqlite" ? "begin select raise(abort, 'audit only grows'); end" : "for each row execute function only_grows()";
    await intruder.run(sql.raw(`create trigger ${guard} ${refuses}`));
    expect(await kindsFound()).toEqual([]);
  });
});
