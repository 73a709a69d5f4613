import * as z from "zod/mini";

/** Wrong tries since the last right one, and when the last of them was, ms since 1970 by the tablet's own clock. */
export type PinTries = { readonly wrong: number; readonly at: number };

/** Nobody has tried yet. */
export const noTries: PinTries = { wrong: 0, at: 0 };

/** So many wrong tries are a forgetful person's; from there on each makes everybody wait, twice as long as before. */
const freeTries = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 1_800_000;

/** The tries after one more that is wrong. */
export function afterWrong({ wrong }: PinTries, now: number): PinTries {
  return { wrong: wrong + 1, at: now };
}

/** Ms until the next try is allowed; 0: now. */
export function waitMs({ wrong, at }: PinTries, now: number): number {
  return wrong < freeTries ? 0 : Math.max(0, at + waitAfter(wrong) - now);
}

/** How often somebody may still be wrong before the tablet makes them wait. */
export function triesLeft({ wrong }: PinTries): number {
  return Math.max(1, freeTries - wrong);
}

/** The tries as this clock sees them: where it was set back, the wait begins anew, so that nobody opens a tablet by its clock or shuts it for years. */
export function asSeenAt(tries: PinTries, now: number): PinTries {
  return now < tries.at ? { ...tries, at: now } : tries;
}

function waitAfter(wrong: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));
}

/** Where tries outlive a reload, as a browser's own storage does. */
export type TriesStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `pin` is the salt of the PIN they were made on: a new PIN begins anew. */
const KeptTries = z.object({ pin: z.string(), wrong: z.number(), at: z.number() });
const name = "pin-tries";

/** The tries made on the PIN of that salt before. */
export function keptTries(storage: TriesStorage, pin: string): PinTries {
  try {
    const kept = z.safeParse(KeptTries, JSON.parse(storage.getItem(name) ?? "null")).data;
    return kept?.pin === pin ? { wrong: kept.wrong, at: kept.at } : noTries;
  } catch {
    // Whatever lies there is nothing of ours.
    return noTries;
  }
}

/** Keeps the tries made on the PIN of that salt. */
export function keepTries(storage: TriesStorage, pin: string, tries: PinTries): void {
  if (tries.wrong === 0) return storage.removeItem(name);
  try {
    storage.setItem(name, JSON.stringify({ pin, ...tries }));
  } catch (error) {
    // On a full tablet they last as long as the page.
    reportError(error);
  }
}
