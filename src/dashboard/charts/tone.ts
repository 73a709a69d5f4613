import type { Figure } from "#survey/figure.ts";

/** What a bar says by its colour: on which side of its target it surely lies, that this is open, or nothing where no target is set. */
export type Tone = "met" | "open" | "not" | "plain";

/** The colour of a bar beside its target, in hundredths of a percent: none before the whole interval lies on one side. */
export function toneOf(figure: Extract<Figure, { state: "shown" }>, target: number | null): Tone {
  if (target === null) return "plain";
  if (figure.interval.high < target) return "not";
  return figure.interval.low > target ? "met" : "open";
}
