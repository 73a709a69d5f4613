import type { Deliveries } from "./deliveries.ts";
import { lastNumber, type OutboxDatabase, type Standing } from "./outbox-database.ts";
import { epochOf, takeReceipt } from "./take-receipt.ts";

/** What is to be sent from these tables, and what came of it. */
export function deliveriesIn(database: OutboxDatabase): Deliveries {
  const { dexie, attempt, records, facts, sealedKeys } = database;
  const standingIn = (store: string, standing: Standing, after: number) =>
    records.where("[store+standing+sequence]").between([store, standing, after], [store, standing, Number.MAX_SAFE_INTEGER], false, true);
  return {
    waiting: ({ store, after, limit }) => attempt(() => standingIn(store, "waiting", after).limit(limit).toArray()),
    async keysOf(some) {
      const names = new Set(some.flatMap(({ key }) => key ?? []));
      if (names.size === 0) return [];
      return (await attempt(() => sealedKeys.bulkGet([...names]))).filter((key) => key !== undefined);
    },
    queueOf: (store) =>
      attempt(() =>
        dexie.transaction("r", records, facts, async () => {
          const [waiting, refused] = await Promise.all([standingIn(store, "waiting", 0).count(), standingIn(store, "refused", 0).count()]);
          const [last, epoch] = await facts.bulkGet([lastNumber(store), epochOf(store)]);
          return { waiting, refused, lastSequence: Number(last?.value ?? 0), ...(epoch && { epoch: String(epoch.value) }) };
        }),
      ),
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
