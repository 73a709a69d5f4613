import { setImmediate } from "node:timers/promises";
import { forceCloseDatabase, type IDBDatabase } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openOutbox } from "../../src/kiosk/keeping/outbox.ts";
import { opened } from "../../src/kiosk/program/opened.ts";
import { aDisk, anOutbox, handClock, saveAnswers, tablesOn } from "../support/tablet.ts";

// Dexie says on the console that it makes way.
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** A connection as a page holds it: without a listener for `versionchange` it lets nobody by. */
function connection(disk: IDBFactory, version?: number): Promise<globalThis.IDBDatabase> {
  const request = disk.open("kiosk", version);
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
  });
}

/** A page that opens; what it said, in order. */
function aPage(open: (onBlocked: () => void) => Promise<unknown>) {
  const clock = handClock();
  const said: string[] = [];
  const done = opened(open, { timer: clock.timer, onHindrance: (why) => said.push(why) }).then(() => said.push("opens"));
  return { clock, said, done };
}

test("a page whose storage an older page keeps says so at once, and opens when that is closed", async () => {
  const disk = aDisk();
  const old = await connection(disk, 10);
  const page = aPage((onBlocked) => openOutbox({ indexedDB: disk, openShelf: async () => null, onBlocked }));
  await expect.poll(() => page.said).toEqual(["other-window"]);
  page.clock.advance(60_000);
  old.close();
  await page.done;
  expect(page.said).toEqual(["other-window", "opens"]);
});

test("a storage that hangs without a word is told of after 8 seconds, and opens all the same if it comes back", async () => {
  const { promise, resolve: come } = Promise.withResolvers<void>();
  const page = aPage(() => promise);
  page.clock.advance(7_999);
  expect(page.said).toEqual([]);
  page.clock.advance(1);
  expect(page.said).toEqual(["storage"]);
  come();
  await page.done;
  page.clock.advance(60_000);
  expect(page.said).toEqual(["storage", "opens"]);
});

test("a storage that opens, or does not open at all, is not said to hinder", async () => {
  const page = aPage(async () => "open");
  await page.done;
  page.clock.advance(60_000);
  expect(page.said).toEqual(["opens"]);
  const broken = aPage(() => Promise.reject(new Error("broken")));
  await expect(broken.done).rejects.toThrow("broken");
  broken.clock.advance(60_000);
  expect(broken.said).toEqual([]);
});

test("a page makes way for a newer program in another at once, hears of it, and keeps answers in what that one made of the storage", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await saveAnswers(outbox, 1);
  const heard = vi.fn();
  outbox.onDisturbed(heard);
  const newer = await connection(disk, 30);
  expect(newer.version).toBe(30);
  expect(heard).toHaveBeenCalled();
  newer.close();
  await saveAnswers(outbox, 1);
  expect(await outbox.counts()).toMatchObject({ waiting: 2 });
  expect((await connection(disk)).version).toBe(30);
});

test("whoever clears the storage under a page takes the tablet's id with the numbers, and the page hears of it", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await saveAnswers(outbox, 2);
  const heard = vi.fn();
  outbox.onDisturbed(heard);
  await new Promise((resolve) => disk.deleteDatabase("kiosk").addEventListener("success", resolve));
  expect(heard).toHaveBeenCalled();
  await saveAnswers(outbox, 1);
  const { records = [], facts = [] } = await tablesOn(disk);
  expect(records).toMatchObject([{ sequence: 1 }]);
  expect(facts).not.toContainEqual(expect.objectContaining({ name: "device" }));
  expect((await anOutbox({ disk, seed: 2 })).device).not.toBe(outbox.device);
});

test("a connection that the browser closes by itself is opened anew, and the page hears of it", async () => {
  const disk = aDisk();
  const connections: IDBDatabase[] = [];
  const open = disk.open.bind(disk);
  vi.spyOn(disk, "open").mockImplementation((name, version) => {
    const request = open(name, version);
    request.addEventListener("success", () => connections.push(request.result));
    return request;
  });
  const outbox = await anOutbox({ disk });
  const heard = vi.fn();
  outbox.onDisturbed(heard);
  const [first] = connections;
  if (!first) throw new Error("no connection");
  Reflect.apply(forceCloseDatabase, null, [first]);
  await setImmediate();
  expect(heard).toHaveBeenCalledOnce();
  await saveAnswers(outbox, 1);
  expect(connections).toHaveLength(2);
});
