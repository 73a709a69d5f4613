/** Whether a figure may be shown; `complement`: it would give a smaller one away. */
export type Showing = "shown" | "too-few" | "complement" | "empty";

/** What may be shown of one set of counts: a decision per column of `columnsOf`, and one for the outcomes. */
export type Decision = { readonly showings: readonly Showing[]; readonly outcomes: Showing };

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
