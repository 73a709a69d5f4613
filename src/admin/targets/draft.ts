import type { Target } from "#protocol/targets.ts";
import { ownId } from "#admin/places/own-id.ts";
import { isSame, rebased } from "#admin/revised/rebased.ts";

/** Targets that somebody is changing: as he began with them, and as he has them now. */
export type Draft = { readonly base: readonly Target[]; readonly mine: readonly Target[] };

/**
 * What would be saved: what somebody changed, put upon what is saved now. Targets he did not touch are as they are saved; what came
 * meanwhile stays, beside one of his own of the same name.
 */
export function merged({ base, mine }: Draft, theirs: readonly Target[]): readonly Target[] {
  const baseById = new Map(base.map((target) => [target.id, target]));
  const mineById = new Map(mine.map((target) => [target.id, target]));
  const kept = theirs.flatMap((target) => {
    const began = baseById.get(target.id);
    const has = mineById.get(target.id);
    if (!began) return [target];
    return has ? [rebased(began, has, target)] : [];
  });
  const theirsById = new Map(theirs.map((target) => [target.id, target]));
  const ids = new Set(theirsById.keys());
  const added = mine.flatMap((target) => {
    // What somebody took away meanwhile comes back only where it was changed here.
    if (isSame(target, baseById.get(target.id)) || isSame(target, theirsById.get(target.id))) return [];
    if (baseById.has(target.id) && ids.has(target.id)) return [];
    return [Object.assign({}, target, { id: ownId(target.id, ids) })];
  });
  return [...kept, ...added];
}

/** With a target, in the place of the one with its id. */
export function withTarget(targets: readonly Target[], target: Target): readonly Target[] {
  return targets.some(({ id }) => id === target.id) ? targets.map((one) => (one.id === target.id ? target : one)) : [...targets, target];
}

/** Whether a target says over which units and fields it is; an example may leave fields open. */
export function isWhole({ units, fields }: Target): boolean {
  return units?.length !== 0 && fields?.length !== 0;
}
