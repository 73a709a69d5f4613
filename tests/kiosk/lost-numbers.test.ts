import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { KnownNumbers, Receipt } from "#protocol/responses.ts";
import { countOf, lostNumbers, type Run, runsIn, writtenRuns } from "../../src/kiosk/keeping/lost-numbers.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import { openDesk } from "../server/open-desk.ts";
import { answersOf, aSurvey, hashOf } from "../support/a-survey.ts";
import { enrolIn } from "../support/an-enrolled-tablet.ts";
import { keptStateOf } from "../support/kept-state-of.ts";
import { aSender } from "../support/sending.ts";
import { aBundle, aDisk, anAnswer, anOutbox, enrolled, ourStore, saveAnswers } from "../support/tablet.ts";
import { withoutRecords } from "../support/thinned-disk.ts";

const today = { day: 20_000, app: "1" };
const all = { store: ourStore, after: 0, limit: 1000 };
const epochOf = (number: number) => `0198f000-0000-4000-9000-00000000000${number}`;

/** What an endpoint answers to an empty batch. */
function greeting(numbers: KnownNumbers | undefined, epoch = 1): Receipt {
  return { store: ourStore, epoch: epochOf(epoch), results: [], ...(numbers && { numbers }) };
}

/** What an endpoint that has these numbers, and has heard of `highest`, says of them. */
function knownBy(has: ReadonlySet<number>, highest: number): KnownNumbers {
  const gone = Array.from({ length: highest }, (_none, place) => place + 1).filter((number) => !has.has(number));
  const starts = gone.filter((number) => !gone.includes(number - 1));
  const ends = gone.filter((number) => !gone.includes(number + 1));
  return { highest, missing: starts.map((first, place) => ({ first, last: ends[place] ?? first })) };
}

const numbersIn = (runs: readonly Run[]) =>
  runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_none, place) => first + place));

/** The endpoint keeps all that is sent to it from here on. */
async function acknowledge(outbox: Outbox, epoch = 1): Promise<void> {
  const waiting = await outbox.waiting(all);
  const results = waiting.map(({ id, hash }) => ({ id, hash, outcome: "accepted" as const }));
  await outbox.takeReceipt({ ...greeting(undefined, epoch), results }, today);
}

test("lost is exactly what the endpoint misses and the tablet does not hold, and is remembered as it was", () => {
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(some, some, fc.integer({ min: 0, max: 45 }), (received, held, more) => {
      const known = knownBy(new Set(received), Math.max(more, 0, ...received));
      const lost = lostNumbers(known.missing, new Set(held));
      const expected = numbersIn(known.missing).filter((number) => !held.includes(number));
      expect(numbersIn(lost)).toEqual(expected);
      expect(countOf(lost)).toBe(expected.length);
      expect(runsIn(writtenRuns(lost))).toEqual(lost);
    }),
  );
});

test(
  "whatever of it the tablet, the endpoint or both have lost, the tablet tells exactly what neither holds and gives no number out twice",
  { timeout: 60_000 },
  async () => {
    const subset = fc.uniqueArray(fc.integer({ min: 1, max: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 8 }), fc.tuple(subset, subset, subset), async (given, [acknowledged, gone, forgotten]) => {
        const disk = aDisk();
        const before = await anOutbox({ disk });
        await saveAnswers(before, given);
        const records = await before.waiting(all);
        const delivered = records.filter(({ sequence }) => acknowledged.includes(sequence));
        const results = delivered.map(({ id, hash }) => ({ id, hash, outcome: "accepted" as const }));
        await before.takeReceipt({ ...greeting(undefined), results }, today);
        before.close();
        const last = Math.max(0, ...records.map(({ sequence }) => sequence).filter((number) => !gone.includes(number)));
        await withoutRecords(disk, { store: ourStore, numbers: gone, last });
        const has = new Set(delivered.map(({ sequence }) => sequence).filter((number) => !forgotten.includes(number)));
        const outbox = await anOutbox({ disk, seed: 7 });

        await outbox.takeReceipt(greeting(knownBy(has, given)), today);

        const held = records.map(({ sequence }) => sequence).filter((number) => !gone.includes(number));
        const state = await keptStateOf(outbox);
        const neither = records.map(({ sequence }) => sequence).filter((number) => !has.has(number) && !held.includes(number));
        expect(numbersIn(state.lost)).toEqual(neither);
        // All the endpoint lacks and the tablet still has goes, or goes again.
        const waiting = (await outbox.waiting(all)).map(({ sequence }) => sequence);
        expect(waiting).toEqual(held.filter((number) => !has.has(number)));
        const [next] = await saveAnswers(outbox, 1);
        expect((await outbox.waiting(all)).find(({ id }) => id === next)?.sequence).toBe(given + 1);
        outbox.close();
      }),
      { numRuns: 60 },
    );
  },
);

