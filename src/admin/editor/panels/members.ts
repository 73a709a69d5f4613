import { isSame } from "#survey/changed-members.ts";

/** The same thing with another value of a member, or without the member; the thing itself where that changes nothing. */
export function withMember<Whole extends object, Key extends keyof Whole>(whole: Whole, key: Key, value: Whole[Key]): Whole {
  if (whole[key] === value) return whole;
  const copy = { ...whole };
  if (value === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = value;
  return copy;
}

/** A part as it was changed, with some members as they were before; the part itself where nothing else was changed. */
export function keeping<Whole extends object>(before: Whole, after: Whole, members: readonly (keyof Whole)[]): Whole {
  if (after === before || members.length === 0) return after;
  const guarded = members.reduce((whole, member) => withMember(whole, member, before[member]), after);
  return isSame(before, guarded) ? before : guarded;
}

/** The entries that stay; the list itself where all do. */
export function kept<Entry>(list: Entry[], stays: (entry: Entry) => boolean): Entry[] {
  return list.every(stays) ? list : list.filter(stays);
}

/** An entry taken from one place to another; the list itself where it stays, or where there is no such place. */
export function moved<Entry>(list: Entry[], from: number, to: number): Entry[] {
  const entry = list[from];
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
