import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Receipt } from "#protocol/responses.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import { aDyingDisk, type Blow, type Moment } from "../support/dying-disk.ts";
import { anAnswer, anOutbox, ourOrganisation, ourStore, saveAnswers, tablesOn } from "../support/tablet.ts";

const launch = { store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer() };
const all = { store: ourStore, after: 0, limit: 1000 };
const today = { day: 20_000, app: "1" };
const moments: readonly Moment[] = ["open", "start", "put", "commit", "news"];
const names = ["InvalidStateError", "UnknownError", "AbortError"];
const blows: readonly Blow[] = moments.flatMap((moment) => names.flatMap((name) => [1, 2].map((times) => ({ moment, name, times }))));
const sentence = (blow: Blow) => [`${blow.name} at ${blow.moment}, ${blow.times} times`, blow] as const;

// Dexie says on the console that it opens anew, which is what is wanted.
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** A tablet with one answer and a draft, whose storage is about to fail. */
async function aFailingTablet(blow: Blow) {
  const world = aDyingDisk();
  const outbox = await anOutbox({ disk: world.dying });
  const [first = ""] = await saveAnswers(outbox, 1);
  await outbox.saveDraft("in progress");
  if (blow.moment === "open") world.cut();
  world.strike(blow);
  return { ...world, outbox, first };
}

/** Numbers of the answers on a disk in order, and the last number given out. */
async function numbersOn(disk: IDBFactory) {
  const { records = [], facts = [], drafts = [] } = await tablesOn(disk);
  const kept = records.map((record) => Number(valueIn(record, "sequence"))).toSorted((a, b) => a - b);
  const last = facts.find((fact) => valueIn(fact, "name") === `last number ${ourStore}`);
  return { kept, last: valueIn(last, "value"), drafts: drafts.length };
}

function valueIn(row: unknown, key: string): unknown {
  return typeof row === "object" && row !== null ? Reflect.get(row, key) : undefined;
}

test.each(blows.map(sentence))(
  "an answer is kept once with one number, and its draft ends, whatever the connection died of: %s",
  async (_, blow) => {
    const { outbox, disk } = await aFailingTablet(blow);
    expect(await outbox.save(launch)).toMatchObject({ saved: true, sequence: 2 });
    expect(await numbersOn(disk)).toEqual({ kept: [1, 2], last: 2, drafts: 0 });
    expect(await outbox.save(launch)).toMatchObject({ saved: true, sequence: 3 });
  },
);

test.each(blows.map(sentence))("a visit in progress is kept and read whatever the connection died of: %s", async (_, blow) => {
  const { outbox, cut } = await aFailingTablet(blow);
  await outbox.saveDraft("further on");
  cut();
  expect(await outbox.readDraft()).toMatchObject({ content: "further on" });
  cut();
  await outbox.setDraftAside();
  cut();
  expect(await outbox.takeUpDraft()).toMatchObject({ content: "further on" });
  cut();
  await outbox.dropDraft();
  expect(await outbox.readDraft()).toBeNull();
});

test.each(blows.map(sentence))("a receipt is taken over whatever the connection died of: %s", async (_, blow) => {
  const { outbox, first } = await aFailingTablet(blow);
  await outbox.takeReceipt(await receiptFor(outbox, first), today);
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
});

async function receiptFor(outbox: Outbox, id: string): Promise<Receipt> {
  const record = (await outbox.waiting(all)).find((one) => one.id === id);
  return { store: ourStore, epoch: "e", results: record ? [{ id, hash: record.hash, outcome: "accepted" }] : [] };
}

