import type { Figure } from "#survey/figure.ts";

/** Whether a figure reaches a number by what is printed, and whether that is sure: the interval leaves the number out. */
export type Verdict = { readonly met: boolean; readonly sure: boolean };

/** What may be said of a figure beside the number it should reach, in hundredths of a percent; null of one that is not shown. */
export function verdictOf(figure: Figure, percent: number): Verdict | null {
  if (figure.state !== "shown") return null;
  const { low, high } = figure.interval;
  return { met: figure.percent >= percent, sure: percent < low || percent > high };
}

/** The word for a verdict: «Đạt» where somebody set the target for this very figure, else on which side of it the figure lies. */
export function verdictWord(met: boolean, official: boolean) {
  if (official) return met ? "verdict.met" : "verdict.not-met";
  return met ? "verdict.above" : "verdict.below";
}
