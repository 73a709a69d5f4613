import type { TallyLayout } from "#survey/tally-layout.ts";
import type { Numbering } from "./kept-cells.ts";
import type { KeptKind, Place, Summed } from "./kept-kind.ts";
import { RowSum, type Standings } from "./row-sum.ts";

/** A period to read at once, and a half-month in it: in all of them units stand alike. */
export type ReadPeriod = Summed & { readonly halfMonth: string };

/** Which cells to add up, and to which row each belongs. */
export type Gathering = {
  readonly periods: readonly ReadPeriod[];
  readonly units: readonly string[];
  /** The number of a value; absent: all of them. */
  readonly value?: number | undefined;
  readonly standings: Standings;
  /** Undefined for a cell of none. */
  readonly rowOf: (cell: { readonly unit: string; readonly value: number; readonly halfMonth: string }) => string | undefined;
};

type Kept = { readonly cells: KeptKind; readonly units: Numbering; readonly layout: TallyLayout };

/** The rows in which anything was counted, in the order in which they are met. */
export function gather({ cells, units, layout }: Kept, gathering: Gathering): Map<string, RowSum> {
  const { periods, value, standings, rowOf } = gathering;
  const rows = new Map<string, RowSum>();
  const placesByUnit = gathering.units.map((unit) => ({ unit, places: placesOf(cells, units.of(unit), value) }));
  const numbers = placesByUnit.flatMap(({ places }) => places.map(({ number }) => number));
  for (const period of periods) {
    const from = cells.cellsOf(period, numbers);
    if (!from) continue;
    for (const { unit, places } of placesByUnit)
      for (const place of places) {
        const row = rowOf({ unit, value: place.value, halfMonth: period.halfMonth });
        if (row === undefined || !standings.some((plane) => from.has(plane, place.number))) continue;
        rows.getOrInsertComputed(row, () => new RowSum(layout, standings)).add(from, place.number);
      }
  }
  return rows;
}

function placesOf(cells: KeptKind, unit: number | undefined, value: number | undefined): readonly Place[] {
  if (unit === undefined) return [];
  if (value === undefined) return [...cells.placesOfUnit(unit)];
  const place = cells.placeOf(unit, value);
  return place ? [place] : [];
}
