import { recordsPerBatch } from "#protocol/responses.ts";
import { deliveryTurn } from "./delivery.ts";
import { type Exchange, sendBatch } from "./exchange.ts";
import { heartbeatFor } from "./heartbeat.ts";
import type { Turn } from "./loop.ts";
import type { KeptRecord } from "#kiosk/keeping/outbox-database.ts";
import type { SenderParts } from "./sender.ts";

const dayMs = 86_400_000;

/** Makes the turn that sends what waits on this tablet to the store of its bundle, and lets go of copies that are old enough. */
export function sending(parts: SenderParts): () => Promise<Turn> {
  const { outbox, bundles, app, clock } = parts;
  const turn = deliveryTurn();
  const send = sendingOne(parts);

  return async () => {
    const bundle = bundles.currentBundle();
    // Without a bundle nothing can have been asked, so nothing waits.
    if (bundle === null) return { next: "rest" };
    const { store } = bundle;
    const today = () => ({ day: Math.floor(clock.now() / dayMs), app });
    const result = await turn({
      waitingAfter: (after) => outbox.waiting({ store, after, limit: recordsPerBatch }),
      refusedBefore: () => outbox.refusedBefore(store, today()),
      send: (records) => send(store, records),
      take: (receipt) => outbox.takeReceipt(receipt, today()),
      now: clock.steady(),
    });
    // A wrong clock must not let go of copies early; and whoever did not hear the store just now may not know that it was put back.
    if (result.next === "rest" && clock.read().clock === "verified") await outbox.purge(today().day, bundle.settings.keepAcknowledgedDays);
    return result;
  };
}

type Send = (store: string, records: readonly KeptRecord[]) => Promise<Exchange>;

/** One batch after the other, each with the keys it needs and news of the tablet, which last failure included. */
function sendingOne({ outbox, app, clock, fetch, recognition, stateOf }: SenderParts): Send {
  return async function send(store, records) {
    const heartbeat = await heartbeatFor(store, { outbox, clock, stateOf });
    const load = { records, keys: await outbox.keysOf(records), heartbeat };
    const { device, signing, contact } = outbox;
    const exchange = await sendBatch(load, { fetch, device, app, store, headersOf: signing.headersOf, now: clock.now });
    if (exchange.kind === "receipt" || exchange.kind === "unknown-tablet") recognition.tell(exchange.kind === "receipt");
    if (exchange.kind === "receipt" && exchange.serverTime !== null) clock.confirm(exchange.serverTime);
    if (exchange.kind === "receipt") await contact.heard(clock.now(), exchange.receipt.results.length);
    else await contact.failed(clock.now(), exchange.why);
    return exchange;
  };
}
