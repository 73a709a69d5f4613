import type { Kysely, Transaction } from "kysely";
import type { Engine, StorePlace } from "./engine.ts";
import type { Delivery, Ruling } from "./judged.ts";
import type { Known } from "./known.ts";
import type { Tables } from "./tables.ts";

/** What is written inside a transaction. It must use the transaction it is given and nothing else: the store's own `database` would wait for ever. */
export type Writing<Value> = (transaction: Transaction<Tables>) => Promise<Value>;

/** The store as everybody sees it, whichever engine keeps it. */
export type Store = {
  readonly engine: Engine;
  /** For those who open it again beside it. */
  readonly place: StorePlace;
  /** For reading only; what a transaction is writing shows here once it is committed. */
  readonly database: Kysely<Tables>;
  /** Names the store for ever. */
  readonly store: string;
  /** Changes when the store was restored or moved. */
  readonly epoch: string;
  /** From memory, the same value until something in it changes; on PostgreSQL a change by another process shows within a second. */
  readonly known: () => Known;
  /** Keeps a delivery; resolves with one ruling per record, in their order, after the commit has reached the disk. */
  readonly keep: (delivery: Delivery) => Promise<Ruling[]>;
  /** One transaction while nothing else is being kept, changed or written, in any process; after it, what is known is read again, everywhere. */
  readonly change: <Value>(writing: Writing<Value>) => Promise<Value>;
  /** One transaction that touches nothing `known` holds (sessions, heartbeats, audit rows), so nothing is read again. */
  readonly write: <Value>(writing: Writing<Value>) => Promise<Value>;
  /** Waits for what is being written, then lets go of the store. */
  readonly close: () => Promise<void>;
};
