import { hash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesPerBatch, recordsPerBatch } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { questionsOf } from "#survey/questions.ts";
import { outcomes } from "#survey/response.ts";
import { levels } from "#survey/scale.ts";
import { browserSealer } from "../../src/kiosk/keeping/browser-sealer.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import type { KeptRecord } from "../../src/kiosk/keeping/outbox-database.ts";
import { recordOf, type UnsavedResponse } from "../../src/kiosk/keeping/response-record.ts";
import { sessionKeys } from "../../src/kiosk/keeping/session-keys.ts";
import { firstBatch } from "../../src/kiosk/sending/batch.ts";
import { filledForm } from "../support/filled-form.ts";
import { anOrganisation, handSealer } from "../support/hand-made-keys.ts";
import { shippedInstruments, shippedSurvey } from "../support/shipped.ts";
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

/** What citizens may say to a survey: every item at one level or all of them mixed, with or without reasons and a few words, to the end or not. */
function aVisitTo(survey: SurveyDefinition): fc.Arbitrary<UnsavedResponse> {
  const questions = questionsOf(survey);
  const items = questions.filter(({ kind }) => kind === "satisfaction");
  const texts = questions.filter(({ kind }) => kind === "text");
  const screens = [...survey.criteria.map(({ code }) => code), ...survey.blocks.map(({ id }) => id)];
  const chance = fc.record({
    form: filledForm(survey),
    level: fc.constantFrom(null, ...levels.map(({ id }) => id)),
    outcome: fc.constantFrom(...outcomes),
    hasReasons: fc.boolean(),
    words: fc.constantFrom("", "Chờ lâu", "Cảm ơn các anh chị đã hướng dẫn tận tình"),
    seconds: fc.nat({ max: 600 }),
  });
  return chance.map(({ form, level, outcome, hasReasons, words, seconds }) => {
    const atOneLevel = level === null ? {} : Object.fromEntries(items.map((item) => [item.id, [level]]));
    return anAnswer({
      survey: form.survey,
      outcome,
      seconds,
      secondsByScreen: Object.fromEntries(screens.map((screen) => [screen, seconds])),
      answers: outcome === "declined" ? {} : { ...form.answers, ...atOneLevel },
      reasons: hasReasons ? form.reasons : {},
      comments: Object.fromEntries(texts.map((text) => [text.id, words])),
    });
  });
}

/** Bytes of plain text that one block holds, and how long it is once sealed. */
const bodyBlock = { plain: 2816, sealed: 3792 };
const wordsBlock = { sealed: 720 };

/** What a tablet makes of visits: each as its citizen left it, and as it is kept. */
function aSealingTablet() {
  const dice = seededDice(4);
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  const { seal } = sessionKeys({ sealer: handSealer(seededDice(5)), dice, clock: handClock() });
  return async (response: UnsavedResponse) => {
    const quality = { ...response.quality, sinceLastSave: "more" } as const;
    const plain = await recordOf({ ...response, quality }, { now: 0, dice, digest });
    return { plain, ...(await seal(plain, sealedTo)) };
  };
}

test.each(shippedInstruments)("how long an answer to %s is on the tablet tells nothing of it", async (instrument) => {
  const sealedOf = aSealingTablet();
  await fc.assert(
    fc.asyncProperty(aVisitTo(shippedSurvey(instrument)), async (response) => {
      const { plain, record } = await sealedOf(response);
      fc.pre(Buffer.byteLength(plain.body) <= bodyBlock.plain);
      expect([record.body.length, record.comments.length]).toEqual([bodyBlock.sealed, wordsBlock.sealed]);
    }),
  );
});

test.each(shippedInstruments)("what most citizens say to %s fits one length, whatever it is", async (instrument) => {
  const [visit] = fc.sample(aVisitTo(shippedSurvey(instrument)), { numRuns: 1, seed: 1 });
  if (!visit) throw new Error("nobody came");
  const items = questionsOf(shippedSurvey(instrument)).filter(({ kind }) => kind === "satisfaction");
  const sealedOf = aSealingTablet();
  for (const { id } of levels) {
    const { record } = await sealedOf({ ...visit, reasons: {}, answers: Object.fromEntries(items.map((item) => [item.id, [id]])) });
    expect(record.body).toHaveLength(bodyBlock.sealed);
  }
});

test("what is sealed is the text itself and spaces, so that it opens to the text that was hashed", async () => {
  const sealedOf = aSealingTablet();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 6000 }), fc.boolean(), async (letters, isWritten) => {
      const comments = isWritten ? { "comment-text": "ộ".repeat(1 + (letters % 1000)) } : {};
      const { plain, record, key } = await sealedOf(anAnswer({ unit: "ộ".repeat(letters), comments }));
      const under = { session: key, store: ourStore, id: record.id, hash: record.hash };
      const body = ourOrganisation.open(record.body, { ...under, part: "body" });
      expect([body, hash("sha256", body)]).toEqual([plain.body, record.hash]);
      expect(ourOrganisation.open(record.comments, { ...under, part: "comments" })).toBe(plain.comments ?? "{}");
      expect(Buffer.from(record.body, "base64url").length % bodyBlock.plain).toBe(28);
    }),
    { numRuns: 40 },
  );
});

test("a text as long as its block grows by nothing", async () => {
  const sealedOf = aSealingTablet();
  const shorter = await sealedOf(anAnswer({ unit: "" }));
  const missing = bodyBlock.plain - Buffer.byteLength(shorter.plain.body);
  const [exact, longer] = [
    await sealedOf(anAnswer({ unit: "x".repeat(missing) })),
    await sealedOf(anAnswer({ unit: "x".repeat(missing + 1) })),
  ];
  expect(Buffer.byteLength(exact.plain.body)).toBe(bodyBlock.plain);
  expect(exact.record.body).toHaveLength(bodyBlock.sealed);
  expect(Buffer.from(longer.record.body, "base64url")).toHaveLength(2 * bodyBlock.plain + 28);
});

test("fifty answers of one block each still travel together", async () => {
  const sealedOf = aSealingTablet();
  const oneRecord = async () => ({ sequence: 10_000_000, ...(await sealedOf(anAnswer())).record });
  const records = await Promise.all(Array.from({ length: recordsPerBatch }, oneRecord));
  expect(firstBatch(records)).toHaveLength(recordsPerBatch);
  expect(Buffer.byteLength(JSON.stringify(records))).toBeLessThan(bytesPerBatch);
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
