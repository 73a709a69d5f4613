import type { Receipt, RecordReceipt } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import type { KeptRecord, OutboxDatabase, Standing } from "./outbox-database.ts";

/** Which records to take from the queue: those of a store, in order of number, beyond `after`, at most `limit`. */
type Reach = { readonly store: string; readonly after: number; readonly limit: number };

/** What the tablet knows when a receipt comes in: whole UTC days since 1970, and its own version. */
type Today = { readonly day: number; readonly app: string };

/** What a tablet tells of its queue. */
type Queue = { readonly waiting: number; readonly refused: number; readonly lastSequence: number };

/** The sender's side of the outbox: what is to go, and what came of it. */
export type Deliveries = {
  readonly waiting: (reach: Reach) => Promise<readonly KeptRecord[]>;
  /** The sealed session keys that these records need. */
  readonly keysOf: (records: readonly KeptRecord[]) => Promise<readonly SealedKey[]>;
  /** How many of a store's records wait or were refused, and the highest number given out for it. */
  readonly queueOf: (store: string) => Promise<Queue>;
  /** Refused records whose turn it is again: a day later, or under another version of the program. */
  readonly refusedBefore: (store: string, today: Today) => Promise<readonly KeptRecord[]>;
  /** Takes over a receipt, epoch and all, in one strict transaction. A record moves only by its own id and hash from its own store. */
  readonly takeReceipt: (receipt: Receipt, today: Today) => Promise<void>;
  /** Lets go of copies acknowledged at least that many days ago, and of session keys that no record needs any more. */
  readonly purge: (today: number, keepDays: number) => Promise<void>;
};

export function deliveries(database: OutboxDatabase): Deliveries {
  const { attempt, records, facts, sealedKeys } = database;
  const standingIn = (store: string, standing: Standing, after: number) =>
    records.where("[store+standing+sequence]").between([store, standing, after], [store, standing, Number.MAX_SAFE_INTEGER], false, true);
  return {
    waiting: ({ store, after, limit }) => attempt(() => standingIn(store, "waiting", after).limit(limit).toArray()),
    async keysOf(some) {
      const names = new Set(some.flatMap(({ key }) => key ?? []));
      return (await attempt(() => sealedKeys.bulkGet([...names]))).filter((key) => key !== undefined);
    },
    queueOf: (store) =>
      attempt(async () => {
        const [waiting, refused] = await Promise.all([standingIn(store, "waiting", 0).count(), standingIn(store, "refused", 0).count()]);
        return { waiting, refused, lastSequence: Number((await facts.get(lastNumber(store)))?.value ?? 0) };
      }),
    refusedBefore: (store, { day, app }) =>
      attempt(() =>
        standingIn(store, "refused", 0)
          .filter(({ refusal }) => refusal?.day !== day || refusal.app !== app)
          .toArray(),
      ),
    takeReceipt: (receipt, today) => attempt(() => takeReceipt(database, receipt, today)),
    purge: (today, keepDays) => attempt(() => purge(database, today, keepDays)),
  };
}

/** Name of the fact that holds the last number given out for a store. */
export function lastNumber(store: string): string {
  return `last number ${store}`;
}

function purge({ dexie, records, sealedKeys }: OutboxDatabase, today: number, keepDays: number): Promise<void> {
  return dexie.transaction("rw", records, sealedKeys, async () => {
    await records
      .where("standing")
      .equals("acknowledged")
      .filter(({ acknowledgedDay = today }) => acknowledgedDay <= today - keepDays)
      .delete();
    const needed = new Set(await records.orderBy("key").uniqueKeys());
    await sealedKeys.filter(({ name }) => !needed.has(name)).delete();
  });
}

function takeReceipt({ dexie, records, facts }: OutboxDatabase, receipt: Receipt, today: Today): Promise<void> {
  return dexie.transaction("rw", records, facts, async () => {
    const name = `epoch ${receipt.store}`;
    const known = (await facts.get(name))?.value;
    if (known !== receipt.epoch) {
      // The store was restored or moved and may lack what it acknowledged before: all that is still held goes again.
      if (known !== undefined) await acknowledgedOf(receipt.store).modify({ standing: "waiting" });
      await facts.put({ name, value: receipt.epoch });
    }
    for (const result of receipt.results) {
      const kept = await records.get(result.id);
      if (kept?.store === receipt.store && kept.hash === result.hash) await records.put(settled(kept, result, today));
    }
  });
  function acknowledgedOf(store: string) {
    return records.where("[store+standing+sequence]").between([store, "acknowledged", 0], [store, "acknowledged", Number.MAX_SAFE_INTEGER]);
  }
}

function settled(kept: KeptRecord, { outcome, reason = "" }: RecordReceipt, { day, app }: Today): KeptRecord {
  const { refusal: _, ...record } = kept;
  if (outcome !== "rejected") return { ...record, standing: "acknowledged", acknowledgedDay: day };
  return kept.standing === "acknowledged" ? kept : { ...record, standing: "refused", refusal: { reason, day, app } };
}
