/** What staff decided at the set-up of this tablet, by name, with the day of it, `2026-11-19`; nothing more is remembered. */
export type Decisions = Readonly<Partial<Record<string, string>>>;

/** What was decided on this tablet so far. */
export function decisionsIn(storage: Pick<Storage, "getItem">): Decisions {
  return Object.fromEntries(new URLSearchParams(storage.getItem(decisionsKey) ?? ""));
}

/** Whether staff went through the set-up to its end. */
export function isSetUpAccepted(storage: Pick<Storage, "getItem">): boolean {
  return decisionsIn(storage)["finished"] !== undefined;
}

/** Where they lie, in the words of an address. */
export const decisionsKey = "kiosk set-up";
