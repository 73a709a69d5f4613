import { storageTrouble } from "./storage-trouble.ts";

/** The day on which the endpoint last told the time, in whole UTC days since 1970, beyond a restart; null before the first. */
export type ConfirmedDay = { readonly read: () => number | null; readonly keep: (day: number) => void };

/** The day a tablet remembers beside its place. */
export function confirmedDayIn(storage: Pick<Storage, "getItem" | "setItem">): ConfirmedDay {
  return {
    read() {
      const kept = storage.getItem(key);
      return kept !== null && /^\d{1,6}$/.test(kept) ? Number(kept) : null;
    },
    keep(day) {
      try {
        storage.setItem(key, String(day));
      } catch (error) {
        // A full disk keeps no day, but answers go on being sent.
        if (storageTrouble(error) === null) throw error;
      }
    },
  };
}

const key = "kiosk confirmed day";
