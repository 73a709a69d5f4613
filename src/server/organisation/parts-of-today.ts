import { stretchesIn, type Stretch, type Trees } from "./tree-in-time.ts";
import { type Tree, unitsBelow } from "./unit-tree.ts";

type Bounds = Parameters<typeof stretchesIn>[1];

/** A unit's branch that was the same all the time, so that whatever its units counted is in it. Two of them share all, or nothing. */
type Steady = { readonly id: string; readonly units: ReadonlySet<string> };

/**
 * Of which units' branches, as they stood at the time, a unit's branch of today's tree is the sum; `same`: of its own. Null where
 * it is no such sum, because a unit above others has counted too. What is the sum of shown figures tells nothing that they do not.
 */
export function openPartsOfToday({ ofTheTime, ofToday }: Trees) {
  const steadyByStretches = new Map<string, readonly Steady[]>();
  const [today] = ofToday;

  function steadyIn(stretches: readonly Stretch[]): readonly Steady[] {
    const name = stretches.map(({ first }) => first).join(" ");
    const known = steadyByStretches.get(name) ?? steadyBranches(stretches);
    steadyByStretches.set(name, known);
    return known;
  }

  return (unit: string | undefined, bounds: Bounds): readonly string[] | "same" | null => {
    const stretches = stretchesIn(ofTheTime, bounds);
    if (unit === undefined || today === undefined || stretches.every(({ tree }) => standsAlike(tree, today.tree))) return "same";
    const asked = unitsBelow(today.tree, unit);
    const inside = steadyIn(stretches).filter(({ units }) => units.isSubsetOf(asked));
    if (inside.some(({ id, units }) => id === unit && units.size === asked.size)) return "same";
    const largest = inside.filter(({ units }) => !inside.some((other) => other.units.size > units.size && units.isSubsetOf(other.units)));
    const together = largest.reduce((sum, { units }) => sum + units.size, 0);
    return together === asked.size ? largest.map(({ id }) => id) : null;
  };
}

function steadyBranches(stretches: readonly Stretch[]): Steady[] {
  const [first, ...others] = stretches;
  if (!first) return [];
  return [...first.tree.parentOf.keys()].flatMap((id) => {
    const units = unitsBelow(first.tree, id);
    const isSteady = others.every(({ tree }) => units.symmetricDifference(unitsBelow(tree, id)).size === 0);
    return isSteady ? [{ id, units }] : [];
  });
}

function standsAlike({ parentOf: one }: Tree, { parentOf: other }: Tree): boolean {
  return [...one].every(([id, parent]) => other.get(id) === parent);
}
