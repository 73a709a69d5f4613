import { randomBytes, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { readBundle } from "#protocol/bundle.ts";
import { sendResponses } from "#protocol/responses.ts";
import { deviceHeader, signatureHeader } from "#protocol/signing.ts";
import { type Desk, openDesk, province, recordOf } from "../../server/open-desk.ts";
import { batchOf, keptIn, posted, ruled } from "../../server/devices/sending-from.ts";
import { recount, talliesIn } from "../../server/recount.ts";
import { aResponse } from "../../support/a-survey.ts";
import { type ATablet, anotherTablet, aSessionKey, enrolIn } from "../../support/an-enrolled-tablet.ts";
import type { Form, Line } from "../proof.ts";
import { type Count, openCount } from "./counting.ts";

const units = province.units.map(({ id }) => id).filter((id) => id !== "tinh");
const said = { "acc-1": 4, "acc-2": 5, "acc-3": 2 } as const;
const send = { method: sendResponses.method, path: sendResponses.path };
const formAt = (desk: Desk, unit: string) => recordOf(aResponse(desk.survey, said, { unit, counter: null }));

/** Who sends in whose name and for whom, and what is sent again. */
export async function signatureLines(form: Form): Promise<readonly Line[]> {
  return [await forged(form), await acrossUnits(), await replayed(form)];
}

async function enrolledTablets(desk: Desk): Promise<readonly (readonly [string, ATablet])[]> {
  const tablets = units.map((unit) => [unit, anotherTablet()] as const);
  for (const [unit, tablet] of tablets) await enrolIn(desk.store, [tablet], [unit]);
  return tablets;
}

/** Of at most this many calls nobody answers for, an address is told each by itself. */
const strangersOfAddress = 250;

async function forged(form: Form): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk();
  const tablets = await enrolledTablets(desk);
  const at = addresses();
  for (const [unit, tablet] of tablets) {
    const record = formAt(desk, unit);
    const body = batchOf(tablet, [record]);
    const others = tablets.map(([, other]) => other).filter(({ id }) => id !== tablet.id);
    for (const headers of forgeries(tablet, { body, others, invented: form === "short" ? 40 : 600 })) {
      const answer = await desk.app.request(send.path, { method: "POST", body, headers }, at());
      count.tried(answer.status === 401 ? null : `a forged signature: ${answer.status}`);
    }
    const [outcome] = await ruled(await posted(desk, body, tablet.headersFor(send, body)));
    if (outcome !== "accepted") count.lost(`the true call afterwards: ${outcome}`);
  }
  const { responses, held } = await keptIn(desk);
  if (responses + held !== tablets.length) count.doubled(`${responses} counted and ${held} held of ${tablets.length}`);
  return count.survived(13, "batches under forged signatures, another tablet's, another call's and invented ones");
}

/** Every 250 calls come from another address, or a limit would answer instead of the lock. */
export function addresses() {
  let calls = 0;
  return () => {
    calls += 1;
    const network = Math.floor(calls / strangersOfAddress);
    return { incoming: { socket: { remoteAddress: `203.0.${network >> 8}.${network & 255}`, encrypted: true } } };
  };
}
type Forging = { readonly body: string; readonly others: readonly ATablet[]; readonly invented: number };

const bytes = (length: number) => randomBytes(length).toString("base64url");

function forgeries(tablet: ATablet, { body, others, invented }: Forging): readonly Record<string, string>[] {
  const json = { "content-type": "application/json" };
  const as = (signature: string) => ({ ...json, [deviceHeader]: tablet.id, [signatureHeader]: signature });
  const stranger = anotherTablet(tablet.id);
  const zeros = Buffer.alloc(64).toString("base64url");
  return [
    json,
    { ...json, [deviceHeader]: tablet.id },
    ...["", "A", zeros, Buffer.alloc(64, 255).toString("base64url"), bytes(63), bytes(65), bytes(72)].map(as),
    { ...json, ...stranger.headersFor(send, body) },
    { ...json, ...anotherTablet(randomUUID()).headersFor(send, body) },
    ...others.map((other) => ({ ...json, ...other.headersFor(send, body), [deviceHeader]: tablet.id })),
    { ...json, ...tablet.headersFor({ method: "GET", path: readBundle.path }, body) },
    { ...json, ...tablet.headersFor({ method: "GET", path: send.path }, body) },
    { ...json, ...tablet.headersFor(send, `${body} `) },
    { ...json, ...tablet.headersFor(send, "") },
    ...Array.from({ length: invented }, () => as(bytes(64))),
  ];
}

