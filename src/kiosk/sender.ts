import type { BundleStore } from "./bundle-store.ts";
import type { CheckedClock } from "./checked-clock.ts";
import { deliveryTurn } from "./delivery.ts";
import type { Dice } from "./dice.ts";
import { sendBatch } from "./exchange.ts";
import { type Loop, startLoop, type Timer, type Turn } from "./loop.ts";
import type { Outbox } from "./outbox.ts";
import { recordsPerBatch } from "#protocol/responses.ts";

type Parts = {
  readonly outbox: Outbox;
  readonly bundles: Pick<BundleStore, "currentBundle">;
  readonly app: string;
  readonly clock: CheckedClock;
  readonly dice: Dice;
  readonly timer: Timer;
  readonly fetch: typeof fetch;
  readonly onSurprise: (error: unknown) => void;
};

const dayMs = 86_400_000;

/** Sends what waits, for as long as the page lives: now, after each save, when poked, and by timer. Only a real request decides whether there is a network. */
export function startSender(parts: Parts): Loop {
  const { outbox, clock, dice, timer, onSurprise } = parts;
  const turn = deliveryTurn();
  const loop = startLoop({ turn: () => oneTurn(parts, turn), clock, dice, timer, onSurprise });
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

async function oneTurn({ outbox, bundles, app, clock, fetch }: Parts, turn: ReturnType<typeof deliveryTurn>): Promise<Turn> {
  const bundle = bundles.currentBundle();
  // Without a bundle nothing can have been asked, so nothing waits.
  if (bundle === null) return { next: "rest" };
  const { store } = bundle;
  const today = () => ({ day: Math.floor(clock.now() / dayMs), app });
  const result = await turn({
    waitingAfter: (after) => outbox.waiting({ store, after, limit: recordsPerBatch }),
    refusedBefore: () => outbox.refusedBefore(store, today()),
    async send(records) {
      const exchange = await sendBatch(records, { fetch, device: outbox.device, app, store, now: clock.now });
      if (exchange.kind === "receipt" && exchange.serverTime !== null) clock.confirm(exchange.serverTime);
      return exchange;
    },
    take: (receipt) => outbox.takeReceipt(receipt, today()),
    now: clock.steady(),
  });
  // A wrong clock must not let go of copies early.
  if (clock.read().clock === "verified") await outbox.purge(today().day, bundle.settings.keepAcknowledgedDays);
  return result;
}
