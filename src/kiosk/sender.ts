import type { BundleStore } from "./bundle-store.ts";
import type { CheckedClock } from "./checked-clock.ts";
import { deliveryTurn } from "./delivery.ts";
import type { Dice } from "./dice.ts";
import { type Exchange, sendBatch } from "./exchange.ts";
import { type Loop, startLoop, type Timer, type Turn } from "./loop.ts";
import type { KeptRecord } from "./outbox-database.ts";
import type { Outbox } from "./outbox.ts";
import type { Recognition } from "./recognition.ts";
import type { TabletState } from "./tablet-state.ts";
import { type Heartbeat, recordsPerBatch } from "#protocol/responses.ts";

type Parts = {
  readonly outbox: Outbox;
  readonly bundles: Pick<BundleStore, "currentBundle">;
  readonly app: string;
  readonly clock: CheckedClock;
  readonly dice: Dice;
  readonly timer: Timer;
  readonly fetch: typeof fetch;
  readonly recognition: Recognition;
  readonly stateOf: () => Promise<TabletState>;
  readonly onSurprise: (error: unknown) => void;
};

const dayMs = 86_400_000;

/** Sends what waits, for as long as the page lives: now, after each save, when poked, and by timer. Only a real request decides whether there is a network. */
export function startSender(parts: Parts): Loop {
  const { outbox, clock, dice, timer, onSurprise } = parts;
  const turn = deliveryTurn();
  const send = sending(parts);
  const loop = startLoop({ turn: () => oneTurn(parts, turn, send), clock, dice, timer, onSurprise });
  let waited = 0;
  const unsubscribe = outbox.subscribe(({ waiting }) => {
    if (waiting > waited) loop.poke();
    waited = waiting;
  });
  return {
    poke: loop.poke,
    stop() {
      unsubscribe();
      loop.stop();
    },
  };
}

type Send = (store: string, records: readonly KeptRecord[]) => Promise<Exchange>;

/** One batch after the other, each with the keys it needs and news of the tablet, which last failure included. */
function sending({ outbox, app, clock, fetch, recognition, stateOf }: Parts): Send {
  let lastError: string | null = null;

  async function heartbeat(store: string): Promise<Heartbeat> {
    const [queue, state] = await Promise.all([outbox.queueOf(store), stateOf()]);
    return { ...queue, ...state, lastError: outbox.trouble() ?? lastError, clockAheadSeconds: clock.aheadSeconds() };
  }

  return async function send(store, records) {
    const load = { records, keys: await outbox.keysOf(records), heartbeat: await heartbeat(store) };
    const { device, signing } = outbox;
    const exchange = await sendBatch(load, { fetch, device, app, store, headersOf: signing.headersOf, now: clock.now });
    lastError = exchange.kind === "receipt" ? null : exchange.kind;
    if (exchange.kind === "receipt" || exchange.kind === "unknown-tablet") recognition.tell(exchange.kind === "receipt");
    if (exchange.kind === "receipt" && exchange.serverTime !== null) clock.confirm(exchange.serverTime);
    return exchange;
  };
}

async function oneTurn({ outbox, bundles, app, clock }: Parts, turn: ReturnType<typeof deliveryTurn>, send: Send): Promise<Turn> {
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
  // A wrong clock must not let go of copies early.
  if (clock.read().clock === "verified") await outbox.purge(today().day, bundle.settings.keepAcknowledgedDays);
  return result;
}
