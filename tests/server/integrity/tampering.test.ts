import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "#protocol/integrity.ts";
import { approveAnswer, askAnswer } from "../../../src/server/integrity/annulments.ts";
import { decide } from "../../../src/server/integrity/held-decisions.ts";
import { storePath } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import { aForm, anAdmin, aStore, held, tablet, valid, withWords } from "./a-store.ts";

type Desk = Awaited<ReturnType<typeof aStore>>;
let desk: Desk;
let intruder: DatabaseSync;

/** A store with rows of every kind, all of them sealed. */
beforeAll(async () => {
  desk = await aStore();
  const at = desk.clock.now;
  const spoken = withWords(aForm(), { "comment-text": "Chờ lâu quá." });
  await desk.keep(valid(spoken.form, at, spoken.comments), valid(aForm(), at), valid(aForm({ unit: "xa-mot" }), at));
  await desk.keep(held(aForm(), at), held(aForm({ unit: "xa-mot" }), at), held(aForm({ unit: "xa-hai" }), at, "body: will not open"));
  const { account } = anAdmin();
  const wish = {
    reason: "đã hỏi đơn vị",
    selection: { which: "group", unit: "xa-mot", device: tablet, reason: "device: was revoked" },
  } as const;
  await decide(desk.desk, { ...wish, decision: "release" }, { account, seen: null });
  await decide(desk.desk, { ...wish, selection: { ...wish.selection, unit: "so-xay-dung" }, decision: "annul" }, { account, seen: null });
  const selection = { unit: "xa-mot", counter: null, firstDay: "2026-11-01", lastDay: "2026-11-30", flag: "all", reason: "thử" } as const;
  const asked = await askAnswer(desk.desk, selection, anAdmin());
  if ("output" in asked) await approveAnswer(desk.desk, asked.output, anAdmin());
  for (const _ of ["one more hour", "and another"]) {
    desk.pass(1);
    await desk.keep(valid(aForm(), desk.clock.now));
    await desk.close();
  }
  desk.pass(1);
  await desk.close();
  intruder = new DatabaseSync(storePath(desk.folder), { timeout: 5000 });
}, 60_000);

afterAll(async () => {
  intruder.close();
  await desk[Symbol.asyncDispose]();
});

/** Where each kind of row must be missed. */
const kindsByTable = {
  response: ["link", "tally", "response", "numbers", "held", "annulment"],
  held: ["link", "numbers", "comment"],
  held_decision: ["link", "held", "numbers"],
  annulment: ["link", "annulment", "tally"],
  annulment_approval: ["link", "annulment", "tally"],
  audit: ["link"],
  chain_link: ["link", "hour"],
  tally: ["tally"],
  comment: ["comment"],
  survey: ["survey", "tally", "response"],
} satisfies Record<string, Finding["kind"][]>;
type Table = keyof typeof kindsByTable;
const tables: Table[] = [
  "response",
  "held",
  "held_decision",
  "annulment",
  "annulment_approval",
  "audit",
  "chain_link",
  "tally",
  "comment",
  "survey",
];

/** Columns that say nothing anybody relies on. */
const idle: Record<string, readonly string[]> = { survey: ["place"] };

/** Does something the database would refuse, as one who owns its file can, and puts the guards back; gives the way back. */
function tamper(sql: string, ...values: SQLInputValue[]): void {
  const guards = intruder.prepare("select name, sql from sqlite_master where type = 'trigger'").all();
  for (const { name } of guards) intruder.exec(`drop trigger ${String(name)}`);
  intruder.prepare(sql).run(...values);
  for (const guard of guards) intruder.exec(String(guard["sql"]));
}

const rowsOf = (table: Table) => intruder.prepare(`select rowid as row_number, * from ${table} order by rowid`).all();

function other(value: SQLInputValue | undefined): SQLInputValue {
  if (typeof value === "number") return value + 1;
  if (value instanceof Uint8Array) return Buffer.from(value).fill(value[3] === 3 ? 4 : 3, 3, 4);
  return typeof value === "string" ? `${value}x` : "quay-9";
}

/** Undoes what was done, byte for byte. */
function restore(table: Table, row: Record<string, SQLInputValue>): void {
  const { row_number: place, ...columns } = row;
  const names = Object.keys(columns);
  tamper(`delete from ${table} where rowid = ?`, place ?? null);
  const sql = `insert into ${table} (rowid, ${names.join(", ")}) values (?, ${names.map(() => "?").join(", ")})`;
  tamper(sql, place ?? null, ...Object.values(columns));
}

test("the store is whole before anybody touches it, and has rows of every kind", async () => {
  expect((await desk.check()).told).toEqual([]);
  for (const table of tables) expect([table, rowsOf(table).length > 0]).toEqual([table, true]);
});

