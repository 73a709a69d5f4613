import type { BundleStore } from "#kiosk/bundle/bundle-store.ts";
import type { CheckedClock } from "#kiosk/keeping/checked-clock.ts";
import type { Dice } from "#kiosk/keeping/dice.ts";
import { type Loop, startLoop, type Timer, type Turn } from "./loop.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import type { Recognition } from "./recognition.ts";
import type { TabletState } from "./tablet-state.ts";

/** What sending stands on; `onSurprise` is told what should never happen. */
export type SenderParts = {
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

/** Sends what waits, for as long as the page lives: now, after each save, when poked, and by timer. Only a real request decides whether there is a network. */
export function startSender(parts: SenderParts): Loop {
  const { outbox, bundles, clock, dice, timer, onSurprise } = parts;
  let oneTurn: (() => Promise<Turn>) | null = null;
  async function turn(): Promise<Turn> {
    // Neither asking nor saving needs it, so it is not in the way of the first screen.
    oneTurn ??= (await import("./sending.ts")).sending(parts);
    return oneTurn();
  }
  const longestMs = () => {
    const bundle = bundles.currentBundle();
    return bundle ? bundle.settings.longestRetrySeconds * 1000 : undefined;
  };
  const loop = startLoop({ turn, clock, dice, timer, longestMs, onSurprise });
  let waited = 0;
  const unsubscribe = outbox.subscribe(({ waiting }) => {
    if (waiting > waited) loop.poke();
    waited = waiting;
  });
  return {
    ...loop,
    stop() {
      unsubscribe();
      loop.stop();
    },
  };
}
