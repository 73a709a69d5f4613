/** What staff decided at the set-up of this tablet, by name, with the day of it, `2026-11-19`; nothing more is remembered. */
export type Decisions = Readonly<Partial<Record<string, string>>>;

/** A check accepted although it is not good, by its id; or `encrypted`: a person has made sure; `tested`: a test answer came back; `finished`: the tablet may serve. */
type Decision = { readonly name: string; readonly day: string | null };

/** What was decided on this tablet so far. */
export function decisionsIn(storage: Pick<Storage, "getItem">): Decisions {
  return Object.fromEntries(new URLSearchParams(storage.getItem(key) ?? ""));
}

/** Remembers a decision with its day, or takes it back; gives all there are from now on. */
export function decide(storage: Pick<Storage, "getItem" | "setItem">, { name, day }: Decision): Decisions {
  const members = new URLSearchParams(storage.getItem(key) ?? "");
  if (day === null) members.delete(name);
  else members.set(name, day);
  storage.setItem(key, members.toString());
  return decisionsIn(storage);
}

/** Whether staff went through the set-up to its end. */
export function isSetUpAccepted(storage: Pick<Storage, "getItem">): boolean {
  return decisionsIn(storage)["finished"] !== undefined;
}

/** A new enrolment brings a new key, which only a test answer proves: the set-up is shown once more. What was accepted of the tablet itself stays. */
export function beginSetUpAnew(storage: Pick<Storage, "getItem" | "setItem">): void {
  for (const name of ["finished", "tested", "test-answer"]) decide(storage, { name, day: null });
}

const key = "kiosk set-up";
