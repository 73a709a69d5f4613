import type { Receipt } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import { type KeptRecord, lastNumber, type OutboxDatabase, type Standing } from "./outbox-database.ts";
import { takeReceipt, type Today } from "./take-receipt.ts";

/** Which records to take from the queue: those of a store, in order of number, beyond `after`, at most `limit`. */
type Reach = { readonly store: string; readonly after: number; readonly limit: number };

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
  /** All of a store's records that its endpoint does not have, in order of number. */
  readonly unsent: (store: string) => Promise<readonly KeptRecord[]>;
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
    unsent: (store) =>
      attempt(async () => {
        const both = [...(await standingIn(store, "waiting", 0).toArray()), ...(await standingIn(store, "refused", 0).toArray())];
        return both.toSorted((one, other) => one.sequence - other.sequence);
      }),
    takeReceipt: (receipt, today) => attempt(() => takeReceipt(database, receipt, today)),
    purge: (today, keepDays) => attempt(() => purge(database, today, keepDays)),
  };
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
