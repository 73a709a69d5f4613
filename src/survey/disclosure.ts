/** Whether a figure may be shown; `complement`: it would give a smaller one away. */
export type Showing = "shown" | "too-few" | "complement" | "empty";

/** One of the figures that lie under the same total: its persons or answers, and what is decided of it so far. */
export type Sibling = { readonly n: number; readonly showing: Showing };

/**
 * `parts`: every person stands in one sibling (units, months), so that hidden ones add up.
 * `overlapping`: the same persons stand in several (items, criteria), so that together they may be no more than the largest.
 */
export type Kinship = "parts" | "overlapping";

/** No setting goes below this group. */
const leastGroup = 10;

/** Groups under this are «chỉ tham khảo». */
const firmGroup = 30;

/** The smallest group that is shown; a setting can raise it, never lower it. */
export function smallestGroup(minimumGroup: number): number {
  return Math.max(leastGroup, minimumGroup);
}

/** What n persons may show when nothing lies beside them. */
export function showingOf(n: number, minimumGroup: number): Showing {
  if (n === 0) return "empty";
  return n < smallestGroup(minimumGroup) ? "too-few" : "shown";
}

/** How much weight a shown figure of n persons bears. */
export function weightOf(n: number): "indicative" | "firm" {
  return n < firmGroup ? "indicative" : "firm";
}

/** Whether a figure is kept from the reader. */
export function isHidden(showing: Showing): boolean {
  return showing === "too-few" || showing === "complement";
}

/**
 * Decides for siblings under a shown total. The total less the shown ones gives what the hidden ones are together, so these must
 * reach the smallest group, and be two at least, for a single one could be read off; until then the next smallest is hidden too.
 */
export function withComplements(siblings: readonly Sibling[], kinship: Kinship, minimumGroup: number): Showing[] {
  const showings = siblings.map(({ showing }) => showing);
  const hidden = siblings.filter(({ n, showing }) => n > 0 && isHidden(showing)).map(({ n }) => n);
  if (hidden.length === 0) return showings;
  const together = () => (kinship === "parts" ? hidden.reduce((sum, n) => sum + n, 0) : Math.max(...hidden));
  const bySize = [...siblings.entries()].filter(([, { showing }]) => showing === "shown").toSorted(([, one], [, other]) => one.n - other.n);
  for (const [index, { n }] of bySize) {
    if (hidden.length > 1 && together() >= smallestGroup(minimumGroup)) break;
    showings[index] = "complement";
    hidden.push(n);
  }
  return showings;
}