test("an endpoint that acknowledged a record and yet does not have its number gets it again, once in an epoch", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  await acknowledge(outbox);
  const lacksOne = greeting({ highest: 2, missing: [{ first: 1, last: 1 }] });
  await outbox.takeReceipt(lacksOne, today);
  expect(await outbox.counts()).toEqual({ waiting: 1, acknowledged: 1, refused: 0 });
  await acknowledge(outbox);
  await outbox.takeReceipt(lacksOne, today);
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 2, refused: 0 });
  expect((await keptStateOf(outbox)).lost).toEqual([]);
});

test("what the endpoint refused is held here, so it is no loss and does not go again for its number", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 1);
  const reason = "body: is larger than 64000 bytes";
  const results = (await outbox.waiting(all)).map(({ id, hash }) => ({ id, hash, outcome: "rejected" as const, reason }));
  await outbox.takeReceipt({ ...greeting(undefined), results }, today);
  await outbox.takeReceipt(greeting({ highest: 1, missing: [{ first: 1, last: 1 }] }), today);
  expect(await keptStateOf(outbox)).toMatchObject({ waiting: 0, lost: [], refused: [{ sequence: 1, reason }] });
});

test("what was lost is lost no more once it arrived after all, as by a file that was carried", async () => {
  const outbox = await anOutbox();
  await outbox.takeReceipt(greeting({ highest: 3, missing: [{ first: 2, last: 3 }] }), today);
  expect(await keptStateOf(outbox)).toMatchObject({ last: 3, lost: [{ first: 2, last: 3 }] });
  await outbox.takeReceipt(greeting({ highest: 3, missing: [] }), today);
  expect(await keptStateOf(outbox)).toMatchObject({ last: 3, lost: [] });
});

test("an older endpoint says nothing of numbers, and the tablet concludes nothing", async () => {
  const outbox = await anOutbox();
  await outbox.takeReceipt(greeting({ highest: 3, missing: [{ first: 2, last: 2 }] }), today);
  await outbox.takeReceipt(greeting(undefined), today);
  expect(await keptStateOf(outbox)).toMatchObject({ last: 3, lost: [{ first: 2, last: 2 }] });
});

test("a tablet whose disk went back in time learns from its endpoint what it lost, and goes on after the highest number it ever told", async () => {
  const survey = aSurvey();
  await using desk = await openDesk({ survey });
  const { store } = desk.store;
  const disk = aDisk();
  const before = await anOutbox({ disk });
  const { publicKey } = await enrolled(before, store);
  await enrolIn(desk.store, [{ id: before.device, publicKey }], ["xa-mot"]);
  const organisationKey = await desk.organisationKey();
  const answers = answersOf({ "acc-1": 4, "acc-2": 5, "acc-3": 2 });
  const response = anAnswer({ survey: hashOf(survey), unit: "xa-mot", counter: null, field: null, answers });
  await saveAnswers(before, 55, { store, organisationKey, response });
  let requests = 0;
  // The first fifty arrive, and with them the word that there are fifty-five.
  const reach: typeof fetch = async (address, init) => {
    requests += 1;
    if (requests === 2) throw new TypeError("fetch failed");
    return desk.app.request(z.parse(z.string(), address), init);
  };
  const bundle = aBundle({ store });
  const cutOff = aSender({ outbox: before, endpoint: { fetch: reach }, bundle });
  await cutOff.hand.awaited();
  cutOff.stop();
  before.close();
  await withoutRecords(disk, { store, numbers: [51, 52, 53, 54, 55], last: 50 });

  const outbox = await anOutbox({ disk, seed: 7 });
  const sender = aSender({ outbox, endpoint: { fetch: reach }, bundle });
  await sender.hand.awaited();
  sender.stop();
  expect(await keptStateOf(outbox, store)).toMatchObject({ last: 55, waiting: 0, lost: [{ first: 51, last: 55 }] });
  await saveAnswers(outbox, 1, { store, organisationKey, response });
  expect((await outbox.waiting({ ...all, store })).map(({ sequence }) => sequence)).toEqual([56]);
});
