import { stretchesIn, type Stretch, type Trees } from "./tree-in-time.ts";
import { type Tree, unitsBelow } from "./unit-tree.ts";

type Bounds = Parameters<typeof stretchesIn>[1];

/** What was counted where and when, each part named once. */
type Atoms = ReadonlySet<string>;

/**
 * Of which units' branches, as they were then, a unit's branch of today's tree is the sum; `same`: of its own. Null where it is
 * no such sum, because a unit above others has counted too. What is the sum of shown figures tells nothing that they do not.
 */
export function openPartsOfToday({ ofTheTime, ofToday }: Trees) {
  const atomsThen = new Map<string, ReadonlyMap<string, Atoms>>();
  const [today] = ofToday;

  function branchesThen(stretches: readonly Stretch[]): ReadonlyMap<string, Atoms> {
    const name = stretches.map(({ first }) => first).join(" ");
    const known = atomsThen.get(name) ?? new Map(unitsIn(stretches).map((unit) => [unit, atomsOf(stretches, unit, ({ tree }) => tree)]));
    atomsThen.set(name, known);
    return known;
  }

  return (unit: string | undefined, bounds: Bounds): readonly string[] | "same" | null => {
    const stretches = stretchesIn(ofTheTime, bounds);
    if (unit === undefined || today === undefined || stretches.every(({ tree }) => standsAlike(tree, today.tree))) return "same";
    const asked = atomsOf(stretches, unit, () => today.tree);
    const branches = branchesThen(stretches);
    const own = branches.get(unit) ?? new Set();
    if (own.size === asked.size && own.isSubsetOf(asked)) return "same";
    const inside = [...branches].filter(([, atoms]) => atoms.isSubsetOf(asked));
    const largest = inside.filter(([, atoms]) => !inside.some(([, other]) => other.size > atoms.size && atoms.isSubsetOf(other)));
    const together = new Set(largest.flatMap(([, atoms]) => [...atoms]));
    return together.size === asked.size ? largest.map(([id]) => id) : null;
  };
}

function unitsIn(stretches: readonly Stretch[]): string[] {
  return [...(stretches[0]?.tree.parentOf.keys() ?? [])];
}

function atomsOf(stretches: readonly Stretch[], unit: string, treeOf: (stretch: Stretch) => Tree): Atoms {
  return new Set(stretches.flatMap((stretch) => [...unitsBelow(treeOf(stretch), unit)].map((id) => `${id} ${stretch.first}`)));
}

function standsAlike({ parentOf: one }: Tree, { parentOf: other }: Tree): boolean {
  return [...one].every(([id, parent]) => other.get(id) === parent);
}
