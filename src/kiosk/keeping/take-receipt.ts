import type { KnownNumbers, Receipt, RecordReceipt } from "#protocol/responses.ts";
import { lossOf, lostNumbers, writtenRuns } from "./lost-numbers.ts";
import { type KeptRecord, lastNumber, type OutboxDatabase, type Standing, standings } from "./outbox-database.ts";

/** What the tablet knows when a receipt comes in: whole UTC days since 1970, and its own version. */
export type Today = { readonly day: number; readonly app: string };

/** Takes over all a receipt says in one strict transaction: the epoch, what became of each record, and what the endpoint knows of the numbers. */
export function takeReceipt(database: OutboxDatabase, receipt: Receipt, today: Today): Promise<void> {
  const { dexie, records, facts } = database;
  return dexie.transaction("rw", records, facts, async () => {
    await meetEpoch(database, receipt);
    for (const result of receipt.results) {
      const kept = await records.get(result.id);
      if (kept?.store === receipt.store && kept.hash === result.hash) await records.put(settled(kept, result, today));
    }
    if (receipt.numbers) await compareNumbers(database, receipt, receipt.numbers);
  });
}

/** The name of the fact that holds the epoch of a store. */
export function epochOf(store: string): string {
  return `epoch ${store}`;
}

/** A store that was restored or moved may lack what it acknowledged before: all that is still held goes again. */
async function meetEpoch(database: OutboxDatabase, { store, epoch }: Receipt): Promise<void> {
  const name = epochOf(store);
  const known = (await database.facts.get(name))?.value;
  if (known === epoch) return;
  if (known !== undefined) await held(database, { store, where: "acknowledged" }).modify({ standing: "waiting" });
  await database.facts.put({ name, value: epoch });
}

/**
 * Where the endpoint has heard of higher numbers than were given out here, the disk went back in time: no number is given
 * out twice. What it misses and the tablet still holds goes again; what neither holds is lost, and kept as such.
 */
async function compareNumbers(database: OutboxDatabase, { store, epoch }: Receipt, { highest, missing }: KnownNumbers): Promise<void> {
  const { facts } = database;
  const name = lastNumber(store);
  if (highest > Number((await facts.get(name))?.value ?? 0)) await facts.put({ name, value: highest });
  const here = new Set<number>();
  for (const gap of missing) {
    // Once in an epoch: a copy whose number the endpoint never notes would go for ever.
    await held(database, { store, where: "acknowledged", ...gap })
      .filter(({ sentAgain }) => sentAgain !== epoch)
      .modify({ standing: "waiting", sentAgain: epoch });
    for (const where of standings) await held(database, { store, where, ...gap }).each(({ sequence }) => here.add(sequence));
  }
  const lost = writtenRuns(lostNumbers(missing, here));
  if (lost !== (await facts.get(lossOf(store)))?.value) await facts.put({ name: lossOf(store), value: lost });
}

/** Numbers of a store whose records stand there; all of them unless some are named. */
type Reach = { readonly store: string; readonly where: Standing; readonly first?: number; readonly last?: number };

function held({ records }: OutboxDatabase, { store, where, first = 0, last = Number.MAX_SAFE_INTEGER }: Reach) {
  return records.where("[store+standing+sequence]").between([store, where, first], [store, where, last], true, true);
}

function settled(kept: KeptRecord, { outcome, reason = "" }: RecordReceipt, { day, app }: Today): KeptRecord {
  const { refusal: _, ...record } = kept;
  if (outcome !== "rejected") return { ...record, standing: "acknowledged", acknowledgedDay: day };
  return kept.standing === "acknowledged" ? kept : { ...record, standing: "refused", refusal: { reason, day, app } };
}
