import type { Figures } from "#survey/figure.ts";
import type { Catalogue, Results } from "#protocol/results.ts";
import { axisAround, type Axis } from "#dashboard/charts/axis.ts";
import { unitsByTree } from "#dashboard/frame/tree.ts";
import { reachOf } from "#dashboard/movement/trend-points.ts";

/** A row of the table of groups; `depth` 0 stands right under the total. */
export type GroupRow = { readonly key: string; readonly depth: number; readonly figures: Figures };

/** The groups in the endpoint's order; the unit asked about is the total already and does not come again. */
export function groupRows({ query, groups }: Results, { units, organisation }: Catalogue): readonly GroupRow[] {
  const top = query.unit ?? organisation.id;
  const depths = new Map(unitsByTree(units).map(({ unit, depth }) => [unit.id, depth]));
  const rows = groups.filter(({ key }) => !(query.groupBy === "unit" && key === top));
  const least = Math.min(...rows.map(({ key }) => depths.get(key) ?? 0));
  return rows.map(({ key, figures }) => ({ key, figures, depth: (depths.get(key) ?? least) - least }));
}

/** One axis for all rows that may be shown; null when none may. */
export function axisOf(figures: readonly Figures[]): Axis | null {
  const reach = reachOf(figures.map(({ overall }) => overall));
  return reach === null ? null : axisAround(reach.low, reach.high);
}
