import { openRefusedTries, type RefusedTries } from "#server/integrity/refused-tries.ts";
import type { Organisation } from "#server/store/organisation.ts";
import type { Store } from "#server/store/store.ts";
import { type Hashing, openHashing } from "./password-hash.ts";
import { openSeal, type Seal } from "./seal.ts";
import { openTries, type Tries } from "./tries.ts";

/** The porter's lodge: what is needed to know people by. */
export type Lodge = {
  readonly store: Store;
  readonly now: () => Date;
  readonly hashing: Hashing;
  readonly seal: Seal;
  readonly tries: Tries;
  readonly refusedSignIns: RefusedTries;
  /** Folder of keys, outside the store and its backups. */
  readonly keys: string;
  /** Fields a new organisation begins with. */
  readonly fields: Organisation["fields"];
};

/** Throws when the folder of keys does not belong to the store. */
export async function openLodge(about: Pick<Lodge, "store" | "now" | "keys" | "fields">): Promise<Lodge> {
  const { store, now, keys } = about;
  const refusedSignIns = openRefusedTries({ store, now, action: "sign-in-refused" });
  return { ...about, hashing: openHashing(), seal: await openSeal(store, keys), tries: openTries(store), refusedSignIns };
}
