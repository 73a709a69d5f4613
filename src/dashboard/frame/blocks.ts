import { isEnded } from "#survey/period-against.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { SelectionDimension } from "#protocol/selection.ts";
import { blocksOf, type Block, type Choice, type Period } from "./choice.ts";
import { valuesOf } from "./dimension-values.ts";
import { periodKind } from "./periods.ts";

/** Why a dimension cannot narrow now: what stands beside it, or what the dimension itself asks for. */
type DimensionBlock = Block | "counter-period" | "counter-unit";

/** The dimensions a reader may be offered beside the period, where waves stand: those with values, each with the reason why it is off, null when it is on. */
export function offeredDimensions(choice: Choice, catalogue: Catalogue): readonly (readonly [SelectionDimension, DimensionBlock | null])[] {
  const beside = blocksOf(choice).only;
  return narrowing
    .filter((dimension) => valuesOf(dimension, catalogue).length > 0)
    .map((dimension) => [dimension, beside ?? (dimension === "counter" ? counterBlock(choice, catalogue) : null)] as const);
}

const narrowing = [
  "field",
  "procedure",
  "counter",
  "respondent-type",
  "channel",
  "language",
  "assisted",
] as const satisfies SelectionDimension[];

/** Counters say how single people work: only of one's own unit, and never of a few days. */
function counterBlock({ unit, period }: Choice, catalogue: Catalogue): DimensionBlock | null {
  if (unit !== null) return "counter-unit";
  return isClosed(period, catalogue) ? null : "counter-period";
}

/** Whether a period may be chosen beside the rest; a wave beside it would be let go of. */
export function isPeriodOffered(period: Period, choice: Choice, catalogue: Catalogue): boolean {
  const { weeks, periods } = blocksOf(choice);
  if (choice.only?.by === "counter") return isClosed(period, catalogue);
  if (period === "all") return true;
  return periods === null && (weeks === null || choice.only?.by === "wave" || periodKind(period) !== "week");
}

/** Whether a whole month or longer is over, whenever months close. */
function isClosed(period: Period, clock: Pick<Catalogue, "today" | "closing">): boolean {
  const kind = periodKind(period);
  return kind !== "all" && kind !== "week" && isEnded(period, clock);
}
