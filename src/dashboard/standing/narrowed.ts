import { dimensions, memberByDimension, type Selection } from "#protocol/selection.ts";
import { periodKind } from "#dashboard/frame/periods.ts";

/** Whether a selection is narrowed to one value of something. */
export function isNarrowed(selection: Selection): boolean {
  return dimensions.some((dimension) => selection[memberByDimension[dimension]] !== undefined);
}

/** Whether launches are told apart by who started them: over half-months, and for everyone together. */
export function isWhole(selection: Selection): boolean {
  return !isNarrowed(selection) && periodKind(selection.period) !== "week";
}
