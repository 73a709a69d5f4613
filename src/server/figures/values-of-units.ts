import { openDecisions } from "#survey/decisions.ts";
import { isHidden, type Showing, smallestGroup } from "#survey/disclosure.ts";
import type { Decisions } from "#survey/lattice.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { Numbering } from "./kept-cells.ts";
import type { KeptKind } from "./kept-kind.ts";
import type { Key } from "./kept-version.ts";
import { type Axes, type CountedLattice, latticeOf } from "./lattice-of.ts";
import { leavesIn, type Silence, silenceOf } from "./silent-units.ts";
import type { AddPersons } from "./sums.ts";
import { axisOfOne } from "./unit-axis.ts";

/** All values together: what is decided there holds for every value too. */
export type Together = { readonly lattice: CountedLattice; readonly decisions: Decisions };

type Ground = {
  readonly axes: Axes;
  readonly cells: KeptKind;
  readonly units: Numbering;
  readonly together: Together;
  /** Adds the persons of a cell by the dimension's own numbers of values; the one behind the last is that of none. */
  readonly addPersons: AddPersons;
  /** Whether values are told of everything too, or of single units only. */
  readonly isOfEverything: boolean;
};

/** The values of one unit, or of everything, numbered for themselves. */
type One = { readonly lattice: CountedLattice; readonly numberByValue: ReadonlyMap<number, number>; decisions: Decisions };

/** The same decisions, put into words once. */
function remembering({ showingsOf }: Decisions): Decisions {
  const known = new Map<string, readonly Showing[]>();
  return {
    showingsOf: (unit, at, value) => known.getOrInsertComputed(`${unit} ${at} ${value}`, () => showingsOf(unit, at, value)),
  };
}

/** Decisions on the values of one, from its lattice. */
function decide(lattice: CountedLattice): Decisions {
  return remembering(openDecisions(lattice));
}

/**
 * Decisions on a dimension of very many values, of which each unit has a few (procedures, counters): told only of units without
 * units below them, and perhaps of everything. Each unit has a lattice of its own, values × periods, in which a hidden cell stands in
 * a box of four. Of everything a value is hidden as if it were small where those who hide it are together too few; and so that
 * everything less the shown units says nothing of a hidden one, two units tell nothing by value (`silent-units.ts`).
 */
