import { halfMonthOf, periodCells } from "#survey/period.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { periodKind } from "#dashboard/frame/periods.ts";

/** What figures can be divided by on this page. */
export const divides = ["field", "procedure", "counter"] as const;
export type Divide = (typeof divides)[number];

/** Why the endpoint would not divide the chosen figures so. */
type Obstacle = "only" | "week" | "counter-unit" | "counter-period";

/** What an address says they are divided by; fields unless it names another. */
export function divideFrom(text: string | undefined): Divide {
  return divides.find((one) => one === text) ?? "field";
}

/**
 * What stands in the way of dividing: one division at a time, none of a week; counters only in ended months and longer, and for the
 * manager of just the unit they stand in, who finds it in the place of the organisation. Null: nothing.
 */
export function obstacleTo(divide: Divide, { unit, period, only }: Choice, { counters, today }: Catalogue): Obstacle | null {
  if (only !== null) return "only";
  if (periodKind(period) === "week") return "week";
  if (divide !== "counter") return null;
  if (unit !== null || counters.length === 0) return "counter-unit";
  return isOver(period, today) ? null : "counter-period";
}

function isOver(period: string, today: string): boolean {
  const cells = periodCells(period);
  return cells.kind === "half-months" && (cells.keys.at(-1) ?? "") < halfMonthOf(today);
}
