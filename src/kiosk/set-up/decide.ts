import { type Decisions, decisionsIn, decisionsKey } from "./accepted.ts";

/** A check accepted although it is not good, by its id; or `encrypted`: a person has made sure; `tested`: a test answer came back; `finished`: the tablet may serve. */
type Decision = { readonly name: string; readonly day: string | null };

/** Remembers a decision with its day, or takes it back; gives all there are from now on. */
export function decide(storage: Pick<Storage, "getItem" | "setItem">, { name, day }: Decision): Decisions {
  const members = new URLSearchParams(storage.getItem(decisionsKey) ?? "");
  if (day === null) members.delete(name);
  else members.set(name, day);
  storage.setItem(decisionsKey, members.toString());
  return decisionsIn(storage);
}

/** A new enrolment brings a new key, which only a test answer proves: the set-up is shown once more. What was accepted of the tablet itself stays. */
export function beginSetUpAnew(storage: Pick<Storage, "getItem" | "setItem">): void {
  for (const name of ["finished", "tested", "test-answer"]) decide(storage, { name, day: null });
}

/** Whatever took the tablet's storage may have changed everything else of it: nothing that was accepted holds any more. */
export function forgetSetUp(storage: Pick<Storage, "removeItem">): void {
  storage.removeItem(decisionsKey);
}
