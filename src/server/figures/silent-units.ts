import type { Axes } from "./lattice-of.ts";
import type { Together } from "./values-of-units.ts";

/** Units that tell nothing by value, and where they keep what others hide. */
export type Silence = {
  readonly units: ReadonlySet<number>;
  /** All units in which anybody was counted. */
  readonly counting: readonly number[];
  /** Whether everything may be told by value of a period, in a column. */
  readonly isKeptAt: (at: number, column: number) => boolean;
};

/** The units without units below them, at whatever time, by number. */
export function leavesIn({ units, stretchAt }: Axes): ReadonlyMap<number, string> {
  const stretches = [...new Set(stretchAt)];
  const leaves = new Map<number, string>();
  for (let number = 0; number < units.count; number += 1) {
    const unit = units.countedBy(number);
    if (unit !== null && stretches.every((stretch) => units.childrenIn(stretch, number).length === 0)) leaves.set(number, unit);
  }
  return leaves;
}

/**
 * Chooses two of the units to tell nothing by value: of those that are missing in fewest months the smallest. A box of a hidden value
 * of any other unit then has its counterpart in the first of them, and one of the first in the second, so that everything by value
 * sees nothing of it; but only where nobody knows that one of them was empty. So in a year in one of whose months one of them is,
 * though anybody is anywhere, nothing by value is told of everything.
 */
export function silenceOf({ units, time }: Axes, { lattice, decisions }: Together, leaves: readonly number[]): Silence {
  const years = time.partsOf(0);
  const monthsIn = (at: number): readonly number[] =>
    time.partsOf(at).every((part) => time.partsOf(part).length === 0) ? [at] : time.partsOf(at).flatMap(monthsIn);
  const isThere = (number: number, at: number, column: number) => decisions.showingsOf(number, at, null)[column] !== "empty";
  const isMissing = (number: number, at: number, column: number) => isThere(units.everything, at, column) && !isThere(number, at, column);

  const counting = leaves.filter((number) => isThere(number, 0, 0));
  const places = counting.map((number) => ({
    number,
    missing: monthsIn(0).filter((month) => isMissing(number, month, 0)).length,
    persons: lattice.countsOf(number, 0, null)[0] ?? 0,
  }));
  const [first, second] = places.toSorted((one, other) => one.missing - other.missing || one.persons - other.persons);
  const silent = first && second ? [first.number, second.number] : [];

  const known = new Map<string, boolean>();
  const isKeptIn = (year: number, column: number) =>
    known.getOrInsertComputed(`${year} ${column}`, () =>
      monthsIn(year).every((month) => silent.every((number) => !isMissing(number, month, column))),
    );
  return {
    units: new Set(silent),
    counting,
    isKeptAt: (at, column) => yearsOf(time.times, at, years).every((year) => isKeptIn(year, column)),
  };
}

/** The year in which a period lies; of all time each of them. */
function yearsOf(times: Axes["time"]["times"], at: number, years: readonly number[]): readonly number[] {
  if (at === 0) return years;
  let year = at;
  for (let parent = times[year]?.parent ?? 0; parent !== 0; parent = times[year]?.parent ?? 0) year = parent;
  return [year];
}
