import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aDisk } from "../support/tablet.ts";

const before = { ...Dexie.dependencies };

beforeEach(() => vi.resetModules());

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Object.assign(Dexie.dependencies, before);
});

/** A browser's own files on a disk that may be full, the names of all databases it opens, and what opens one as the kiosk does. */
async function aBrowser({ marks = new Set<string>() } = {}) {
  const disk = { isFull: false };
  const write = async () => {
    if (disk.isFull) throw new DOMException("full", "QuotaExceededError");
  };
  const file = { createWritable: async () => ({ write, abort: async () => {} }) };
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (create) marks.add(name);
      if (!marks.has(name)) throw new DOMException("no such file", "NotFoundError");
      return file;
    },
    removeEntry: async (name: string) => void marks.delete(name),
  };
  vi.stubGlobal("FileSystemFileHandle", { prototype: file });
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } });
  const opened: string[] = [];
  const kept = aDisk();
  const open = (name: string, version?: number) => {
    opened.push(name);
    return kept.open(name, version);
  };
  const indexedDB = new Proxy(kept, { get: (target, key) => (key === "open" ? open : Reflect.get(target, key)) });
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  const { reconnecting } = await import("../../src/kiosk/keeping/reconnecting.ts");
  const dexie = new Dexie("kept");
  dexie.version(1).stores({ records: "id" });
  const attempt = reconnecting(dexie);
  return { disk, marks, opened, dexie, put: (id: number) => attempt(() => dexie.table("records").put({ id })) };
}

test("a tablet begins no other log as long as no connection ends unasked", async () => {
  const { put, opened, marks } = await aBrowser();
  await put(1);
  await put(2);
  expect([opened, [...marks]]).toEqual([["kept"], []]);
});

test("a page begins another log soon after its start, once, because nobody knows of a cut of the power", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const { put, opened, dexie } = await aBrowser();
  await put(1);
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitUntil(() => opened.includes("kiosk log"));
  await vi.advanceTimersByTimeAsync(600_000);
  await put(2);
  expect([opened, dexie.isOpen()]).toEqual([["kept", "kiosk log"], true]);
});

test("once a connection ended unasked nothing is opened before there is room, and then another log is begun before anything is written", async () => {
  const { put, opened, marks, disk, dexie } = await aBrowser();
  await put(1);
  disk.isFull = true;
  dexie.close({ disableAutoOpen: false });
  await expect(put(2)).rejects.toMatchObject({ name: "QuotaExceededError" });
  expect([opened, marks.size]).toEqual([["kept"], 1]);
  disk.isFull = false;
  await put(2);
  expect([opened, [...marks]]).toEqual([["kept", "kiosk log", "kept"], []]);
});

test("a page that starts after one whose connection ended begins another log first", async () => {
  const { put, opened, marks } = await aBrowser({ marks: new Set(["doubt"]) });
  await put(1);
  expect([opened, [...marks]]).toEqual([["kiosk log", "kept"], []]);
});
