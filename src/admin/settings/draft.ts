/** What somebody is changing and has not saved: what he began with, and what he has now. */
export type Draft<All> = { readonly base: All; readonly value: All };

/** Settings that are changed and saved together, as far as somebody has come with them. */
export type InHand<All> = {
  readonly names: readonly (keyof All)[];
  /** What is saved, by whomever. */
  readonly saved: All;
  /** What stands in the form. */
  readonly value: All;
  /** Whether the form says something else than what is saved. */
  readonly isDirty: boolean;
  /** Whether somebody else has saved something else since this was begun. */
  readonly isOvertaken: boolean;
};

/** What is saved and what is being changed, seen together. */
export function inHand<All>(names: readonly (keyof All)[], saved: All, draft: Draft<All> | null): InHand<All> {
  if (draft === null || !differ(names, draft.value, saved)) return { names, saved, value: saved, isDirty: false, isOvertaken: false };
  const value = withThese(names, saved, draft.value);
  return { names, saved, value, isDirty: true, isOvertaken: differ(names, draft.base, saved) };
}

/** The draft after a change of the form; null when nothing of it is left to save. */
export function draftAfter<All>({ names, saved, isDirty }: InHand<All>, value: All, before: Draft<All> | null): Draft<All> | null {
  const base = isDirty && before ? before.base : saved;
  return differ(names, value, saved) ? { base, value } : null;
}

/** Whether two say something else about any of these. */
export function differ<All>(names: readonly (keyof All)[], one: All, other: All): boolean {
  return names.some((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** All as it is, but these as they are in another. */
export function withThese<All>(names: readonly (keyof All)[], all: All, other: All): All {
  const copy = { ...all };
  for (const name of names) copy[name] = other[name];
  return copy;
}