// Free words may go: their time ends before that of their response.
test.each(tables.filter((table) => table !== "comment"))("a row of %s that is deleted is missed", { timeout: 60_000 }, async (table) => {
  for (const row of rowsOf(table)) {
    tamper(`delete from ${table} where rowid = ?`, row["row_number"] ?? null);
    const { told } = await desk.check();
    expect([row, told.map(({ kind }) => kind)]).toEqual([row, expect.arrayContaining([expect.toBeOneOf(kindsByTable[table])])]);
    restore(table, row);
  }
  expect((await desk.check()).told).toEqual([]);
});

test.each(tables)("a row of %s that is changed anywhere is found", { timeout: 120_000 }, async (table) => {
  const changes = rowsOf(table).flatMap((row) =>
    Object.keys(row).flatMap((column) => (column === "row_number" || idle[table]?.includes(column) ? [] : [{ row, column }])),
  );
  const few = fc.sample(fc.shuffledSubarray(changes, { minLength: Math.min(40, changes.length) }), { numRuns: 1, seed: 7 })[0] ?? [];
  for (const { row, column } of few.slice(0, 60)) {
    tamper(`update ${table} set ${column} = ? where rowid = ?`, other(row[column]), row["row_number"] ?? null);
    const { told } = await desk.check();
    expect([column, told.map(({ kind }) => kind)]).toEqual([column, expect.arrayContaining([expect.toBeOneOf(kindsByTable[table])])]);
    restore(table, row);
  }
  expect((await desk.check()).told).toEqual([]);
});

test("a link is named by its hour, a cell by its unit and its key", async () => {
  const [, second] = rowsOf("chain_link");
  tamper("update chain_link set hash = ? where hour = ?", "f".repeat(64), second?.["hour"] ?? null);
  expect((await desk.check()).told.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    "link 2026-11-19T05:00:00Z",
    "link 2026-11-19T04:00:00Z",
  ]);
  restore("chain_link", second ?? {});
  const cell = rowsOf("tally").find(({ unit, dimension }) => unit === "xa-mot" && dimension === "none");
  tamper("update tally set counts = ? where rowid = ?", other(cell?.["counts"]), cell?.["row_number"] ?? null);
  expect((await desk.check()).told).toMatchObject([{ kind: "tally", place: expect.stringContaining("xa-mot") }]);
  restore("tally", cell ?? {});
});

test.each<[string, string, string]>([
  ["a record more or less that a tablet was told is kept", "update device set kept = kept + 1", "update device set kept = kept - 1"],
  [
    "numbers that overlap",
    "insert into sequence_range (device, first, last) select device, first + 1, last from sequence_range limit 1",
    "delete from sequence_range where first = 2",
  ],
])("%s is found", async (_, wrong, right) => {
  const before = intruder.prepare("select * from sequence_range").all();
  expect(before.length).toBeGreaterThan(0);
  intruder.exec(wrong);
  expect((await desk.check()).told.map(({ kind }) => kind)).toEqual(["numbers"]);
  intruder.exec(right.replace("= 2", `= ${Number(before[0]?.["first"]) + 1}`));
  expect((await desk.check()).told).toEqual([]);
});

test("a response put in by hand is found, though it is counted by hand as well", async () => {
  const [row] = rowsOf("response");
  const columns = Object.keys(row ?? {}).filter((column) => column !== "row_number");
  const values = columns.map((column) => (column === "id" ? "019a9900-0000-8000-8000-ffffffffffff" : (row?.[column] ?? null)));
  tamper(`insert into response (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`, ...values);
  const kinds = new Set((await desk.check()).told.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(["link", "numbers"]));
  tamper("delete from response where id = ?", "019a9900-0000-8000-8000-ffffffffffff");
});

test("a chain that was made anew no longer holds the heads somebody printed", async () => {
  const { head } = await desk.check();
  const links = rowsOf("chain_link");
  const last = links.at(-1);
  expect((await desk.check([head ?? ""])).told).toEqual([]);
  tamper("update chain_link set hash = ? where hour = ?", "e".repeat(64), last?.["hour"] ?? null);
  expect((await desk.check([head ?? ""])).told).toContainEqual(expect.objectContaining({ kind: "head", place: head }));
  restore("chain_link", last ?? {});
});

test("a guard that is gone, or does nothing, is missed", async () => {
  const sql = intruder.prepare("select sql from sqlite_master where name = 'audit_stays'").get()?.["sql"];
  intruder.exec("drop trigger audit_stays");
  expect((await desk.check()).told).toMatchObject([{ kind: "trigger", place: "audit_stays" }]);
  intruder.exec("create trigger audit_stays before delete on audit begin select 1; end");
  expect((await desk.check()).told).toMatchObject([{ kind: "trigger", place: "audit_stays" }]);
  intruder.exec("drop trigger audit_stays");
  intruder.exec(String(sql));
});

test.each(["response", "held", "audit", "chain_link", "annulment", "annulment_approval", "held_decision"])(
  "the database itself refuses to change or delete a row of %s",
  (table) => {
    const [column] = Object.keys(intruder.prepare(`select * from ${table}`).get() ?? {});
    expect(() => intruder.exec(`update ${table} set ${column} = ${column}`)).toThrow("only grows");
    expect(() => intruder.exec(`delete from ${table}`)).toThrow("only grows");
  },
);
