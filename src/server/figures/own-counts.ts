import { wholeStore } from "#server/store/cell.ts";
import type { KeptVersion } from "./kept-version.ts";

/**
 * Persons that units counted themselves, half-month by half-month, capped at `mostCounted` a cell: for decisions about single forms,
 * never to be told.
 */
export type OwnCounts = {
  readonly units: readonly string[];
  /** In the order of time. */
  readonly halfMonths: readonly string[];
  readonly persons: (unit: string, halfMonth: string) => number;
  /** By procedure; null: those of no procedure. */
  readonly personsByProcedure: (unit: string, halfMonth: string) => ReadonlyMap<string | null, number>;
};

/** The first of the decided columns: persons with a scored answer. */
const overall = 0;

/** Reads them where they are in memory; NotReady where they are not. */
export function ownCounts(kept: KeptVersion): OwnCounts {
  const all = kept.ready("none");
  const numberOf = (unit: string) => kept.units.of(unit) ?? -1;

  function personsOf(unit: string, halfMonth: string): number {
    const [place] = all.placesOfUnit(numberOf(unit));
    return place ? (all.periods.get(halfMonth)?.persons.of(place.number, overall) ?? 0) : 0;
  }

  function personsByProcedure(unit: string, halfMonth: string): ReadonlyMap<string | null, number> {
    const cells = kept.ready("procedure");
    const period = cells.periods.get(halfMonth);
    const counts = new Map<string | null, number>();
    for (const { number, value } of cells.placesOfUnit(numberOf(unit))) {
      const count = period?.persons.of(number, overall) ?? 0;
      if (count > 0) counts.set(cells.values.names[value] ?? "", count);
    }
    // Where a unit counted nobody under any procedure, the rest may not have been counted either.
    return counts.set(null, counts.size === 0 ? personsOf(unit, halfMonth) : (period?.rest.of(numberOf(unit), overall) ?? 0));
  }

  return {
    units: kept.units.names.filter((unit) => unit !== wholeStore),
    halfMonths: [...all.periods.keys()].toSorted(),
    persons: personsOf,
    personsByProcedure,
  };
}
