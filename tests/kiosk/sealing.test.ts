import { hash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SealedKey } from "#protocol/sealing.ts";
import { browserSealer } from "../../src/kiosk/keeping/browser-sealer.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import type { KeptRecord } from "../../src/kiosk/keeping/outbox-database.ts";
import { sessionKeys } from "../../src/kiosk/keeping/session-keys.ts";
import { anOrganisation, handSealer } from "../support/hand-made-keys.ts";
import {
  aDisk,
  anAnswer,
  anOutbox,
  handClock,
  ourOrganisation,
  ourStore,
  saveAnswers,
  seededDice,
  sessionKeysOn,
  tablesOn,
} from "../support/tablet.ts";

const organisationKey = ourOrganisation.key;
const sealedTo = { store: ourStore, organisationKey };
const all = { store: ourStore, after: 0, limit: 1000 };
const dayMs = 86_400_000;

/** The plain text of a kept record, by the organisation's private key. */
function readBy({ open }: Pick<typeof ourOrganisation, "open">, { id, hash: digest, body, key }: KeptRecord, keys: readonly SealedKey[]) {
  const session = keys.find(({ name }) => name === key);
  if (!session) throw new Error("its session key is not on disk");
  return open(body, { session, store: ourStore, part: "body", id, hash: digest });
}

async function recordsAndKeys(outbox: Outbox) {
  const records = await outbox.waiting(all);
  return { records, keys: await outbox.keysOf(records) };
}

test.each([
  ["the browser", browserSealer],
  ["another hand", handSealer(seededDice(5))],
])("what %s seals lies unreadable on the tablet, and only the organisation's private key opens it", async (_, sealer) => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk, sealer });
  const response = anAnswer({ answers: { "acc-1": ["very-dissatisfied"] }, comments: { "comment-text": "Chờ lâu quá" } });
  const saved = await outbox.save({ ...sealedTo, response });
  expect(saved).toMatchObject({ saved: true, sequence: 1 });
  const text = JSON.stringify(await tablesOn(disk));
  for (const answer of ["very-dissatisfied", "acc-1", "Chờ lâu", "An Bình", "answers"]) expect(text).not.toContain(answer);

  const { records, keys } = await recordsAndKeys(outbox);
  const [record] = records;
  if (!record?.comments || !keys[0]) throw new Error("nothing was kept");
  const body = readBy(ourOrganisation, record, keys);
  expect(JSON.parse(body)).toMatchObject({ id: record.id, answers: { "acc-1": ["very-dissatisfied"] } });
  expect(hash("sha256", body)).toBe(record.hash);
  const under = { session: keys[0], store: ourStore, id: record.id, hash: record.hash };
  expect(JSON.parse(ourOrganisation.open(record.comments, { ...under, part: "comments" }))).toMatchObject({
    "comment-text": { words: "Chờ lâu quá" },
  });
  expect(() => ourOrganisation.open(record.comments ?? "", { ...under, part: "body" })).toThrow();
  expect(() => ourOrganisation.open(record.body, { ...under, part: "body", hash: "0".repeat(64) })).toThrow();
  expect(() => readBy(anOrganisation(seededDice(9)), record, keys)).toThrow();
  expect(keys).toEqual([{ name: record.key, organisationKey: organisationKey.id, sealed: expect.stringMatching(/^[\w-]{151}$/) }]);
});

test("the random bytes of a session key are overwritten as soon as it is sealed", async () => {
  const thrown: Uint8Array[] = [];
  const dice = (count: number) => {
    const bytes = seededDice(count)(count);
    thrown.push(bytes);
    return bytes;
  };
  await sessionKeys({ sealer: browserSealer, dice, clock: handClock() }).ready(sealedTo);
  expect(thrown.find(({ length }) => length === 32)).toEqual(new Uint8Array(32));
});

