import type { Columns } from "./columns.ts";
import { isKept, state, type States } from "./lattice-states.ts";

/**
 * The units of a family × the periods of a longer one × the values of a dimension. A value of a unit is hidden in all these periods
 * or in none. What is decided of values comes value after value, each column by column.
 */
export type ValueFamily = {
  readonly columns: Columns;
  readonly enough: number;
  readonly units: number;
  readonly periods: number;
  readonly values: number;
  readonly countsOf: (unit: number, period: number, value: number) => ArrayLike<number>;
  /** What is decided of all values together. */
  readonly together: (unit: number, period: number) => States;
  /** What is decided of the values of the unit above in each period. */
  readonly above: readonly States[];
  /** The marks of the family in the longer period; null where that is no matter. */
  readonly longer: Uint8Array | null;
  /** By value and column, 1 where anybody has the value at all. */
  readonly used: Uint8Array;
  readonly isVeiled: (unit: number, column: number) => boolean;
};

/** The bytes of a family. */
export type ValueBlock = {
  /** By column, unit, value and period. */
  readonly counts: Uint8Array;
  /** By column, unit and value: 1 hidden, 0 open, 2 nobody is there. */
  readonly marks: Uint8Array;
  /** All values together, by column, unit and period: `whole`. */
  readonly wholes: Uint8Array;
  /** By column, value and period, 1 where the value is hidden in the unit above. */
  readonly keptAbove: Uint8Array;
};

/** What the values of a unit in a period are, whichever they are. */
export const whole = { nobody: 0, shown: 1, hidden: 2 } as const;

/** Reads a family and hides what is few, nobody too, and what is hidden with all values, with the unit above or in the longer period. */
export function fillBlock(family: ValueFamily): ValueBlock {
  const { columns, units, periods, values } = family;
  const places = columns.length * units * values;
  const block = {
    counts: new Uint8Array(places * periods),
    marks: new Uint8Array(places).fill(2),
    wholes: new Uint8Array(columns.length * units * periods),
    keptAbove: byColumnAndValue(family, isKept),
  };
  for (let unit = 0; unit < units; unit += 1) {
    const isVeiled = columns.map((_, column) => family.isVeiled(unit, column));
    for (let period = 0; period < periods; period += 1) {
      fillWholes(family, block, { unit, period, isVeiled });
      for (let value = 0; value < values; value += 1) fillCounts(family, block, { unit, period, value });
    }
  }
  for (let column = 0; column < columns.length; column += 1) {
    for (let unit = 0; unit < units; unit += 1) markUnit(family, block, { column, unit });
  }
  return block;
}

/** By column, value and period, 1 where something holds of what is decided of the unit above. */
export function byColumnAndValue(
  { columns, values, periods, above }: ValueFamily,
  holds: (byte: number | undefined) => boolean,
): Uint8Array {
  const bytes = new Uint8Array(columns.length * values * periods);
  for (const [period, states] of above.entries()) {
    for (let at = 0; at < states.length; at += 1) {
      const [column, value] = [at % columns.length, Math.floor(at / columns.length)];
      if (holds(states[at])) bytes[(column * values + value) * periods + period] = 1;
    }
  }
  return bytes;
}

type Veiled = { readonly unit: number; readonly period: number; readonly isVeiled: readonly boolean[] };

function fillWholes({ together, units, periods }: ValueFamily, { wholes }: ValueBlock, { unit, period, isVeiled }: Veiled): void {
  const states = together(unit, period);
  for (let column = 0; column < states.length; column += 1) {
    const seen = isKept(states[column]) || isVeiled[column] === true ? whole.hidden : whole.shown;
    wholes[(column * units + unit) * periods + period] = states[column] === state.empty ? whole.nobody : seen;
  }
}

type Cell = { readonly unit: number; readonly period: number; readonly value: number };

function fillCounts(
  { columns, units, periods, values, countsOf }: ValueFamily,
  { counts }: ValueBlock,
  { unit, period, value }: Cell,
): void {
  const numbers = countsOf(unit, period, value);
  for (let column = 0; column < columns.length; column += 1) {
    counts[((column * units + unit) * values + value) * periods + period] = numbers[column] ?? 0;
  }
}

function markUnit(family: ValueFamily, block: ValueBlock, { column, unit }: { column: number; unit: number }): void {
  const { columns, units, periods, values, used, longer } = family;
  const row = column * units + unit;
  for (let value = 0; value < values; value += 1) {
    if (used[value * columns.length + column] !== 1) continue;
    const place = row * values + value;
    if (longer?.[place] === 1) block.marks[place] = 1;
    else markValue(family, block, { place, wholeFrom: row * periods, aboveFrom: (column * values + value) * periods });
  }
}

type Value = { readonly place: number; readonly wholeFrom: number; readonly aboveFrom: number };

function markValue({ periods, enough }: ValueFamily, block: ValueBlock, { place, wholeFrom, aboveFrom }: Value): void {
  const { counts, marks, wholes, keptAbove } = block;
  for (let period = 0; period < periods && marks[place] !== 1; period += 1) {
    const together = wholes[wholeFrom + period];
    if (together === whole.nobody) continue;
    const isFew = (counts[place * periods + period] ?? 0) < enough;
    marks[place] = isFew || together === whole.hidden || keptAbove[aboveFrom + period] === 1 ? 1 : 0;
  }
}
