import { hash as digest, randomInt } from "node:crypto";
import { sendResponses } from "#protocol/responses.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { type Desk, openDesk, recordOf } from "../../server/open-desk.ts";
import { batchOf, keptIn, posted, ruled } from "../../server/devices/sending-from.ts";
import { aResponse } from "../../support/a-survey.ts";
import { anotherTablet, aSessionKey, enrolIn } from "../../support/an-enrolled-tablet.ts";
import type { Form, Line } from "../proof.ts";
import { openCount } from "./counting.ts";
import { addresses } from "./signatures.ts";

const send = { method: sendResponses.method, path: sendResponses.path };
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2 } as const;
/** Sealed records are long, and a batch has its limit. */
const recordsPerSending = 40;
const bitsOfByte = 8;
/** How far the next changed place is from the last. */
const stride = { short: 7, long: 1 } as const satisfies Record<Form, number>;

/** Changes every byte of what a tablet sends, under its signature and behind it: nothing changed is ever counted. */
export async function tamperingLines(form: Form): Promise<readonly Line[]> {
  const batch = await everyByteOfABatch(form);
  return [batch, ...(await everyCharacterOfARecord(form)), await everyCharacterOfAKey(form), await withTheKeyInHand()];
}

async function aDesk() {
  const desk = await openDesk();
  const tablet = anotherTablet();
  await enrolIn(desk.store, [tablet], ["xa-mot"]);
  const session = await aSessionKey(desk.store.store, await desk.organisationKey());
  return { desk, tablet, session };
}

const words = { salt: "ab".repeat(16), words: "Rất hài lòng" };

/** A form with words, as it is before it is sealed. */
function aForm(desk: Desk) {
  const comments = { "comment-text": digest("sha256", hashedText(words)) };
  const form = aResponse(desk.survey, said, { unit: "xa-mot", counter: null, comments });
  return { ...recordOf(form), comments: JSON.stringify({ "comment-text": words }) };
}

/** One of its bits, or all. */
function bitsOf(form: Form): readonly number[] {
  return form === "short" ? [randomInt(bitsOfByte)] : Array.from({ length: bitsOfByte }, (_, bit) => bit);
}

async function everyByteOfABatch(form: Form): Promise<Line> {
  const count = openCount();
  const { desk, tablet } = await aDesk();
  await using _ = desk;
  const body = Uint8Array.from(Buffer.from(batchOf(tablet, [aForm(desk)])));
  const headers = { "content-type": "application/json", ...tablet.headersFor(send, body) };
  const at = addresses();
  const tried = async (changed: Uint8Array<ArrayBuffer>, what: string) => {
    const { status } = await desk.app.request(send.path, { method: "POST", body: changed, headers }, at());
    count.tried(status === 401 ? null : `${what}: ${status}`);
  };
  for (let place = 0; place < body.length; place += stride[form]) {
    const byte = body[place] ?? 0;
    for (const bit of bitsOf(form)) await tried(body.with(place, byte ^ (1 << bit)), `bit ${bit} of byte ${place}`);
    if (form === "short") continue;
    await tried(body.slice(0, place), `cut at byte ${place}`);
    await tried(Uint8Array.from([...body.slice(0, place), ...body.slice(place + 1)]), `without byte ${place}`);
    await tried(Uint8Array.from([...body.slice(0, place), 0x20, ...body.slice(place)]), `a space at byte ${place}`);
  }
  const { responses, held } = await keptIn(desk);
  if (responses + held > 0) count.doubled(`${responses} counted, ${held} held`);
  const [outcome] = await ruled(await posted(desk, body, headers));
  if (outcome !== "accepted") count.lost(`the true batch afterwards: ${outcome}`);
  return count.survived(13, "every byte of a signed batch changed on its way");
}

/** A tablet sends so many batches before another takes its place: neither its pace nor what is held of it is to be the limit here. */
const batchesOfTablet = 100;

/** Sends batches under true signatures; gives what became of each record. */
function senderAt(desk: Desk): (load: Parameters<typeof batchOf>[1]) => Promise<readonly string[]> {
  let [tablet, sent] = [anotherTablet(), 0];
  return async (load) => {
    if (sent % batchesOfTablet === 0) {
      tablet = anotherTablet();
      await enrolIn(desk.store, [tablet], ["xa-mot"]);
    }
    sent += 1;
    const body = batchOf(tablet, load);
    return ruled(await posted(desk, body, tablet.headersFor(send, body)));
  };
}

