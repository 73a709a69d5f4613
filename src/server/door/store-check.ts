import type { Store } from "#server/store/store.ts";
import { storeFailure } from "#server/store/failure.ts";
import { writeMeta } from "#server/store/meta.ts";
import type { Check } from "./health.ts";

/** Whether the store takes a line and gives it back: a full or failed disk is found before a tablet finds it. */
export function storeCheck({ write }: Pick<Store, "write">, now: () => Date): Check {
  return async () => {
    try {
      await write((transaction) => writeMeta(transaction, "last_checked", now().toISOString()));
      return null;
    } catch (error) {
      // Nobody knows any more what is on the disk: a matter for the whole process.
      if (storeFailure(error) === "broken") throw error;
      // What the store says may name files; that it does not take writes is enough to act on.
      return { place: "store", fault: "cannot be written" };
    }
  };
}
