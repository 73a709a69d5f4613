import type { TallyLayout } from "#survey/tally-layout.ts";
import type { KeptKind, Place } from "./kept-kind.ts";
import type { Numbering, PeriodCells } from "./kept-cells.ts";
import { RowSum, type Standings } from "./row-sum.ts";

/** A stored period, and the half-month it lies in. */
export type StoredPeriod = { readonly name: string; readonly halfMonth: string };

/** Which cells to add up, and to which row each belongs. */
export type Gathering = {
  readonly periods: readonly StoredPeriod[];
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
  const places = gathering.units.map((unit) => ({ unit, places: placesOf(cells, units.of(unit), value) }));

  function add(from: PeriodCells, { number }: Place, row: string): void {
    if (!standings.some((plane) => from.has(plane, number))) return;
    const sum = rows.get(row) ?? new RowSum(layout, standings);
    rows.set(row, sum);
    sum.add(from, number);
  }

  for (const { name, halfMonth } of periods) {
    const kept = cells.periods.get(name);
    if (!kept) continue;
    for (const { unit, places: its } of places)
      for (const place of its) {
        const row = rowOf({ unit, value: place.value, halfMonth });
        if (row !== undefined) add(kept.cells, place, row);
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
