import type { Figures } from "#survey/figure.ts";

/** An item and the hundredths of a point of the overall index it costs. */
export type Costly = { readonly id: string; readonly cost: number };

/** The items that cost the overall index most, at most `most` of them, the costliest first; those that cost nothing are left out. */
export function costliestItems({ criteria }: Figures, most: number): readonly Costly[] {
  return criteria
    .flatMap(({ items }) => items.flatMap(({ id, cost }) => (cost !== null && cost > 0 ? [{ id, cost }] : [])))
    .toSorted((one, other) => other.cost - one.cost)
    .slice(0, most);
}
