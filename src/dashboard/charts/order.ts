import type { Figure } from "#survey/figure.ts";

/** Lowest index first; what is hidden or empty stands last; equals keep the order of the questionnaire. */
export function lowestFirst<Row extends { readonly figure: Figure }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => rank(one.figure) - rank(other.figure));
}

function rank(figure: Figure): number {
  if (figure.state === "shown") return figure.percent;
  return figure.state === "hidden" ? 20_000 : 30_000;
}