test("a session key serves one page, one day and one key of the organisation", async () => {
  const disk = aDisk();
  const clock = handClock();
  const other = anOrganisation(seededDice(9)).key;
  let outbox = await anOutbox({ disk, clock });
  await saveAnswers(outbox, 2);
  clock.advance(dayMs);
  await saveAnswers(outbox, 1);
  await saveAnswers(outbox, 1, { organisationKey: other });
  outbox.close();
  outbox = await anOutbox({ disk, clock, seed: 2 });
  await saveAnswers(outbox, 1, { organisationKey: other });
  const { records, keys } = await recordsAndKeys(outbox);
  const [first, second, nextDay, otherKey, otherPage] = records.map(({ key }) => key);
  expect(first).toBe(second);
  expect(new Set([first, nextDay, otherKey, otherPage]).size).toBe(4);
  expect(keys.map((key) => key.organisationKey)).toEqual([organisationKey.id, organisationKey.id, other.id, other.id]);
});

test("a browser that cannot seal keeps nothing in clear and thanks for nothing; the next form tries again", async () => {
  let broken = true;
  const outbox = await anOutbox({
    sealer: async (...order) => {
      if (broken) throw new DOMException("no", "OperationError");
      return handSealer(seededDice(3))(...order);
    },
  });
  await outbox.saveDraft("in progress");
  await expect(outbox.save({ ...sealedTo, response: anAnswer() })).rejects.toThrow("no");
  expect(await outbox.counts()).toMatchObject({ waiting: 0 });
  expect(await outbox.readDraft()).toMatchObject({ content: "in progress" });
  broken = false;
  await saveAnswers(outbox, 1);
  expect(await outbox.counts()).toMatchObject({ waiting: 1 });
});

const receiptOf = (records: readonly KeptRecord[], epoch = 1) => ({
  store: ourStore,
  epoch: `0198f000-0000-4000-9000-00000000000${epoch}`,
  results: records.map(({ id, hash: digest }) => ({ id, hash: digest, outcome: "accepted" as const })),
});
/** What is acknowledged on the first day may go on the sixteenth. */
const firstDay = { day: 1, app: "1" };

/** A tablet in two tabs, and what may happen to its records. */
async function aBusyTablet() {
  const disk = aDisk();
  const clock = handClock();
  let seed = 0;
  const open = () => anOutbox({ disk, clock, seed: (seed += 10) });
  let tabs = [await open(), await open()] as const;
  const save = () => saveAnswers(tabs[0], 1);
  const purge = (today: number) => tabs[1].purge(today, 14);
  const happenings = {
    save,
    "both save": () => Promise.all([save(), saveAnswers(tabs[1], 1)]),
    acknowledge: async () => tabs[0].takeReceipt(receiptOf(await tabs[0].waiting(all)), firstDay),
    "new epoch": () => tabs[0].takeReceipt(receiptOf([], 2), firstDay),
    purge: () => purge(16),
    "purge early": () => purge(5),
    "purge while saving": () => Promise.all([save(), purge(16)]),
    "new day": async () => clock.advance(dayMs),
    async restart() {
      for (const tab of tabs) tab.close();
      tabs = [await open(), await open()];
    },
  };
  return { disk, happenings };
}

test("no record ever lies on a tablet without its session key, and no key longer than its records", async () => {
  const kinds = [
    "save",
    "both save",
    "acknowledge",
    "new epoch",
    "purge",
    "purge early",
    "purge while saving",
    "new day",
    "restart",
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("save", ...kinds), { maxLength: 14 }), async (steps) => {
      const { disk, happenings } = await aBusyTablet();
      for (const step of steps) {
        await happenings[step]();
        const { needed, kept } = await sessionKeysOn(disk);
        expect([...needed].filter((key) => !kept.has(key))).toEqual([]);
      }
      await happenings.purge();
      const { needed, kept } = await sessionKeysOn(disk);
      expect(kept).toEqual(needed);
    }),
    { numRuns: 60 },
  );
});
