import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { backUp, backupsIn } from "../../../src/server/keeping/back-up.ts";
import { keepBackingUp } from "../../../src/server/keeping/backups.ts";
import { beginEpoch, restore } from "../../../src/server/keeping/restore.ts";
import { takeForSoleUse } from "../../../src/server/store/sqlite/sole-use.ts";
import { recordAudit, theEndpoint } from "../../../src/server/integrity/audit.ts";
import { openSqliteStore } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { newFolder, openDesk, recordOf } from "../open-desk.ts";

const survey = aSurvey();
const forms = (count: number) =>
  Array.from({ length: count }, () => recordOf(aResponse(survey, { "acc-1": 4, "acc-2": 5, "acc-3": 2, "gave-feedback": "no" })));
const now = new Date("2026-11-19T04:00:00Z");

function countIn(path: string, table: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const count = Number(database.prepare(`select count(*) as n from ${table}`).get()?.["n"]);
  database.close();
  return count;
}

test("a backup made while answers come in is whole, and holds all that had a receipt before it began", async () => {
  await using desk = await openDesk({ survey });
  const backups = join(desk.folder, "backups");
  await desk.send(forms(40));
  const over = new AbortController();
  const sending = (async () => {
    while (!over.signal.aborted) await desk.send(forms(10));
  })();
  await new Promise<void>((resolve, reject) => {
    const made: unknown[] = [];
    const keeping = keepBackingUp({
      database: desk.store.database,
      data: desk.folder,
      backups,
      days: 3,
      now: () => now,
      onMade: (one) => {
        made.push(one);
        void keeping.stop();
        resolve();
      },
      onFailure: reject,
    });
  });
  over.abort();
  await sending;
  const [backup] = backupsIn(backups);
  expect(backup).toMatchObject({ whole: true, madeAt: now });
  expect(countIn(join(backups, backup?.file ?? ""), "response")).toBeGreaterThanOrEqual(40);
});

test("a backup in which something was changed by hand is not called whole, and says what it is", async () => {
  await using desk = await openDesk({ survey });
  await desk.send(forms(5));
  desk.connection.exec("update tally set counts = zeroblob(length(counts)) where rowid = 1");
  const made = await backUp({ data: desk.folder, backups: join(desk.folder, "backups"), days: 3, now });
  expect(made.whole).toBe(false);
  expect(made.file).toContain(".faulty");
  expect(made.faults.join("\n")).not.toBe("");
});

test("only so many days of backups stay, and nobody else may read them", async () => {
  await using desk = await openDesk({ survey });
  const backups = join(desk.folder, "backups");
  for (let day = 0; day < 4; day += 1)
    await backUp({ data: desk.folder, backups, days: 2, now: new Date(now.getTime() + day * 86_400_000) });
  expect(readdirSync(backups)).toEqual(["sipas-2026-11-21T04-00-00Z.sqlite", "sipas-2026-11-22T04-00-00Z.sqlite"]);
  expect(statSync(join(backups, "sipas-2026-11-22T04-00-00Z.sqlite")).mode & 0o077).toBe(0);
});

test("only its owner may read a store", async () => {
  const folder = newFolder();
  const store = await openSqliteStore({ folder });
  for (const file of readdirSync(folder)) expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a restored store is the same store in another epoch, and what was there is set aside", async () => {
  const folder = newFolder();
  const desk = await openDesk({ survey, folder });
  const { store, epoch } = desk.store;
  await desk.send(forms(7));
  const backups = `${folder}-backups`;
  const { file } = await backUp({ data: folder, backups, days: 2, now });
  await desk.send(forms(5));
  await desk.close();
  const restored = await restore({ backup: join(backups, file), data: folder, now });
  expect(restored).toMatchObject({ done: true });
  expect(countIn((restored.done && restored.before) || "", "response")).toBe(12);
  const again = await openSqliteStore({ folder });
  expect(again.store).toBe(store);
  expect(again.epoch).not.toBe(epoch);
  await again.close();
  expect(countIn(join(folder, "sipas.sqlite"), "response")).toBe(7);
  for (const made of [folder, backups]) rmSync(made, { recursive: true });
});

test("a backup that does not add up is not brought back", async () => {
  await using desk = await openDesk({ survey });
  await desk.send(forms(3));
  expect(await restore({ backup: join(desk.folder, "no such file"), data: desk.folder, now })).toMatchObject({ done: false });
  desk.connection.exec("delete from tally where rowid = 1");
  const { file } = await backUp({ data: desk.folder, backups: join(desk.folder, "backups"), days: 2, now });
  const refused = await restore({ backup: join(desk.folder, "backups", file), data: desk.folder, now });
  expect(refused.done).toBe(false);
  expect(countIn(join(desk.folder, "sipas.sqlite"), "response")).toBe(3);
});

test("a backup of an older program is brought back too", async () => {
  const folder = newFolder();
  const backup = join(folder, "older.sqlite");
  writeFileSync(backup, gunzipSync(readFileSync(join(import.meta.dirname, "../schemas/2026-11-21-first-stones.sqlite.gz"))));
  const data = join(folder, "data");
  mkdirSync(data);
  expect(await restore({ backup, data, now })).toEqual({ done: true, before: null });
  expect(countIn(join(data, "sipas.sqlite"), "response")).toBe(24);
  expect(readdirSync(folder).toSorted()).toEqual(["data", "older.sqlite"]);
  rmSync(folder, { recursive: true });
});

test.each(["device-enrolled", "survey-published"] as const)(
  "after %s a backup follows, though the daily one was made just before",
  async (action) => {
    await using desk = await openDesk({ survey });
    const backups = join(desk.folder, "backups");
    await backUp({ data: desk.folder, backups, days: 3, now });
    const later = new Date(now.getTime() + 5 * 60_000);
    const deed = { actor: theEndpoint, action, unit: null, detail: {} };
    await desk.store.change((transaction) => recordAudit(transaction, deed, later));
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const { database } = desk.store;
    const keeping = keepBackingUp({ database, data: desk.folder, backups, days: 3, now: () => later, onMade: resolve, onFailure: reject });
    await promise;
    await keeping.stop();
    expect(backupsIn(backups).map(({ madeAt }) => madeAt)).toEqual([later, now]);
  },
);

test("a store is used by one process at a time, and free again when that lets go", async () => {
  const folder = newFolder();
  const first = takeForSoleUse(folder);
  expect(first).not.toBeNull();
  expect(takeForSoleUse(folder)).toBeNull();
  first?.giveBack();
  const second = takeForSoleUse(folder);
  expect(second).not.toBeNull();
  second?.giveBack();
  rmSync(folder, { recursive: true });
});

test("a new epoch is written down for the auditor", async () => {
  await using desk = await openDesk({ survey });
  await beginEpoch(desk.store, now);
  const row = desk.connection.prepare("select action from audit where action = 'store-restored'").get();
  expect(row?.["action"]).toBe("store-restored");
});
