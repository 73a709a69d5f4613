import type { Clock } from "./clock.ts";
import { dayOfLaunches, withLaunch } from "./day-of-launches.ts";
import type { Dice } from "./dice.ts";
import { lastNumber, type OutboxDatabase } from "./outbox-database.ts";
import { pauseClass, recordOf, type UnsavedResponse } from "./response-record.ts";
import type { Addressee, SessionKeys } from "./session-keys.ts";
import { type StorageTrouble, storageTrouble } from "./storage-trouble.ts";

/** What is to be kept: the response, and of the bundle it was answered by the store and the key to which it is sealed. */
export type Launch = Addressee & { readonly response: UnsavedResponse };

/** The bytes that are kept, and the session key they are sealed under. */
type Sealed = Awaited<ReturnType<SessionKeys["seal"]>>;

type Parts = { readonly clock: Clock; readonly dice: Dice; readonly digest: SubtleCrypto["digest"]; readonly keys: SessionKeys };

/** `saved: true` survives a power cut from now on. `saved: false` must never be thanked for; `again` tries the same bytes once more. */
export type Saved =
  | { readonly saved: true; readonly id: string; readonly sequence: number }
  | { readonly saved: false; readonly reason: StorageTrouble; readonly again: () => Promise<Saved> };

/** The one function that keeps responses on disk, and what came of it last. */
export type Saver = {
  /** Throws only on a fault of the program or of the browser's cryptography, never on a full or broken disk. */
  readonly save: (launch: Launch) => Promise<Saved>;
  /** Why the last response could not be kept; null when it could. */
  readonly trouble: () => StorageTrouble | null;
};

export function saver(database: OutboxDatabase, { clock, dice, digest, keys }: Parts): Saver {
  let lastSave: number | null = null;
  let trouble: StorageTrouble | null = null;

  async function keep(launch: Launch, sealed: Sealed): Promise<Saved> {
    try {
      const sequence = await database.attempt(() => put(database, launch, sealed));
      lastSave = clock.steady();
      trouble = null;
      return { saved: true, id: sealed.record.id, sequence };
    } catch (error) {
      trouble = storageTrouble(error);
      if (trouble === null) throw error;
      return { saved: false, reason: trouble, again: () => keep(launch, sealed) };
    }
  }

  return {
    async save(launch) {
      const { store, organisationKey, response } = launch;
      const sinceLastSave = pauseClass(lastSave === null ? null : clock.steady() - lastSave);
      const whole = { ...response, quality: { ...response.quality, sinceLastSave } };
      const record = await recordOf(whole, { now: clock.now(), dice, digest });
      return keep(launch, await keys.seal(record, { store, organisationKey }));
    },
    trouble: () => trouble,
  };
}

/** Session key, number, record, end of the draft and the day's count in one strict transaction. A record that is already there keeps its number. */
function put(database: OutboxDatabase, { store, response }: Launch, { record, key }: Sealed): Promise<number> {
  const { dexie, records, facts, drafts, sealedKeys } = database;
  return dexie.transaction("rw", records, facts, drafts, sealedKeys, async () => {
    const kept = await records.get(record.id);
    if (kept) return kept.sequence;
    const name = lastNumber(store);
    const sequence = Number((await facts.get(name))?.value ?? 0) + 1;
    await facts.put({ name, value: sequence });
    const launches = withLaunch((await facts.get(dayOfLaunches))?.value, response);
    if (launches !== null) await facts.put({ name: dayOfLaunches, value: launches });
    // Each time, because it may have gone with the last record that needed it.
    await sealedKeys.put(key);
    await records.add({ ...record, store, sequence, standing: "waiting" });
    await drafts.delete("draft");
    return sequence;
  });
}