/** What is kept that nobody said, in words. */
function untrue(desk: Desk, truth: ReadonlySet<string>): readonly string[] {
  const bodies = desk.connection.prepare("select body from response").all();
  const kept = bodies.map(({ body }) => Buffer.from(Object(body)).toString());
  const comments = desk.connection.prepare("select words from comment").all();
  return [
    ...kept.filter((body) => !truth.has(body)).map(() => "an answer nobody gave"),
    ...(new Set(kept).size < kept.length ? ["an answer twice"] : []),
    ...comments.filter((comment) => comment["words"] !== words.words).map(() => "words nobody wrote"),
  ];
}

type Changed = { readonly record: unknown; readonly what: string };

/** Every character of the text of a sealed record changed so that it still is a record, one bit at a time. */
function* changedRecords(text: string, form: Form): Generator<Changed> {
  for (let place = 0; place < text.length; place += stride[form])
    for (const bit of bitsOf(form).filter((one) => one < bitsOfByte - 1)) {
      const changed = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1);
      const record = jsonOf(changed);
      if (record !== undefined) yield { record, what: `bit ${bit} of character ${place}` };
    }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whoever carries the batch changes a sealed record, and has the tablet's signature for it; good records travel beside. */
async function everyCharacterOfARecord(form: Form): Promise<readonly [Line, Line]> {
  const [sealed, beside] = [openCount(), openCount()];
  const { desk, session } = await aDesk();
  await using _ = desk;
  const hand = senderAt(desk);
  const plain = aForm(desk);
  const record = session.sealed(plain);
  const truth = new Set([plain.body]);
  const changes = [...changedRecords(JSON.stringify(record), form)];
  for (let start = 0; start < changes.length; start += recordsPerSending) {
    const some = changes.slice(start, start + recordsPerSending);
    const good = aForm(desk);
    truth.add(good.body);
    const half = Math.floor(some.length / 2);
    const records = some.map((one) => one.record).toSpliced(half, 0, session.sealed(good));
    const outcomes = await hand({ records, keys: [session.key] });
    const [wrong] = untrue(desk, truth);
    for (const { what } of some) sealed.tried(wrong === undefined ? null : `${wrong} after ${what}`);
    beside.tried(outcomes.length === records.length ? null : `${outcomes.length} outcomes for ${records.length} records`);
    if (outcomes[half] !== "accepted") beside.lost(`a good record among changed ones: ${outcomes[half]}`);
  }
  const [outcome = ""] = await hand({ records: [record], keys: [session.key] });
  if (outcome !== "accepted" && outcome !== "duplicate") sealed.lost(`the true record afterwards: ${outcome}`);
  if (untrue(desk, truth).length > 0) sealed.doubled(untrue(desk, truth).join());
  return [
    sealed.survived(13, "every character of a sealed record changed, under a true signature"),
    beside.survived(5, "batches in which all records but one were changed"),
  ];
}

/** The session key beside a record, every character of it: what it sealed is held, or is what was said. */
async function everyCharacterOfAKey(form: Form): Promise<Line> {
  const count = openCount();
  const { desk, session } = await aDesk();
  await using _ = desk;
  const hand = senderAt(desk);
  const plain = aForm(desk);
  const record = session.sealed(plain);
  for (const [member, text] of Object.entries(session.key))
    for (let place = 0; place < text.length; place += stride[form]) {
      for (const other of form === "short" ? ["b"] : ["A", "b", "7", "-"]) {
        if (text[place] === other) continue;
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        await hand({ records: [record], keys: [{ ...session.key, [member]: changed }] });
        const [wrong] = untrue(desk, new Set([plain.body]));
        count.tried(wrong === undefined ? null : `${wrong} after character ${place} of ${member}`);
      }
    }
  const [outcome = ""] = await hand({ records: [record], keys: [session.key] });
  if (outcome !== "accepted" && outcome !== "duplicate") count.lost(`the true record afterwards: ${outcome}`);
  return count.survived(13, "every character of a sealed session key changed, under a true signature");
}

/** A guarantee taken away: who holds the signing key itself may say what he likes, and whoever looks for it must see it. */
async function withTheKeyInHand(): Promise<Line> {
  const { desk } = await aDesk();
  await using _ = desk;
  const hand = senderAt(desk);
  const truth = new Set<string>();
  let caught = 0;
  const tries = 20;
  for (let round = 0; round < tries; round += 1) {
    const plain = aForm(desk);
    const body = plain.body.replace('"acc-3":["dissatisfied"]', '"acc-3":["very-satisfied"]');
    await hand([{ ...plain, body, hash: digest("sha256", body) }]);
    if (untrue(desk, truth).length > 0) caught += 1;
    truth.add(body);
  }
  return { kind: "planted", promise: 13, fault: "an answer changed and signed anew with the tablet's own key", tries, caught };
}
