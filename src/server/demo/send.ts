import { hash } from "node:crypto";
import { type Batch, Receipt, recordsPerBatch, sendResponses, type WireRecord } from "#protocol/responses.ts";
import { responseId } from "#protocol/response-id.ts";
import type { Visit } from "./citizen.ts";
import type { Dice } from "./dice.ts";
import type { DemoTablet } from "./tablets.ts";
import type { DeskDay } from "./year.ts";

/** What a desk's tablet has saved and not sent, and the last number it gave. */
type Outbox = { readonly tablet: DemoTablet; last: number; waiting: WireRecord[] };

type Ways = {
  readonly origin: string;
  readonly tablets: ReadonlyMap<string, DemoTablet>;
  readonly dice: Dice;
  /** Called on the evening of each day, before anything of it is sent. */
  readonly reach?: (day: string) => void;
};

/** Sends a made-up year as tablets do, in batches through the endpoint's own door; gives how many responses were accepted. Throws when one is not. */
export async function sendYear(year: Iterable<DeskDay>, { origin, tablets, dice, reach }: Ways): Promise<number> {
  const outboxes = new Map<string, Outbox>();
  for (const [unit, tablet] of tablets) outboxes.set(unit, { tablet, last: 0, waiting: [] });
  let accepted = 0;
  let month = "";
  for (const { unit, day, visits } of year) {
    // Nobody keeps what he saved for over a month.
    if (reach && month !== day.slice(0, 7)) accepted += await sendAll(outboxes, origin);
    month = day.slice(0, 7);
    reach?.(day);
    const outbox = outboxes.get(unit);
    if (!outbox) throw new Error(`no tablet stands in ${unit}`);
    for (const visit of visits)
      outbox.waiting.push(recordOf(visit, { id: responseId(Date.parse(day), dice.bytes(16)), sequence: (outbox.last += 1) }));
    if (outbox.waiting.length >= recordsPerBatch) accepted += await sendBatch(outbox, origin);
  }
  return accepted + (await sendAll(outboxes, origin));
}

async function sendAll(outboxes: ReadonlyMap<string, Outbox>, origin: string): Promise<number> {
  let accepted = 0;
  for (const outbox of outboxes.values()) while (outbox.waiting.length > 0) accepted += await sendBatch(outbox, origin);
  return accepted;
}

/** A visit as it travels, under this id and number. */
export function recordOf({ form, comments }: Visit, { id, sequence }: Pick<WireRecord, "id" | "sequence">): WireRecord {
  const body = JSON.stringify({ id, ...form });
  const record = { id, hash: hash("sha256", body), sequence, body };
  return Object.keys(comments).length === 0 ? record : { ...record, comments: JSON.stringify(comments) };
}

async function sendBatch({ tablet, last, waiting }: Outbox, origin: string): Promise<number> {
  const heartbeat = {
    waiting: waiting.length,
    refused: 0,
    lastSequence: last,
    persisted: true,
    lastError: null,
    battery: null,
    clockAheadSeconds: 0,
  };
  const records = waiting.splice(0, recordsPerBatch);
  const batch: Batch = { protocol: 1, device: tablet.device, app: "demo", heartbeat, records };
  const body = JSON.stringify(batch);
  const { method, path } = sendResponses;
  const answer = await fetch(new URL(path, origin), {
    method,
    headers: { "content-type": "application/json", ...tablet.headersFor({ method, path }, body) },
    body,
  });
  if (answer.status !== 201) throw new Error(`the endpoint answered ${answer.status}: ${await answer.text()}`);
  const { results } = Receipt.parse(await answer.json());
  const other = results.find(({ outcome }) => outcome !== "accepted");
  if (other) throw new Error(`a made-up response was ${other.outcome}: ${other.reason ?? ""}`);
  return results.length;
}
