import { dimensions, memberByDimension, type Selection } from "#protocol/selection.ts";
import type { Only, Side } from "#dashboard/frame/choice.ts";

/** The side an answer's selection is. */
export function sideOf(selection: Selection): Side {
  const { survey, unit = null, period, tree = "then" } = selection;
  return { survey, unit, period, only: onlyOf(selection), tree };
}

function onlyOf(selection: Selection): Only | null {
  for (const by of dimensions) {
    const value = selection[memberByDimension[by]];
    if (value !== undefined) return { by, value };
  }
  return null;
}
