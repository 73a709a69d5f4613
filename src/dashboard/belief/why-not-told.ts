import type { Choice } from "#dashboard/frame/choice.ts";
import { periodKind } from "#dashboard/frame/periods.ts";

/** Why the endpoint does not tell how the chosen forms came to be: it counts that of all people of a unit, by half-months. Null: it does. */
export function whyNotTold({ only, period }: Choice): "only" | "week" | null {
  if (only !== null) return "only";
  return periodKind(period) === "week" ? "week" : null;
}
