import { openDecisions } from "#survey/decisions.ts";
import type { Decisions, Lattice } from "#survey/lattice.ts";
import { KeptFamilies } from "#survey/lattice-kept-families.ts";
import type { Dimension } from "#server/store/cell.ts";
import type { Plane } from "./kept-cells.ts";
import type { Key, KeptVersion } from "./kept-version.ts";
import { type Axes, type CountedLattice, type Counting, latticeOf } from "./lattice-of.ts";
import { decidedColumns } from "./persons.ts";
import type { AddPersons } from "./sums.ts";
import { ValuesOfUnits } from "./values-of-units.ts";

/**
 * Which cells are told beside each other: those of a dimension that parts people; of one kind of quality, which are in it and which
 * are not; who stands how; what was annulled, by itself.
 */
export type Told =
  | { readonly of: "dimension"; readonly dimension: Exclude<Dimension, "quality"> }
  | { readonly of: "quality"; readonly value: string }
  | { readonly of: "standing" }
  | { readonly of: "annulled" };

/** What is decided, on which columns and from which group on. */
export type Deciding = { readonly lattice: Pick<Lattice, "columns" | "minimumGroup">; readonly decisions: Decisions };

/** Dimensions of so many values that they are told of single units, and perhaps of everything, only. */
const isOfEverythingByDimension = new Map<Dimension, boolean>([
  ["procedure", true],
  ["counter", false],
]);

/** Values of `standing` by number. */
const standings: readonly Plane[] = ["counted", "flagged", "partial"];

/** All lattices of a survey version, each made when it is first asked for; NotReady where its cells are not. */
export type Lattices = {
  readonly of: (told: Told) => Deciding;
  /** Units have other counts in these half-months: where that can matter, decisions are to be made anew. */
  readonly renew: (keys: readonly Key[]) => void;
};

/** A lattice, and the values of it that can be others when a unit's counts are. */
type Made = { readonly lattice: CountedLattice; readonly valuesOf: ValuesOf; readonly families: KeptFamilies; decisions: Decisions };
type ValuesOf = (unit: string) => readonly (number | null)[];
type CountedAs = Counting & { readonly valuesOf: ValuesOf };

export function openLattices(kept: KeptVersion, axes: Axes, minimumGroup: number): Lattices {
  const made = new Map<string, Made>();
  const ofUnits = new Map<Dimension, ValuesOfUnits>();

  function make(told: Told): Made {
    const { valuesOf, ...counting } = countedAs(kept, told);
    const lattice = latticeOf({ ...axes, columns: decidedColumns(kept.survey.layout), minimumGroup, ...counting });
    const families = new KeptFamilies();
    return { lattice, valuesOf, families, decisions: openDecisions(lattice, families) };
  }

  /** All units of a half-month at once, for what they have above them is the same. */
  function isChanged({ lattice, valuesOf }: Made, units: readonly string[], halfMonth: string): boolean {
    const values = new Set(units.flatMap(valuesOf));
    return lattice.change(units, axes.time.halfMonths.indexOf(halfMonth), [...values]);
  }

  const madeOf = (told: Told) => made.getOrInsertComputed(JSON.stringify(told), () => make(told));

  function valuesOfUnits(dimension: Dimension, isOfEverything: boolean): Deciding {
    const together = madeOf(everybody);
    const cells = kept.ready(dimension);
    const { addPersons } = byDimension(kept, dimension);
    const values = ofUnits.getOrInsertComputed(
      dimension,
      () => new ValuesOfUnits({ axes, cells, units: kept.units, together, addPersons, isOfEverything }),
    );
    return { lattice: together.lattice, decisions: { showingsOf: (unit, at, value) => values.showingsOf(unit, at, value ?? -1) } };
  }

  return {
    of: (told) => {
      const isOfEverything = told.of === "dimension" ? isOfEverythingByDimension.get(told.dimension) : undefined;
      if (told.of !== "dimension" || isOfEverything === undefined) return madeOf(told);
      return valuesOfUnits(told.dimension, isOfEverything);
    },
    renew: (keys) => {
      const byHalfMonth = Map.groupBy(keys, ({ halfMonth }) => halfMonth);
      const all = [...byHalfMonth].map(([halfMonth, its]) => ({ halfMonth, units: its.map(({ unit }) => unit) }));
      for (const one of made.values())
        if (all.filter(({ units, halfMonth }) => isChanged(one, units, halfMonth)).length > 0)
          one.decisions = openDecisions(one.lattice, one.families);
      for (const values of ofUnits.values()) values.renew(keys);
    },
  };
}

