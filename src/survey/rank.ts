import { sampledFrom } from "./compare-figures.ts";
import { deviationsAt95 } from "./confidence.ts";
import type { Read } from "./read-figures.ts";
import { deviationsApart, type Sampled } from "./significance.ts";

/** The place a figure may have among its like, 1 being the highest index. */
export type Rank = { readonly best: number; readonly worst: number };

/**
 * Which places the overall figures of groups may have, in their order: 1 + those surely above … number ranked − those surely below, at 95 % a pair.
 * Null for what is not shown, which is ranked nowhere. Figures on different criteria are not compared: neither is surely above.
 */
export function ranksOf(groups: readonly Read[]): readonly (Rank | null)[] {
  const ranked = groups.map(candidateOf);
  const others = ranked.filter((one) => one !== null);
  return ranked.map((one) => {
    if (one === null) return null;
    const apart = others.filter(
      (other) => other.criteria === one.criteria && deviationsApart(other.sampled, one.sampled) >= deviationsAt95,
    );
    const above = apart.filter(({ sampled }) => sampled.share > one.sampled.share).length;
    return { best: 1 + above, worst: others.length - (apart.length - above) };
  });
}

function candidateOf({ figures, measures }: Read): { readonly sampled: Sampled; readonly criteria: string } | null {
  if (figures.overall.state !== "shown") return null;
  const criteria = figures.criteria.map(({ figure }) => (figure.state === "empty" ? "-" : "+")).join("");
  return { sampled: sampledFrom(measures.overall), criteria };
}