/** Every tablet sends for every unit, in its own name: only its own unit's is counted, the others are held and seen. */
async function acrossUnits(): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk();
  const tablets = await enrolledTablets(desk);
  for (const [own, tablet] of tablets) {
    const records = [...units, "tinh", "xa-khong-co"].map((unit) => formAt(desk, unit));
    const body = batchOf(tablet, records);
    const outcomes = await ruled(await posted(desk, body, tablet.headersFor(send, body)));
    for (const [place, unit] of [...units, "tinh", "xa-khong-co"].entries()) {
      const isTaken = outcomes[place] === "accepted";
      count.tried(isTaken === (unit === own) ? null : `the tablet of ${own} for ${unit}: ${outcomes[place]}`);
    }
  }
  const { responses, held } = await keptIn(desk);
  if (responses !== units.length) count.doubled(`${responses} are counted`);
  if (held !== units.length * (units.length + 1)) count.lost(`${held} are held`);
  return count.survived(13, "tablets that send for units they do not serve");
}

/** What a tablet once signed is sent again and again by somebody who listened: to its own store, to another call, and to another store that knows the same key. */
async function replayed(form: Form): Promise<Line> {
  const count = openCount();
  await using desk = await openDesk();
  await using elsewhere = await openDesk();
  const tablet = anotherTablet();
  for (const { store } of [desk, elsewhere]) await enrolIn(store, [tablet], units);
  const session = await aSessionKey(desk.store.store, await desk.organisationKey());
  await elsewhere.organisationKey();
  const batches = Array.from({ length: form === "short" ? 5 : 50 }, () => {
    const records = units.map((unit) => session.sealed(formAt(desk, unit)));
    const body = batchOf(tablet, { records, keys: [session.key] });
    return { body, headers: tablet.headersFor(send, body) };
  });
  for (const { body, headers } of batches) await ruled(await posted(desk, body, headers));
  for (const batch of batches) await replayedOnce({ desk, elsewhere, count }, batch);
  const { responses, held } = await keptIn(desk);
  if (responses !== batches.length * units.length || held > 0) count.doubled(`${responses} counted, ${held} held`);
  const [tallies, counted] = [await talliesIn(desk.store.database), await recount(desk.store.database)];
  if (!isDeepStrictEqual(tallies, counted)) count.doubled("the tallies are not what the responses give");
  if ((await keptIn(elsewhere)).responses > 0) count.doubled("counted in another store");
  return count.survived(13, "signed batches sent again, as another call and to another store");
}

type Replaying = { readonly desk: Desk; readonly elsewhere: Desk; readonly count: Count };
type Heard = { readonly body: string; readonly headers: Record<string, string> };

async function replayedOnce({ desk, elsewhere, count }: Replaying, { body, headers }: Heard): Promise<void> {
  for (let again = 0; again < 3; again += 1) {
    const outcomes = await ruled(await posted(desk, body, headers));
    count.tried(outcomes.every((outcome) => outcome === "duplicate") ? null : `sent again: ${outcomes.join()}`);
  }
  const there = await ruled(await posted(elsewhere, body, headers));
  count.tried(there.every((outcome) => outcome.startsWith("parked")) ? null : `in another store: ${there.join()}`);
  const bundle = await desk.app.request(readBundle.path, { headers });
  count.tried(bundle.status === 401 ? null : `as another call: ${bundle.status}`);
}
