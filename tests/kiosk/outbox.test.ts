import { IDBDatabase, IDBObjectStore, IDBTransaction } from "fake-indexeddb";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import {
  anAnswer,
  aDisk,
  anOutbox,
  handClock,
  ourOrganisation,
  ourStore,
  readByUs,
  saveAnswers,
  sessionKeysOn,
} from "../support/tablet.ts";

const launch = { store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer() };
const all = { store: ourStore, after: 0, limit: 1000 };

afterEach(() => {
  vi.restoreAllMocks();
});

test("a saved response is still there when the tablet starts again", async () => {
  const disk = aDisk();
  const before = await anOutbox({ disk });
  const saved = await before.save(launch);
  before.close();
  const after = await anOutbox({ disk, seed: 2 });
  expect(saved).toMatchObject({ saved: true, sequence: 1 });
  expect(await after.waiting(all)).toMatchObject([{ sequence: 1, standing: "waiting" }]);
  expect(await after.counts()).toEqual({ waiting: 1, acknowledged: 0, refused: 0 });
});

test("a tablet keeps its own id for ever", async () => {
  const disk = aDisk();
  const before = await anOutbox({ disk });
  before.close();
  const after = await anOutbox({ disk, seed: 2 });
  expect(after.device).toBe(before.device);
  expect((await anOutbox({ seed: 2 })).device).not.toBe(before.device);
});

test("numbers run without a gap or a repeat, whichever tab saves and however often the tablet restarts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("first tab", "second tab", "both", "restart"), { maxLength: 12 }), async (steps) => {
      const disk = aDisk();
      let seed = 1;
      const open = () => anOutbox({ disk, seed: (seed += 1) });
      let tabs = [await open(), await open()] as const;
      for (const step of steps) {
        const [first, second] = tabs;
        if (step === "first tab" || step === "both") void first.save(launch);
        if (step === "second tab" || step === "both") await second.save(launch);
        if (step !== "restart") continue;
        await Promise.all([first.counts(), second.counts()]);
        for (const tab of tabs) tab.close();
        tabs = [await open(), await open()];
      }
      await tabs[0].save(launch);
      const numbers = (await tabs[1].waiting(all)).map(({ sequence }) => sequence);
      expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      expect(numbers.length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});

test("each store's responses are numbered on their own", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  const other = await outbox.save({ ...launch, store: "0198f000-0000-4000-8000-000000000002" });
  expect(other).toMatchObject({ saved: true, sequence: 1 });
});

test("a visit in progress survives a restart, and ends with the saving of its response", async () => {
  const disk = aDisk();
  const clock = handClock();
  const before = await anOutbox({ disk, clock });
  await before.saveDraft({ answers: { "acc-1": ["satisfied"] } });
  before.close();
  const after = await anOutbox({ disk, clock });
  expect(await after.readDraft()).toEqual({ content: { answers: { "acc-1": ["satisfied"] } }, savedAt: clock.now(), age: 0 });
  await after.save(launch);
  expect(await after.readDraft()).toBeNull();
});

test("a visit that is being forgotten is no visit in progress any more, so that an update need not wait for the next", async () => {
  const outbox = await anOutbox({ disk: aDisk() });
  await outbox.saveDraft({ answers: {} });
  const [, , draft] = await Promise.all([
    outbox.saveDraft({ answers: { "acc-1": ["satisfied"] } }),
    outbox.dropDraft(),
    outbox.readDraft(),
  ]);
  expect(draft).toBeNull();
});

test("a tablet that dies while saving holds either the whole response or the draft, never both, never a thank-you for nothing", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), async (ticks) => {
      const disk = aDisk();
      const { transactions, restore } = watchTransactions();
      const dying = await anOutbox({ disk });
      await dying.saveDraft("in progress");
      let thanked = false;
      const ending = dying.save(launch).then(
        ({ saved }) => (thanked = saved),
        () => {},
      );
      for (let tick = 0; tick < ticks; tick += 1) await new Promise((resolve) => setImmediate(resolve));
      const thankedBeforeDeath = thanked;
      restore();
      for (const started of transactions) abort(started);
      dying.close();
      await ending;
      const revived = await anOutbox({ disk, seed: 2 });
      const { waiting } = await revived.counts();
      const draft = await revived.readDraft();
      if (thankedBeforeDeath) expect(waiting).toBe(1);
      const { needed, kept } = await sessionKeysOn(disk);
      expect(needed.size).toBe(waiting);
      expect(kept).toEqual(needed);
      expect(waiting === 1).toBe(draft === null);
      seen.add(draft === null ? "response" : "draft");
      expect(await revived.save(launch)).toMatchObject({ saved: true, sequence: waiting + 1 });
    }),
    { numRuns: 40, examples: [[0], [30]] },
  );
  expect(seen).toEqual(new Set(["draft", "response"]));
});

test("a full tablet says so, keeps what it had, and saves the same response once there is room", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 1);
  await outbox.saveDraft("in progress");
  // As Chromium does: every request succeeds, and only the transaction tells at its end.
  // oxlint-disable-next-line typescript/unbound-method -- it is given its store below
  const remove = IDBObjectStore.prototype.delete;
  const last = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (this: IDBObjectStore, query) {
    const request = remove.call(this, query);
    request.addEventListener("success", () =>
      Reflect.apply(Reflect.get(this.transaction, "_abort"), this.transaction, ["QuotaExceededError"]),
    );
    return request;
  });
  const saved = await outbox.save(launch);
  last.mockRestore();
  expect(saved).toMatchObject({ saved: false, reason: "full" });
  expect(await outbox.counts()).toMatchObject({ waiting: 1 });
  expect(await outbox.readDraft()).toMatchObject({ content: "in progress" });
  expect(saved.saved || (await saved.again())).toMatchObject({ saved: true, sequence: 2 });
  expect(await outbox.counts()).toMatchObject({ waiting: 2 });
});

test("a fault of the program is no storage trouble and is not hidden", async () => {
  const outbox = await anOutbox();
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new TypeError("a fault");
  });
  await expect(outbox.save(launch)).rejects.toThrow("a fault");
});

test("the status line hears of every change", async () => {
  const outbox = await anOutbox();
  const heard: number[] = [];
  const hearing = new Promise<void>((resolve) => {
    outbox.subscribe(({ waiting }) => {
      heard.push(waiting);
      if (waiting === 2) resolve();
    });
  });
  await saveAnswers(outbox, 2);
  await hearing;
  expect(heard.at(-1)).toBe(2);
});

test("answers that follow each other quickly are marked by classes only", async () => {
  const clock = handClock();
  const outbox = await anOutbox({ clock });
  await saveAnswers(outbox, 1);
  clock.advance(20_000);
  await saveAnswers(outbox, 1);
  const pauses = (await readByUs(outbox)).map(({ quality }) => quality.sinceLastSave);
  expect(pauses).toEqual(["more", "under-60-s"]);
});

/** Sees every transaction of the tablets opened after it. */
function watchTransactions() {
  const transactions: IDBTransaction[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is given its database below
  const start = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...names) {
    const started = start.apply(this, names);
    transactions.push(started);
    return started;
  });
  return { transactions, restore: () => spy.mockRestore() };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended before the tablet died.
  }
}
