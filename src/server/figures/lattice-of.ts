import type { Columns } from "#survey/disclosure-table.ts";
import type { Lattice } from "#survey/lattice.ts";
import type { TimeAxis } from "./time-axis.ts";
import type { UnitAxis } from "./unit-axis.ts";

/** Adds the persons a unit itself has of a value (null: of all together) in a half-month, or in a piece of a week. */
export type AddPersons = (
  sum: Uint8ClampedArray,
  cell: { readonly unit: string; readonly period: string; readonly value: number | null },
) => void;

/** The axes on which cells stand; `stretchAt` is the place of the tree that holds in each half-month. */
export type Axes = { readonly units: UnitAxis; readonly time: TimeAxis; readonly stretchAt: readonly number[] };

type Ground = Axes & {
  readonly columns: Columns;
  readonly minimumGroup: number;
  readonly values: number;
  /** Absent where nothing is told by weeks. */
  readonly addPersonsOfPiece?: AddPersons;
  readonly addPersons: AddPersons;
};

/** A lattice whose counts are summed when they are first asked for. */
export function latticeOf(ground: Ground): Lattice & { readonly forget: (halfMonth: number) => void } {
  const { units, time, stretchAt, columns, minimumGroup, values } = ground;
  const sums = new Sums(ground);
  const halfMonthsOf = [...time.times.map(({ from, to }) => ({ from, to })), ...time.weeks.map(spanOfWeek)];
  const stretchesOf = halfMonthsOf.map(({ from, to }) => Array.from(new Set(stretchAt.slice(from, to + 1))));

  function parentAt(unit: number, at: number): number | null | "moved" {
    const [first = 0, ...others] = stretchesOf[at] ?? [];
    const parent = units.parentIn(first, unit);
    return others.every((stretch) => units.parentIn(stretch, unit) === parent) ? parent : "moved";
  }

  return {
    columns,
    minimumGroup,
    units: { count: units.count, parentAt },
    times: time.times.map(({ parent }) => ({ parent })),
    weeks: ground.addPersonsOfPiece ? time.weeks.map(({ overlaps }) => ({ overlaps })) : [],
    values,
    countsOf: (unit, at, value) => sums.of(unit, at, value),
    forget: (halfMonth) => sums.forget(halfMonth),
  };
}

function spanOfWeek({ pieces }: TimeAxis["weeks"][number]): { from: number; to: number } {
  return { from: pieces[0]?.halfMonth ?? 0, to: pieces.at(-1)?.halfMonth ?? 0 };
}

type Sum = { readonly counts: Uint8ClampedArray; readonly madeAt: number };

/** Persons by column of any cell, capped; sums of capped counts are capped sums. */
class Sums {
  readonly #ground: Ground;
  readonly #sums = new Map<number, Sum>();
  readonly #changedAt: Float64Array;
  readonly #cellsPerValue: number;
  #now = 1;

  constructor(ground: Ground) {
    const { times, weeks } = ground.time;
    this.#ground = ground;
    this.#changedAt = new Float64Array(times.length + weeks.length);
    this.#cellsPerValue = ground.units.count * this.#changedAt.length;
  }

  of(unit: number, at: number, value: number | null): Uint8ClampedArray {
    const key = (value === null ? 0 : value + 1) * this.#cellsPerValue + unit * this.#changedAt.length + at;
    const known = this.#sums.get(key);
    if (known && known.madeAt > (this.#changedAt[at] ?? 0)) return known.counts;
    const counts = new Uint8ClampedArray(this.#ground.columns.length);
    this.#add(counts, { unit, at, value });
    this.#sums.set(key, { counts, madeAt: this.#now });
    return counts;
  }

  /** What was summed of a half-month and of all that holds it is to be summed anew. */
  forget(halfMonth: number): void {
    const { times, weeks } = this.#ground.time;
    this.#now += 1;
    for (const [at, { from, to }] of times.entries()) if (from <= halfMonth && halfMonth <= to) this.#changedAt[at] = this.#now - 0.5;
    for (const [index, { pieces }] of weeks.entries())
      if (pieces.some((piece) => piece.halfMonth === halfMonth)) this.#changedAt[times.length + index] = this.#now - 0.5;
  }

  #add(sum: Uint8ClampedArray, { unit, at, value }: { readonly unit: number; readonly at: number; readonly value: number | null }): void {
    const { times, weeks, halfMonths } = this.#ground.time;
    const week = weeks[at - times.length];
    if (week) {
      const { addPersonsOfPiece } = this.#ground;
      for (const { key, halfMonth } of week.pieces)
        if (addPersonsOfPiece) this.#addBelow(sum, { unit, halfMonth, period: key, value }, addPersonsOfPiece);
      return;
    }
    const parts = this.#ground.time.partsOf(at);
    if (parts.length > 0) {
      for (const part of parts) addCapped(sum, this.of(unit, part, value));
      return;
    }
    const halfMonth = times[at]?.from ?? 0;
    this.#addBelow(sum, { unit, halfMonth, period: halfMonths[halfMonth] ?? "", value }, this.#ground.addPersons);
  }

  /** A unit's own, and all below it in the tree of the half-month. */
  #addBelow(sum: Uint8ClampedArray, { unit, ...where }: Below, addPersons: AddPersons): void {
    const { units, stretchAt } = this.#ground;
    const counted = units.countedBy(unit);
    if (counted !== null) addPersons(sum, { unit: counted, period: where.period, value: where.value });
    for (const child of units.childrenIn(stretchAt[where.halfMonth] ?? 0, unit)) this.#addBelow(sum, { unit: child, ...where }, addPersons);
  }
}

type Below = { readonly unit: number; readonly halfMonth: number; readonly period: string; readonly value: number | null };

function addCapped(sum: Uint8ClampedArray, other: Uint8ClampedArray): void {
  for (let column = 0; column < sum.length; column += 1) sum[column] = (sum[column] ?? 0) + (other[column] ?? 0);
}
