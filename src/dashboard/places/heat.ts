import type { Figure } from "#survey/figure.ts";
import type { Line } from "./target-lines.ts";

/**
 * On which side of its target a figure surely lies, «2» by five points or more; `open`: the interval holds the target; `reference`:
 * too few for a colour; `plain`: no target is set; `none`: nothing to colour.
 */
export type Heat = "low-2" | "low-1" | "open" | "high-1" | "high-2" | "reference" | "plain" | "none";

/** What a coloured cell can say, from far below to far above. */
export const heats = ["low-2", "low-1", "open", "high-1", "high-2"] as const;

const farPoints = 500;

/** The colour of a cell: only where the whole interval lies on one side of the target. */
export function heatOf(figure: Figure, line: Line | null): Heat {
  if (figure.state !== "shown") return "none";
  if (line === null) return "plain";
  if (figure.weight === "indicative") return "reference";
  const far = Math.abs(figure.percent - line.percent) >= farPoints ? 2 : 1;
  if (figure.interval.high < line.percent) return `low-${far}`;
  return figure.interval.low > line.percent ? `high-${far}` : "open";
}
