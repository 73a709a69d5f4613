import type { Receipt, RecordReceipt } from "#protocol/responses.ts";
import type { KeptRecord, OutboxDatabase, Standing } from "./outbox-database.ts";

/** Which records to take from the queue: those of a store, in order of number, beyond `after`, at most `limit`. */
type Reach = { readonly store: string; readonly after: number; readonly limit: number };

/** What the tablet knows when a receipt comes in: whole UTC days since 1970, and its own version. */
type Today = { readonly day: number; readonly app: string };

/** The sender's side of the outbox: what is to go, and what came of it. */
export type Deliveries = {
  readonly waiting: (reach: Reach) => Promise<readonly KeptRecord[]>;
  /** Refused records whose turn it is again: a day later, or under another version of the program. */
  readonly refusedBefore: (store: string, today: Today) => Promise<readonly KeptRecord[]>;
  /** Takes over a receipt, epoch and all, in one strict transaction. A record moves only by its own id and hash from its own store. */
  readonly takeReceipt: (receipt: Receipt, today: Today) => Promise<void>;
  /** Lets go of copies acknowledged at least that many days ago. */
  readonly purge: (today: number, keepDays: number) => Promise<void>;
};

export function deliveries(database: OutboxDatabase): Deliveries {
  const { records } = database;
  const standingIn = (store: string, standing: Standing, after: number) =>
    records.where("[store+standing+sequence]").between([store, standing, after], [store, standing, Number.MAX_SAFE_INTEGER], false, true);
  return {
    waiting: ({ store, after, limit }) => standingIn(store, "waiting", after).limit(limit).toArray(),
    refusedBefore: (store, { day, app }) =>
      standingIn(store, "refused", 0)
        .filter(({ refusal }) => refusal?.day !== day || refusal.app !== app)
        .toArray(),
    takeReceipt: (receipt, today) => takeReceipt(database, receipt, today),
    async purge(today, keepDays) {
      await records
        .where("standing")
        .equals("acknowledged")
        .filter(({ acknowledgedDay = today }) => acknowledgedDay <= today - keepDays)
        .delete();
    },
  };
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
