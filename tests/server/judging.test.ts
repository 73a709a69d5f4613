import { hash as digest, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { makeOrganisationKey } from "../../src/server/devices/organisation-keys.ts";
import { type Judging, judgingHere, openJudging } from "../../src/server/judging.ts";
import type { ReadBatch, Sent } from "../../src/server/read-batch.ts";
import { writeSurveys } from "../../src/server/store/surveys.ts";
import { aResponse, aSurvey, hashOf } from "../support/a-survey.ts";
import { aSessionKey } from "../support/an-enrolled-tablet.ts";
import { type Desk, openDesk, recordOf, tablet } from "./open-desk.ts";

const survey = aSurvey();
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2, "gave-feedback": "no" } as const;
const form = () => aResponse(survey, said, { unit: "xa-mot" });

function sentTo({ store }: Desk): Sent {
  const arrival = { received: { day: "2026-11-19", hour: 10 }, caughtUp: null };
  return { known: store.known(), arrival, tablet: { id: tablet, units: new Set(["xa-mot"]), revoked: false } };
}

function batchOf(records: readonly unknown[], more: object = {}): Uint8Array {
  return Buffer.from(JSON.stringify({ protocol: 1, device: tablet, app: "1.0", heartbeat: { waiting: 3 }, records, ...more }));
}

/** What is left of a batch once everything is told that is kept of it. */
function told(read: ReadBatch) {
  if ("faults" in read) return read;
  const records = read.records.map((judged) => {
    if (judged.verdict === "rejected") return judged;
    const record = { ...judged.record, body: Buffer.from(judged.record.body).toString() };
    if (judged.verdict === "held") return { ...judged, record };
    const { slots, amounts } = judged.ballot.deltas;
    const deltas = { slots: Array.from(slots), amounts: Array.from(amounts) };
    return { ...judged, record, survey: judged.survey.hash, ballot: { ...judged.ballot, deltas } };
  });
  return { ...read, records };
}

/** A desk, and the thread that judges for it. */
async function aDeskAndThread() {
  const desk = await openDesk({ survey });
  const thread = openJudging({ folder: desk.keys, store: desk.store.store });
  const close = async () => {
    await thread.close();
    await desk[Symbol.asyncDispose]();
  };
  return { desk, thread, here: judgingHere(desk.fleet.keyring), [Symbol.asyncDispose]: close };
}

async function bothTell(ways: readonly Judging[], bytes: Uint8Array, sent: Sent) {
  return Promise.all(ways.map(async (judging) => told(await judging.read(Uint8Array.from(bytes), sent))));
}

test("beside the thread that serves a batch is judged as within it, sealed or plain, good or bad", async () => {
  await using around = await aDeskAndThread();
  const { desk, thread, here } = around;
  const session = await aSessionKey(desk.store.store, await desk.organisationKey());
  const words = { salt: "ab".repeat(16), words: "Cảm ơn các anh chị" };
  const commented = aResponse(survey, said, { unit: "xa-mot", comments: { "comment-text": digest("sha256", hashedText(words)) } });
  const withWords = recordOf(commented, { comments: JSON.stringify({ "comment-text": words }) });
  const records = [
    recordOf(form()),
    session.sealed(recordOf(form())),
    session.sealed(withWords),
    { ...session.sealed(recordOf(form())), hash: "0".repeat(64) },
    recordOf(form(), { hash: "0".repeat(64) }),
    recordOf(aResponse(survey, said, { unit: "xa-hai" })),
    recordOf(aResponse(survey, said, { unit: "xa-mot", mode: "practice" })),
    { nothing: "of the kind" },
    null,
  ];
  const [inside, beside] = await bothTell([here, thread.judging], batchOf(records, { keys: [session.key] }), sentTo(desk));
  expect(beside).toEqual(inside);
  expect(inside).toMatchObject({ device: tablet, app: "1.0", heartbeat: { waiting: 3 } });
  const verdicts = inside && "records" in inside ? inside.records.map(({ verdict }) => verdict) : [];
  expect(verdicts).toEqual(["valid", "valid", "valid", "held", "held", "held", "valid", "rejected", "rejected"]);
});

test("what is no batch, or another tablet's, is told alike", async () => {
  await using around = await aDeskAndThread();
  const { desk, thread, here } = around;
  for (const bytes of [Buffer.from("{"), Buffer.of(0xff), batchOf([], { protocol: 2 }), batchOf([], { device: randomUUID() })]) {
    const [inside, beside] = await bothTell([here, thread.judging], bytes, sentTo(desk));
    expect(beside).toEqual(inside);
    expect(inside).toHaveProperty("faults");
  }
});

test("a questionnaire put in force is known to the thread by the next batch", async () => {
  await using around = await aDeskAndThread();
  const { desk, thread } = around;
  const other = aSurvey({ notes: ["another version"] });
  const version = { hash: hashOf(other), definition: canonicalText(other) };
  const record = recordOf(aResponse(other, said, { unit: "xa-mot" }));
  const verdict = async () => told(await thread.judging.read(batchOf([record]), sentTo(desk)));
  expect(await verdict()).toMatchObject({ records: [{ verdict: "held" }] });
  await desk.store.change((transaction) => writeSurveys(transaction, [version]));
  expect(await verdict()).toMatchObject({ records: [{ verdict: "valid", survey: version.hash }] });
});

test("a thread that ends fails what it had, and the next batch begins another", async () => {
  await using around = await aDeskAndThread();
  const { desk, thread } = around;
  const interrupted = thread.judging.read(batchOf([recordOf(form())]), sentTo(desk));
  const failed = expect(interrupted).rejects.toThrow("the judging thread has ended");
  await thread.close();
  await failed;
  expect(told(await thread.judging.read(batchOf([recordOf(form())]), sentTo(desk)))).toMatchObject({ records: [{ verdict: "valid" }] });
});

test("a new key opens answers as soon as the folder was looked through again", async () => {
  await using around = await aDeskAndThread();
  const { desk, thread } = around;
  const before = await desk.organisationKey();
  const session = await aSessionKey(desk.store.store, before);
  const sealed = batchOf([session.sealed(recordOf(form()))], { keys: [session.key] });
  expect(told(await thread.judging.read(Uint8Array.from(sealed), sentTo(desk)))).toMatchObject({ records: [{ verdict: "valid" }] });
  const making = { folder: desk.keys, actor: "an admin", now: desk.day.now };
  await desk.store.change((transaction) => makeOrganisationKey(transaction, making));
  const newer = await aSessionKey(desk.store.store, await desk.organisationKey());
  thread.lookForKeys();
  const next = batchOf([newer.sealed(recordOf(form()))], { keys: [newer.key] });
  expect(told(await thread.judging.read(next, sentTo(desk)))).toMatchObject({ records: [{ verdict: "valid" }] });
});
