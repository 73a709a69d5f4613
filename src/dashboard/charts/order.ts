import type { CriterionResult, Figure, Figures, ItemResult } from "#survey/figure.ts";

/** Lowest index first; what is hidden or empty stands last; equals keep the order of the questionnaire. */
export function lowestFirst<Row extends { readonly figure: Figure }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => rank(one.figure) - rank(other.figure));
}

/** The criteria from the lowest, each with its items from the lowest. */
export function criteriaLowestFirst(criteria: readonly CriterionResult[]): readonly CriterionResult[] {
  return lowestFirst(criteria).map((criterion) => ({ ...criterion, items: [...lowestFirst(criterion.items)] }));
}

/** The items with the lowest shown index, at most `most` of them; figures that are only indicative take no part. */
export function lowestItems({ criteria }: Figures, most: number): readonly ItemResult[] {
  const items = criteria.flatMap((criterion) => criterion.items);
  return lowestFirst(items.filter(({ figure }) => figure.state === "shown" && figure.weight === "firm")).slice(0, most);
}

function rank(figure: Figure): number {
  if (figure.state === "shown") return figure.percent;
  return figure.state === "hidden" ? 20_000 : 30_000;
}