test("all else a tablet keeps is there again after its connection died: counts, queue, keys, id", async () => {
  const { dying, cut } = aDyingDisk();
  const outbox = await anOutbox({ disk: dying });
  expect(await outbox.signing.makeCandidate("K7QM2XPA")).not.toBeNull();
  cut();
  await outbox.signing.adoptCandidate(ourStore);
  cut();
  expect(await outbox.signing.headersOf({ method: "GET", path: "/api/bundle" }, "", ourStore)).not.toEqual({});
  await saveAnswers(outbox, 1);
  cut();
  expect(await outbox.counts()).toMatchObject({ waiting: 1 });
  cut();
  expect(await outbox.queueOf(ourStore)).toMatchObject({ waiting: 1, lastSequence: 1 });
  cut();
  expect(await outbox.unsent(ourStore)).toHaveLength(1);
  cut();
  const records = await outbox.waiting(all);
  cut();
  expect(await outbox.keysOf(records)).toHaveLength(1);
  cut();
  await outbox.purge(30_000, 14);
  expect((await anOutbox({ disk: dying, seed: 2 })).device).toBe(outbox.device);
});

test.each(names)("a tablet starts although its storage opens only the third time, by %s", async (name) => {
  const { dying, strike } = aDyingDisk();
  strike({ moment: "open", name, times: 2 });
  expect(await (await anOutbox({ disk: dying })).save(launch)).toMatchObject({ saved: true, sequence: 1 });
});

test.each([
  ["QuotaExceededError", "start", "full"],
  ["QuotaExceededError", "put", "full"],
  ["QuotaExceededError", "commit", "full"],
  ["UnknownError", "put", "unreadable"],
  ["UnknownError", "commit", "unreadable"],
  ["AbortError", "commit", "unreadable"],
] as const)("%s at %s that lasts is told, and once it is over the same bytes are kept once", async (name, moment, reason) => {
  const { outbox, disk, heal } = await aFailingTablet({ moment, name, times: Infinity });
  let saved = await outbox.save(launch);
  for (let tried = 0; tried < 2 && !saved.saved; tried += 1) {
    expect(saved.reason).toBe(reason);
    saved = await saved.again();
  }
  expect(saved.saved).toBe(false);
  expect(await numbersOn(disk)).toEqual({ kept: [1], last: 1, drafts: 1 });
  heal();
  const { again } = saved.saved ? { again: () => Promise.reject(new Error("thanked for nothing")) } : saved;
  const [kept, twice] = [await again(), await again()];
  expect(kept).toMatchObject({ saved: true, sequence: 2 });
  expect(twice).toEqual(kept);
  expect(outbox.trouble()).toBeNull();
  expect(await numbersOn(disk)).toEqual({ kept: [1, 2], last: 2, drafts: 0 });
});

test("however often connections die, every answer that was thanked for is there once, under a number of its own without a gap", async () => {
  const blow = fc.record({ moment: fc.constantFrom(...moments), name: fc.constantFrom(...names, "QuotaExceededError"), times: fc.nat(5) });
  const step = fc.record({ deed: fc.constantFrom("save", "draft", "receipt", "cut"), blow });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const { dying, disk, strike, cut, heal } = aDyingDisk();
      const outbox = await anOutbox({ disk: dying });
      const thanked: number[] = [];
      for (const { deed, blow: next } of steps) {
        strike(next);
        if (deed === "cut") cut();
        if (deed === "save") {
          const saved = await outbox.save(launch);
          if (saved.saved) thanked.push(saved.sequence);
        }
        if (deed === "draft") await outbox.saveDraft("x").catch(() => {});
        if (deed === "receipt") await outbox.takeReceipt({ store: ourStore, epoch: "e", results: [] }, today).catch(() => {});
      }
      heal();
      await saveAnswers(outbox, 1);
      const { kept, last } = await numbersOn(disk);
      // One that was kept although the tablet could not know it is there as well.
      expect(kept).toEqual(kept.map((_, place) => place + 1));
      expect(last).toBe(kept.length);
      expect(thanked.filter((number) => !kept.includes(number))).toEqual([]);
      expect(new Set(thanked).size).toBe(thanked.length);
    }),
    { numRuns: 60 },
  );
});