/** All values of all dimensions together. */
const everybody: Told = { of: "dimension", dimension: "none" };

function countedAs(kept: KeptVersion, told: Told): CountedAs {
  if (told.of === "standing") return byStanding(kept);
  if (told.of === "annulled")
    return { values: 0, valuesOf: togetherOnly, addPersons: adding(kept, (cell) => kept.ready("none").personsOf(cell, ["annulled"])) };
  if (told.of === "quality") return byQuality(kept, told.value);
  return told.dimension === "none" ? ofAll(kept) : byDimension(kept, told.dimension);
}

/** All values together. */
const togetherOnly: ValuesOf = () => [null];

function ofAll(kept: KeptVersion): CountedAs {
  const addAll = (kind: "none" | "week"): AddPersons => {
    return (sum, { unit, period }) => {
      // Whoever is told of weeks has read their counts before, fresh.
      const cells = kept.cellsOf(kind);
      const place = cells.placeOf(kept.units.of(unit) ?? -1, 0);
      if (place) cells.periods.get(period)?.persons.addTo(sum, place.number);
    };
  };
  return { values: 0, valuesOf: togetherOnly, addPersons: addAll("none"), addPersonsOfPiece: addAll("week") };
}

function byDimension(kept: KeptVersion, dimension: Dimension): CountedAs {
  const cells = kept.ready(dimension);
  const { addPersons } = ofAll(kept);
  const values = cells.values.names.length;
  return {
    values: values + (cells.hasRest ? 1 : 0),
    isByStretch: dimension === "wave",
    valuesOf: (unit) => [null, ...[...cells.placesOfUnit(kept.units.of(unit) ?? -1)].map(({ value }) => value), values],
    addPersons: (sum, cell) => {
      if (cell.value === null) return addPersons(sum, cell);
      const unit = kept.units.of(cell.unit) ?? -1;
      const period = cells.periods.get(cell.period);
      if (cell.value === values) return period?.rest.addTo(sum, unit);
      const place = cells.placeOf(unit, cell.value);
      if (place) period?.persons.addTo(sum, place.number);
    },
  };
}

type CellAsked = { readonly unit: number; readonly period: string; readonly value: number };

/** What is counted cell by cell, from the cells themselves. */
function adding(kept: KeptVersion, personsOf: (cell: CellAsked, asked: number | null) => ArrayLike<number>): AddPersons {
  return (sum, { unit, period, value }) => {
    const persons = personsOf({ unit: kept.units.of(unit) ?? -1, period, value: 0 }, value);
    for (let column = 0; column < sum.length; column += 1) sum[column] = (sum[column] ?? 0) + (persons[column] ?? 0);
  };
}

function byStanding(kept: KeptVersion): CountedAs {
  const all = kept.ready("none");
  return {
    values: standings.length,
    valuesOf: () => [null, ...standings.keys()],
    addPersons: adding(kept, (cell, value) => all.personsOf(cell, value === null ? standings : standings.slice(value, value + 1))),
  };
}

/** Values: in it, and not. */
function byQuality(kept: KeptVersion, name: string): CountedAs {
  const all = kept.ready("none");
  const cells = kept.ready("quality");
  const place = cells.values.of(name) ?? -1;
  const personsOf = (cell: CellAsked, value: number | null) => {
    if (value === 0) return cells.personsOf({ ...cell, value: place });
    const persons = all.personsOf(cell);
    if (value === null) return persons;
    const within = cells.personsOf({ ...cell, value: place });
    return persons.map((count, column) => Math.max(0, count - (within[column] ?? 0)));
  };
  return { values: 2, valuesOf: () => [null, 0, 1], addPersons: adding(kept, personsOf) };
}
