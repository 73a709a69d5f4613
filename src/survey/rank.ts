import { sampledFrom } from "./compare-figures.ts";
import { deviationsAt95 } from "./confidence.ts";
import type { Read } from "./read-figures.ts";
import { areApart, type Sampled } from "./significance.ts";

/** The place a figure may have among its like, 1 being the highest index. */
export type Rank = { readonly best: number; readonly worst: number };

/**
 * Which places the overall figures of groups may have, in their order: 1 + those surely above … number ranked − those surely below, at 95 % a pair.
 * Null for what is not shown, which is ranked nowhere. Figures on different criteria are not compared: neither is surely above.
 */
export function ranksOf(groups: readonly Read[]): readonly (Rank | null)[] {
  const ranked = groups.map(candidateOf);
  const others = ranked.filter((one) => one !== null);
  const places = new Map(others.map((one) => [one, { best: 1, worst: others.length }]));
  for (const [index, one] of others.entries())
    for (const other of others.slice(index + 1)) {
      if (one.criteria !== other.criteria || !areApart(one.sampled, other.sampled, deviationsAt95)) continue;
      const [above, below] = one.sampled.share > other.sampled.share ? [one, other] : [other, one];
      const [ofAbove, ofBelow] = [places.get(above), places.get(below)];
      if (ofAbove) ofAbove.worst -= 1;
      if (ofBelow) ofBelow.best += 1;
    }
  return ranked.map((one) => (one && places.get(one)) ?? null);
}

function candidateOf({ figures, measures }: Read): { readonly sampled: Sampled; readonly criteria: string } | null {
  if (figures.overall.state !== "shown") return null;
  const criteria = figures.criteria.map(({ figure }) => (figure.state === "empty" ? "-" : "+")).join("");
  return { sampled: sampledFrom(measures.overall), criteria };
}
