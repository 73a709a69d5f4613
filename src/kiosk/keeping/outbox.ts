import { liveQuery } from "dexie";
import { browserSealer } from "./browser-sealer.ts";
import { browserShelf } from "./browser-shelf.ts";
import { type ContactLog, contactLog } from "./contact.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type DayOfLaunches, dayOfLaunches, launchesOn } from "./day-of-launches.ts";
import { type Dice, systemDice } from "./dice.ts";
import { type Deliveries, deliveries } from "./deliveries.ts";
import { deviceId } from "./device.ts";
import { type DraftKeeper, draftKeeper } from "./draft.ts";
import { draftKeys, type KeyShelf } from "./draft-keys.ts";
import type { KeptState } from "./kept-state.ts";
import { outboxDatabase, type OutboxDatabase, type Standing } from "./outbox-database.ts";
import { type Saver, saver } from "./save.ts";
import { type Sealer, type SessionKeys, sessionKeys } from "./session-keys.ts";
import { type Signer, type SigningKeys, signingKeys } from "./signing-keys.ts";

/** How many responses stand where on this tablet. */
export type Counts = Readonly<Record<Standing, number>>;

/** The tablet's memory of finished responses, and of the visit in progress. */
export type Outbox = Omit<DraftKeeper, "endVisit"> &
  Deliveries &
  Saver & {
    /** This tablet's id, made once. */
    readonly device: string;
    /** Makes the session key beforehand, so that no citizen waits for it. Rejects when the browser cannot seal. */
    readonly readyToSeal: SessionKeys["ready"];
    readonly signing: SigningKeys;
    readonly contact: ContactLog;
    readonly counts: () => Promise<Counts>;
    /** Tells the counts now and after each change, in whatever tab; gives back what ends it. */
    readonly subscribe: (listener: (counts: Counts) => void) => () => void;
    /** Tells how it stands with a store's responses now and after each change, in whatever tab; gives back what ends it. */
    readonly watch: (store: string, listener: (state: KeptState) => void) => () => void;
    /** Where the response of that id stands; null when none lies here. */
    readonly standingOf: (id: string) => Promise<Standing | null>;
    /** What came of the launches by staff on a day of the desk, `2026-11-19`. */
    readonly today: (day: string) => Promise<DayOfLaunches>;
    /** Tells that the storage was taken from under this page: by a newer program in another, by whoever cleared it, or by the browser. Deeds go on over a new connection. */
    readonly onDisturbed: (listener: () => void) => void;
    readonly close: () => void;
  };

type Parts = {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly clock?: Clock;
  readonly dice?: Dice;
  readonly digest?: SubtleCrypto["digest"];
  readonly sealer?: Sealer;
  readonly signer?: Signer;
  readonly openShelf?: () => Promise<KeyShelf | null>;
  /** Told when another page keeps an older storage open; this one opens once that page lets go. */
  readonly onBlocked?: () => void;
};

/** Opens what this tablet keeps; without parts, in the browser's own storage. Rejects when the storage does not open. */
export async function openOutbox({
  name = "kiosk",
  indexedDB,
  clock = systemClock,
  dice = systemDice,
  digest = browserDigest,
  sealer = browserSealer,
  signer,
  openShelf = browserShelf,
  onBlocked = () => {},
}: Parts = {}): Promise<Outbox> {
  const database = outboxDatabase(name, indexedDB);
  database.dexie.on("blocked", onBlocked);
  const [device, contact] = await Promise.all([deviceId(database, dice), contactLog(database)]);
  const keys = sessionKeys({ sealer, dice, clock });
  const { endVisit, ...drafts } = draftKeeper(database, { now: clock.now, keys: draftKeys(openShelf(), dice) });
  const { save, trouble } = saver(database, { clock, dice, digest, keys });
  return {
    device,
    readyToSeal: keys.ready,
    signing: signingKeys(database, device, signer),
    contact,
    save: (launch) => endVisit(() => save(launch)),
    trouble,
    counts: () => database.attempt(() => countsIn(database)),
    subscribe(listener) {
      const subscription = liveQuery(() => countsIn(database)).subscribe(listener);
      return () => subscription.unsubscribe();
    },
    watch: (store, listener) => watched(database, { store, listener }),
    standingOf: (id) => database.attempt(async () => (await database.records.get(id))?.standing ?? null),
    today: (day) => database.attempt(async () => launchesOn(day, (await database.facts.get(dayOfLaunches))?.value)),
    onDisturbed: (listener) => database.dexie.on("close", listener),
    close: () => database.dexie.close(),
    ...drafts,
    ...deliveries(database),
  };
}

const browserDigest: SubtleCrypto["digest"] = (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes);

/** As of one instant. */
async function countsIn({ dexie, records }: OutboxDatabase): Promise<Counts> {
  const standing = (name: Standing) => records.where("standing").equals(name).count();
  return dexie.transaction("r", records, async () => {
    const [waiting, acknowledged, refused] = await Promise.all([standing("waiting"), standing("acknowledged"), standing("refused")]);
    return { waiting, acknowledged, refused };
  });
}

type Watch = { readonly store: string; readonly listener: (state: KeptState) => void };

/** Loads what reads it at the first call: only staff ask. */
function watched(database: OutboxDatabase, { store, listener }: Watch): () => void {
  let isOver = false;
  let end = () => {
    isOver = true;
  };
  async function begin(): Promise<void> {
    const { keptState } = await import("./kept-state.ts");
    if (isOver) return;
    const subscription = liveQuery(() => keptState(database, store)).subscribe(listener);
    end = () => subscription.unsubscribe();
  }
  begin().catch((error: unknown) => reportError(error));
  return () => end();
}
