import type { Heartbeat, Receipt } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import type { KeptRecord, OutboxDatabase } from "./outbox-database.ts";
import type { Today } from "./take-receipt.ts";

/** Which records to take from the queue: those of a store, in order of number, beyond `after`, at most `limit`. */
type Reach = { readonly store: string; readonly after: number; readonly limit: number };

/** What a tablet tells of its queue, and the epoch by which it knows what waits. */
type Queue = Pick<Heartbeat, "waiting" | "refused" | "lastSequence" | "epoch">;

/** The sender's side of the outbox: what is to go, and what came of it. */
export type Deliveries = {
  readonly waiting: (reach: Reach) => Promise<readonly KeptRecord[]>;
  /** The sealed session keys that these records need. */
  readonly keysOf: (records: readonly KeptRecord[]) => Promise<readonly SealedKey[]>;
  /** How many of a store's records wait or were refused, the highest number given out for it, and its epoch once a receipt has told it. */
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

/** Loads what does it at the first call: neither asking nor saving needs it. */
export function deliveries(database: OutboxDatabase): Deliveries {
  const loaded = async () => (await import("./deliveries-in.ts")).deliveriesIn(database);
  return {
    waiting: async (reach) => (await loaded()).waiting(reach),
    keysOf: async (records) => (await loaded()).keysOf(records),
    queueOf: async (store) => (await loaded()).queueOf(store),
    refusedBefore: async (store, today) => (await loaded()).refusedBefore(store, today),
    unsent: async (store) => (await loaded()).unsent(store),
    takeReceipt: async (receipt, today) => (await loaded()).takeReceipt(receipt, today),
    purge: async (today, keepDays) => (await loaded()).purge(today, keepDays),
  };
}
