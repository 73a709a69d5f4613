import { hash } from "node:crypto";
import { type Batch, Receipt, recordsPerBatch, sendResponses, type WireRecord } from "#protocol/responses.ts";
import { responseId } from "#protocol/response-id.ts";
import type { Visit } from "./citizen.ts";
import type { Dice } from "./dice.ts";
import type { DeskDay } from "./year.ts";

/** One made-up tablet for each desk, numbering what it saves. */
type Tablet = { readonly device: string; last: number; waiting: WireRecord[] };

/** Sends a made-up year as tablets do, in batches through the endpoint's own door; gives how many responses were accepted. Throws when one is not. */
export async function sendYear(
  year: Iterable<DeskDay>,
  { origin, dice }: { readonly origin: string; readonly dice: Dice },
): Promise<number> {
  const tablets = new Map<string, Tablet>();
  let accepted = 0;
  for (const { unit, day, visits } of year) {
    const tablet = tablets.get(unit) ?? { device: responseId(0, dice.bytes(16)), last: 0, waiting: [] };
    tablets.set(unit, tablet);
    for (const visit of visits)
      tablet.waiting.push(recordOf(visit, { id: responseId(Date.parse(day), dice.bytes(16)), sequence: (tablet.last += 1) }));
    if (tablet.waiting.length >= recordsPerBatch) accepted += await sendBatch(tablet, origin);
  }
  for (const tablet of tablets.values()) while (tablet.waiting.length > 0) accepted += await sendBatch(tablet, origin);
  return accepted;
}

/** A visit as it travels, under this id and number. */
export function recordOf({ form, comments }: Visit, { id, sequence }: Pick<WireRecord, "id" | "sequence">): WireRecord {
  const body = JSON.stringify({ id, ...form });
  const record = { id, hash: hash("sha256", body), sequence, body };
  return Object.keys(comments).length === 0 ? record : { ...record, comments: JSON.stringify(comments) };
}

async function sendBatch(tablet: Tablet, origin: string): Promise<number> {
  const batch: Batch = { protocol: 1, device: tablet.device, app: "demo", records: tablet.waiting.splice(0, recordsPerBatch) };
  const answer = await fetch(new URL(sendResponses.path, origin), {
    method: sendResponses.method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(batch),
  });
  if (answer.status !== 201) throw new Error(`the endpoint answered ${answer.status}: ${await answer.text()}`);
  const { results } = Receipt.parse(await answer.json());
  const other = results.find(({ outcome }) => outcome !== "accepted");
  if (other) throw new Error(`a made-up response was ${other.outcome}: ${other.reason ?? ""}`);
  return results.length;
}
