import { openDecisions } from "#survey/decisions.ts";
import type { Decisions, Lattice } from "#survey/lattice.ts";
import type { Dimension } from "#server/store/cell.ts";
import type { Plane } from "./kept-cells.ts";
import type { KeptVersion } from "./kept-version.ts";
import { type AddPersons, type Axes, latticeOf } from "./lattice-of.ts";
import { decidedColumns } from "./persons.ts";

/**
 * Which cells are told beside each other: those of a dimension that parts people; of one kind of quality, which are in it and which
 * are not; who stands how; what was annulled, by itself.
 */
export type Told =
  | { readonly of: "dimension"; readonly dimension: Exclude<Dimension, "quality"> }
  | { readonly of: "quality"; readonly value: string }
  | { readonly of: "standing" }
  | { readonly of: "annulled" };

/** A lattice and what is decided on it. */
type Deciding = { readonly lattice: Lattice; readonly decisions: Decisions };

/** Values of `standing` by number. */
const standings: readonly Plane[] = ["counted", "flagged", "partial"];

/** All lattices of a survey version, each made when it is first asked for; NotReady where its cells are not. */
export type Lattices = {
  readonly of: (told: Told) => Deciding;
  /** Counts of these half-months are different now: all decisions are to be made anew. */
  readonly renew: (halfMonths: Iterable<number>) => void;
};

type Made = { readonly lattice: ReturnType<typeof latticeOf>; decisions: Decisions };

export function openLattices(kept: KeptVersion, axes: Axes, minimumGroup: number): Lattices {
  const made = new Map<string, Made>();
  return {
    of: (told) => {
      const name = JSON.stringify(told);
      const known = made.get(name);
      if (known) return known;
      const lattice = latticeOf({ ...axes, columns: decidedColumns(kept.survey.layout), minimumGroup, ...countedAs(kept, told) });
      const deciding = { lattice, decisions: openDecisions(lattice) };
      made.set(name, deciding);
      return deciding;
    },
    renew: (halfMonths) => {
      const changed = [...halfMonths];
      for (const one of made.values()) {
        for (const halfMonth of changed) one.lattice.forget(halfMonth);
        one.decisions = openDecisions(one.lattice);
      }
    },
  };
}

type Counting = { readonly values: number; readonly addPersons: AddPersons; readonly addPersonsOfPiece?: AddPersons };

function countedAs(kept: KeptVersion, told: Told): Counting {
  if (told.of === "standing") return byStanding(kept);
  if (told.of === "annulled") return { values: 0, addPersons: adding(kept, (cell) => kept.ready("none").personsOf(cell, ["annulled"])) };
  if (told.of === "quality") return byQuality(kept, told.value);
  return told.dimension === "none" ? ofAll(kept) : byDimension(kept, told.dimension);
}

function ofAll(kept: KeptVersion): Counting {
  const addAll = (kind: "none" | "week"): AddPersons => {
    return (sum, { unit, period }) => {
      const cells = kept.ready(kind);
      const place = cells.placeOf(kept.units.of(unit) ?? -1, 0);
      if (place) cells.periods.get(period)?.persons.addTo(sum, place.number);
    };
  };
  return { values: 0, addPersons: addAll("none"), addPersonsOfPiece: addAll("week") };
}

function byDimension(kept: KeptVersion, dimension: Dimension): Counting {
  const cells = kept.ready(dimension);
  const { addPersons } = ofAll(kept);
  const values = cells.values.names.length;
  return {
    values: values + (cells.hasRest ? 1 : 0),
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

function byStanding(kept: KeptVersion): Counting {
  const all = kept.ready("none");
  return {
    values: standings.length,
    addPersons: adding(kept, (cell, value) => all.personsOf(cell, value === null ? standings : standings.slice(value, value + 1))),
  };
}

/** Values: in it, and not. */
function byQuality(kept: KeptVersion, name: string): Counting {
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
  return { values: 2, addPersons: adding(kept, personsOf) };
}
