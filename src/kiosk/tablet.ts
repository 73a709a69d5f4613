import { type BundleStore, openBundleStore } from "./bundle/bundle-store.ts";
import { isStorageLost } from "./bundle/lost-storage.ts";
import { type CheckedClock, checkedClock } from "./keeping/checked-clock.ts";
import { confirmedDayIn } from "./keeping/confirmed-day.ts";
import { systemClock } from "./keeping/clock.ts";
import { appVersion } from "./keeping/device.ts";
import { systemDice } from "./keeping/dice.ts";
import { browserTimer, type Loop, startLoop, type Turn } from "./sending/loop.ts";
import { openOutbox, type Outbox } from "./keeping/outbox.ts";
import type { SigningKeys } from "./keeping/signing-keys.ts";
import { type Recognition, recognition, unknownTabletPauseMs } from "./sending/recognition.ts";
import { startSender } from "./sending/sender.ts";
import type { TabletState } from "./sending/tablet-state.ts";

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

type Start = {
  /** Told when another page keeps the storage. */
  readonly onBlocked: () => void;
  /** The first screen comes before all that talks to the endpoint. */
  readonly shown: Promise<void>;
};

/** Opens the tablet on the real browser and lets it send and look for a newer bundle by itself for as long as the page lives. Rejects when the storage does not open. */
export async function openTablet({ onBlocked, shown }: Start): Promise<Tablet> {
  const clock = checkedClock(systemClock, confirmedDayIn(localStorage));
  const opening = openOutbox({ clock: systemClock, onBlocked });
  const headersOf: SigningKeys["headersOf"] = async (...call) => (await opening).signing.headersOf(...call);
  // Both at once: together they take little longer than one.
  const [outbox, bundles] = await Promise.all([opening, openBundleStore({ headersOf, onServerTime: clock.confirm })]);
  const tablet = { outbox, bundles, clock, recognition: recognition(!isStorageLost(bundles.currentBundle(), outbox.device)) };
  const talking = shown.then(() => startTalking(tablet));
  return { ...tablet, sendNow };

  async function sendNow(): Promise<SentNow> {
    const { sender, refresher } = await talking;
    const [sending, bundle] = await Promise.all([sender.now(), refresher.now()]);
    return { sending, bundle };
  }
}

/** Sends what waits and asks for newer bundles from here on. */
function startTalking(tablet: Omit<Tablet, "sendNow">): { readonly sender: Loop; readonly refresher: Loop } {
  const shared = { clock: tablet.clock, dice: systemDice, timer: browserTimer, onSurprise: reportError };
  const sender = startSender({ ...tablet, ...shared, app: appVersion, fetch: fetch.bind(window), stateOf });
  const refresher = startLoop({ ...shared, turn: () => refreshed(tablet) });
  whenAwake(() => {
    sender.poke();
    refresher.poke();
  });
  // Asked for, not relied on: browsers grant it to installed pages, so that full disks empty something else first.
  void navigator.storage?.persist?.();
  return { sender, refresher };
}

/** Only told while sending, so it is not in the way of the first screen. */
async function stateOf(): Promise<TabletState> {
  return (await import("./sending/tablet-state.ts")).tabletState();
}

async function refreshed({ bundles, recognition: { tell } }: Pick<Tablet, "bundles" | "recognition">): Promise<Turn> {
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
