import type { Clock } from "./clock.ts";
import type { Dice } from "./dice.ts";
import type { OutboxDatabase } from "./outbox-database.ts";
import { pauseClass, recordOf, type ResponseRecord, type UnsavedResponse } from "./response-record.ts";
import { isLostConnection, type StorageTrouble, storageTrouble } from "./storage-trouble.ts";

/** What is to be kept: the response, and the store of the bundle it was answered by. */
export type Launch = { readonly store: string; readonly response: UnsavedResponse };

/** `saved: true` survives a power cut from now on. `saved: false` must never be thanked for; `again` tries the same bytes once more. */
export type Saved =
  | { readonly saved: true; readonly id: string; readonly sequence: number }
  | { readonly saved: false; readonly reason: StorageTrouble; readonly again: () => Promise<Saved> };

/** Makes the one function that keeps responses on disk. Throws only on a fault of the program, never on a full or broken disk. */
export function saver(database: OutboxDatabase, { clock, dice, digest }: { clock: Clock; dice: Dice; digest: SubtleCrypto["digest"] }) {
  let lastSave: number | null = null;

  async function keep(store: string, record: ResponseRecord): Promise<Saved> {
    try {
      const sequence = await withOneRetry(database, () => put(database, store, record));
      lastSave = clock.steady();
      return { saved: true, id: record.id, sequence };
    } catch (error) {
      const reason = storageTrouble(error);
      if (reason === null) throw error;
      return { saved: false, reason, again: () => keep(store, record) };
    }
  }

  return async function save({ store, response }: Launch): Promise<Saved> {
    const sinceLastSave = pauseClass(lastSave === null ? null : clock.steady() - lastSave);
    const whole = { ...response, quality: { ...response.quality, sinceLastSave } };
    return keep(store, await recordOf(whole, { now: clock.now(), dice, digest }));
  };
}

/** Number, record and end of the draft in one strict transaction. A record that is already there keeps its number. */
function put({ dexie, records, facts, drafts }: OutboxDatabase, store: string, record: ResponseRecord): Promise<number> {
  return dexie.transaction("rw", records, facts, drafts, async () => {
    const kept = await records.get(record.id);
    if (kept) return kept.sequence;
    const name = `last number ${store}`;
    const sequence = Number((await facts.get(name))?.value ?? 0) + 1;
    await facts.put({ name, value: sequence });
    await records.add({ ...record, store, sequence, standing: "waiting" });
    await drafts.delete("draft");
    return sequence;
  });
}

async function withOneRetry<T>({ dexie }: OutboxDatabase, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    dexie.close({ disableAutoOpen: false });
    await dexie.open();
    return attempt();
  }
}
