import { type BundleStore, openBundleStore } from "./bundle/bundle-store.ts";
import { type CheckedClock, checkedClock } from "./keeping/checked-clock.ts";
import { systemClock } from "./keeping/clock.ts";
import { appVersion } from "./keeping/device.ts";
import { systemDice } from "./keeping/dice.ts";
import { browserTimer, startLoop, type Turn } from "./sending/loop.ts";
import { openOutbox, type Outbox } from "./keeping/outbox.ts";
import { type Recognition, recognition, unknownTabletPauseMs } from "./sending/recognition.ts";
import { startSender } from "./sending/sender.ts";
import { tabletState } from "./sending/tablet-state.ts";

/** What came of sending and asking at once. */
export type SentNow = { readonly sending: Turn; readonly bundle: Turn };

/** What the screens stand on: what is kept, what is asked, the time, and whether the endpoint knows the tablet. */
export type Tablet = {
  readonly outbox: Outbox;
  readonly bundles: BundleStore;
  readonly clock: CheckedClock;
  readonly recognition: Recognition;
  /** Sends what waits and asks for a newer bundle without waiting for the next turn, unless the server asked for patience; says what came of it. */
  readonly sendNow: () => Promise<SentNow>;
};

/** Opens the tablet on the real browser and lets it send and look for a newer bundle by itself for as long as the page lives; says when another page keeps the storage. Rejects when the storage does not open. */
export async function openTablet(onBlocked: () => void): Promise<Tablet> {
  const clock = checkedClock(systemClock);
  const outbox = await openOutbox({ clock: systemClock, onBlocked });
  const known = recognition();
  const bundles = await openBundleStore({ headersOf: outbox.signing.headersOf, onServerTime: clock.confirm });
  const shared = { clock, dice: systemDice, timer: browserTimer, onSurprise: reportError };
  const sender = startSender({
    ...shared,
    outbox,
    bundles,
    app: appVersion,
    fetch: fetch.bind(window),
    recognition: known,
    stateOf: tabletState,
  });
  const refresher = startLoop({ ...shared, turn: () => refreshed(bundles, known) });
  whenAwake(() => {
    sender.poke();
    refresher.poke();
  });
  // Asked for, not relied on: browsers grant it to installed pages, so that full disks empty something else first.
  void navigator.storage?.persist?.();
  return { outbox, bundles, clock, recognition: known, sendNow };

  async function sendNow(): Promise<SentNow> {
    const [sending, bundle] = await Promise.all([sender.now(), refresher.now()]);
    return { sending, bundle };
  }
}

async function refreshed(bundles: BundleStore, { tell }: Recognition): Promise<Turn> {
  const outcome = await bundles.refresh();
  if (outcome === "unreachable") return { next: "back-off", retryAfterMs: 0 };
  tell(outcome !== "unknown-tablet");
  return outcome === "unknown-tablet" ? { next: "back-off", retryAfterMs: unknownTabletPauseMs } : { next: "rest" };
}

/** A network that came back, or a tablet taken in hand again. */
function whenAwake(wake: () => void): void {
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
}