export class ValuesOfUnits {
  readonly #ground: Ground;
  readonly #ones = new Map<string, One>();
  readonly #leaves: ReadonlyMap<number, string>;
  readonly #silence: Silence;
  readonly #enough: number;
  /** By period and value of everything the columns in which those who hide it are too few. */
  readonly #fewByCell = new Map<string, readonly boolean[]>();
  #decidedOn: Decisions;
  #together: Decisions;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#enough = smallestGroup(ground.together.lattice.minimumGroup);
    this.#leaves = leavesIn(ground.axes);
    this.#silence = silenceOf(ground.axes, ground.together, ground.isOfEverything ? [...this.#leaves.keys()] : []);
    this.#decidedOn = ground.together.decisions;
    this.#together = remembering(this.#decidedOn);
  }

  /** What may be shown of a value of a unit in a period. */
  showingsOf(number: number, at: number, value: number): readonly Showing[] {
    const { decisions } = this.#ground.together;
    if (decisions !== this.#decidedOn) {
      this.#decidedOn = decisions;
      this.#together = remembering(decisions);
      this.#fewByCell.clear();
      this.#decideWholeAnew();
    }
    const own = this.#ownShowings(number, at, value);
    return this.#together
      .showingsOf(number, at, null)
      .map((together, column) => (together === "shown" ? (own?.[column] ?? "complement") : together));
  }

  /** Units have other counts in these half-months. */
  renew(keys: readonly Key[]): void {
    for (const { unit, halfMonth: name } of keys) {
      const halfMonth = this.#ground.axes.time.halfMonths.indexOf(name);
      const values = this.#valuesOf(unit);
      const isOther = this.#renewOne({ unit, halfMonth, values });
      if (isOther) this.#forgetFew(values);
      if (this.#renewOne({ unit: wholeStore, halfMonth, values }) || isOther) this.#decideWholeAnew();
    }
  }

  /** Null where nothing by value is told. */
  #ownShowings(number: number, at: number, value: number): readonly Showing[] | null {
    const { axes, isOfEverything } = this.#ground;
    const unit = this.#leaves.get(number);
    if (unit !== undefined) return this.#silence.units.has(number) ? null : showingsIn(this.#oneOf(unit), at, value);
    if (number !== axes.units.everything || !isOfEverything) return null;
    const [only, ...others] = this.#silence.counting;
    if (others.length > 0) return showingsIn(this.#oneOf(wholeStore), at, value);
    return only === undefined ? null : this.#ownShowings(only, at, value);
  }

  #oneOf(unit: string): One {
    return this.#ones.getOrInsertComputed(unit, () => this.#makeOne(unit));
  }

  #makeOne(unit: string): One {
    const { axes, together, addPersons } = this.#ground;
    const values = this.#valuesOf(unit);
    const { columns, minimumGroup } = together.lattice;
    const single = latticeOf({
      ...axes,
      units: axisOfOne(unit),
      columns,
      minimumGroup,
      values: values.length,
      addPersons: (sum, cell) => addPersons(sum, { ...cell, value: cell.value === null ? null : (values[cell.value] ?? -1) }),
    });
    const lattice = unit === wholeStore ? { ...single, countsOf: this.#fewAsFew(single, values) } : single;
    return { lattice, numberByValue: new Map(values.map((value, number) => [value, number])), decisions: decide(lattice) };
  }

  /** The values a unit ever had, and none. */
  #valuesOf(unit: string): readonly number[] {
    const { cells, units } = this.#ground;
    const values = [...cells.placesOfUnit(units.of(unit) ?? -1)].map(({ value }) => value);
    return [...values, cells.values.names.length];
  }

  /** Counts of everything, where those who hide a value and are too few stand for all who have it. */
  #fewAsFew({ countsOf }: CountedLattice, values: readonly number[]): CountedLattice["countsOf"] {
    return (number, at, value) => {
      const counts = countsOf(number, at, value);
      if (value === null) return counts;
      const name = values[value] ?? -1;
      const few = this.#fewByCell.getOrInsertComputed(`${at} ${name}`, () => this.#isFew(at, name));
      return Array.from(counts, (count, column) => (few[column] === true ? Math.min(count, 1) : count));
    };
  }

  #isFew(at: number, value: number): readonly boolean[] {
    const { together } = this.#ground;
    const hidden = new Float64Array(together.lattice.columns.length);
    for (const [number, unit] of this.#leaves) {
      const one = this.#oneOf(unit);
      const own = one.numberByValue.get(value);
      if (own === undefined) continue;
      const counts = one.lattice.countsOf(0, at, own);
      for (const [column, showing] of this.showingsOf(number, at, value).entries())
        if (isHidden(showing)) hidden[column] = (hidden[column] ?? 0) + (counts[column] ?? 0);
    }
    return Array.from(hidden, (sum, column) => (sum > 0 && sum < this.#enough) || !this.#silence.isKeptAt(at, column));
  }

  /** A unit, or everything, has other counts of these values; gives whether decisions on it may be others. */
  #renewOne({
    unit,
    halfMonth,
    values,
  }: {
    readonly unit: string;
    readonly halfMonth: number;
    readonly values: readonly number[];
  }): boolean {
    const one = this.#ones.get(unit);
    if (!one) return false;
    const known = values.map((value) => one.numberByValue.get(value)).filter((value) => value !== undefined);
    if (known.length < values.length) this.#ones.delete(unit);
    else if (one.lattice.change([unit], halfMonth, [null, ...known])) one.decisions = decide(one.lattice);
    else return false;
    return true;
  }

  #forgetFew(values: readonly number[]): void {
    const { time } = this.#ground.axes;
    for (const value of values) for (const at of time.times.keys()) this.#fewByCell.delete(`${at} ${value}`);
  }

  #decideWholeAnew(): void {
    const whole = this.#ones.get(wholeStore);
    if (whole) whole.decisions = decide(whole.lattice);
  }
}

function showingsIn({ decisions, numberByValue, lattice }: One, at: number, value: number): readonly Showing[] {
  const number = numberByValue.get(value);
  return number === undefined ? lattice.columns.map(() => "empty") : decisions.showingsOf(0, at, number);
}
