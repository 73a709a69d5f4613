import type { Closing } from "#survey/period.ts";
import { stretchOf, type Trees } from "#server/organisation/tree-in-time.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { KeptVersion } from "./kept-version.ts";
import type { Axes } from "./lattice-of.ts";
import { timeAxis } from "./time-axis.ts";
import { unitAxis } from "./unit-axis.ts";

/** The axes on which a version's cells stand; null where nothing was counted. */
export function axesOf(kept: KeptVersion, trees: Trees, closing: Closing): Axes | null {
  const halfMonths = [...kept.ready("none").periods.keys()].toSorted();
  const [first] = halfMonths;
  const last = halfMonths.at(-1);
  if (first === undefined || last === undefined) return null;
  const time = timeAxis({ first, last }, closing);
  const stretches = trees.ofTheTime;
  const counted = new Set(kept.units.names.filter((unit) => unit !== wholeStore));
  const places = time.halfMonths.map((halfMonth) => stretches.findIndex((stretch) => stretch === stretchOf(stretches, halfMonth)));
  return { units: unitAxis(stretches, counted), time, stretchAt: places };
}
