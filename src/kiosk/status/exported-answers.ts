import type { ExportedAnswers } from "#protocol/exported-answers.ts";
import { sendResponses } from "#protocol/responses.ts";
import { signatureHeader } from "#protocol/signing.ts";
import type { CheckedClock } from "#kiosk/keeping/checked-clock.ts";
import type { KeptRecord } from "#kiosk/keeping/outbox-database.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import { firstBatch } from "#kiosk/sending/batch.ts";
import { batchText } from "#kiosk/sending/exchange.ts";
import { heartbeatFor } from "#kiosk/sending/heartbeat.ts";
import type { TabletState } from "#kiosk/sending/tablet-state.ts";

type Parts = {
  readonly outbox: Pick<Outbox, "device" | "unsent" | "keysOf" | "signing" | "queueOf" | "trouble" | "contact">;
  readonly clock: Pick<CheckedClock, "aheadSeconds">;
  readonly stateOf: () => Promise<TabletState>;
  readonly app: string;
  /** The tablet as the organisation calls it, and the calendar day at the desk. */
  readonly name: string;
  readonly day: string;
};

/**
 * All that a store's endpoint does not have, in batches exactly as sending would make them, each signed; what lies on the tablet
 * stays as it is. `nothing`: there is none; `no-key`: this tablet has no key for that store, so nobody would believe the file.
 */
export async function exportedAnswers(store: string, parts: Parts): Promise<ExportedAnswers | "nothing" | "no-key"> {
  const { outbox, name, day } = parts;
  let left = await outbox.unsent(store);
  if (left.length === 0) return "nothing";
  const batches: ExportedAnswers["batches"] = [];
  while (left.length > 0) {
    const records = firstBatch(left);
    const batch = await signedBatch(store, records, parts);
    if (batch === null) return "no-key";
    batches.push(batch);
    left = left.slice(records.length);
  }
  return { format: "sipas-answers-1", store, device: { id: outbox.device, name }, day, batches };
}

/** The name of the file, in letters every disk knows: `sipas-may-quay-1-2026-11-19.json`. */
export function fileNameOf({ device, day }: Pick<ExportedAnswers, "device" | "day">): string {
  const plain = device.name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/đ/gi, "d").toLowerCase();
  const words = ["sipas", ...(plain.match(/[a-z0-9]+/g) ?? []), day];
  return `${words.join("-")}.json`;
}

async function signedBatch(
  store: string,
  records: readonly KeptRecord[],
  { outbox, clock, stateOf, app }: Parts,
): Promise<ExportedAnswers["batches"][number] | null> {
  const { device, signing } = outbox;
  const load = { records, keys: await outbox.keysOf(records), heartbeat: await heartbeatFor(store, { outbox, clock, stateOf }) };
  const body = batchText(load, { device, app });
  const signature = (await signing.headersOf(sendResponses, body, store))[signatureHeader];
  return signature === undefined ? null : { device, body, signature };
}
