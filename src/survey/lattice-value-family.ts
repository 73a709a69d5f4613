import type { Columns } from "./disclosure-table.ts";
import { protectColumns } from "./lattice-columns.ts";
import { protectRows } from "./lattice-rows.ts";
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
  /** What is decided of the values of each unit in the longer period; null where that is no matter. */
  readonly longer: readonly States[] | null;
  /** Whether anybody has the value at all. */
  readonly isUsed: (value: number, column: number) => boolean;
  readonly isVeiled: (unit: number, column: number) => boolean;
};

/** Decides on the values of a family: whether one is hidden, by unit, value and column. */
export function decideValues(family: ValueFamily): (unit: number, value: number, column: number) => boolean {
  const { columns } = family;
  const block = fill(family);
  const hubs = columns.map((_, column) => hubsIn(family, block, column));
  const acrossCells = () => columns.filter((_, column) => protectColumn(family, block, { column, hubs: hubs[column] ?? [] })).length > 0;
  protectCells(family, block);
  while (acrossCells() && protectCells(family, block));
  return (unit, value, column) => block.marks[placeOf(family, { column, unit, value })] === 1;
}

type Place = { readonly column: number; readonly unit: number; readonly value: number };

function placeOf({ units, values }: ValueFamily, { column, unit, value }: Place): number {
  return (column * units + unit) * values + value;
}

type Block = {
  /** By column, unit, value and period. */
  readonly counts: Uint8Array;
  /** By column, unit and value: 1 hidden, 0 open, 2 nobody is there. */
  readonly marks: Uint8Array;
  /** All values together, by column, unit and period: `whole`. */
  readonly wholes: Uint8Array;
};

/** What the values of a unit in a period are, whichever they are. */
const whole = { nobody: 0, shown: 1, hidden: 2 } as const;

function fill(family: ValueFamily): Block {
  const { columns, units, periods, values } = family;
  const places = columns.length * units * values;
  const block = {
    counts: new Uint8Array(places * periods),
    marks: new Uint8Array(places).fill(2),
    wholes: new Uint8Array(columns.length * units * periods),
  };
  for (let unit = 0; unit < units; unit += 1) {
    for (let period = 0; period < periods; period += 1) {
      const wholes = wholesOf(family, unit, period);
      for (const column of columns.keys()) block.wholes[(column * units + unit) * periods + period] = wholes[column] ?? whole.nobody;
      for (let value = 0; value < values; value += 1) markAlone(family, block, { unit, period, value, wholes });
    }
  }
  return block;
}

function wholesOf({ columns, together, isVeiled }: ValueFamily, unit: number, period: number): Uint8Array {
  const states = together(unit, period);
  const wholes = new Uint8Array(columns.length);
  for (const column of columns.keys()) {
    const seen = isKept(states[column]) || isVeiled(unit, column) ? whole.hidden : whole.shown;
    wholes[column] = states[column] === state.empty ? whole.nobody : seen;
  }
  return wholes;
}

type Cell = { readonly unit: number; readonly period: number; readonly value: number; readonly wholes: Uint8Array };

/** Hides what is few, nobody too, and what is hidden with all values, with the unit above or in the longer period. */
function markAlone(family: ValueFamily, { counts, marks }: Block, { unit, period, value, wholes }: Cell): void {
  const { columns, enough, units, periods, values, isUsed } = family;
  const numbers = family.countsOf(unit, period, value);
  const hiddenFrom = hiddenWith(family, unit, period);
  for (let column = 0; column < columns.length; column += 1) {
    if (wholes[column] === whole.nobody || !isUsed(value, column)) continue;
    const place = (column * units + unit) * values + value;
    const n = numbers[column] ?? 0;
    counts[place * periods + period] = n;
    if (marks[place] === 1) continue;
    marks[place] = n < enough || wholes[column] === whole.hidden || hiddenFrom(value * columns.length + column) ? 1 : 0;
  }
}

/** Whether a value is hidden, in a column, in the unit above or the longer period. */
function hiddenWith(family: ValueFamily, unit: number, period: number): (at: number) => boolean {
  const above = family.above[period];
  const longer = family.longer?.[unit];
  return (at) => isKept(above?.[at]) || isKept(longer?.[at]);
}

/**
 * The units that hide whatever any of the family hides, so that each hidden value of a unit stands in a box with one of them: the
 * two smallest; or the veiled ones, with the smallest of the others where a veiled one is alone in a period.
 */
function hubsIn(family: ValueFamily, block: Block, column: number): readonly number[] {
  const { units, periods, values } = family;
  const inTime = Array.from({ length: periods }, (_, period) => period);
  const isThere = (unit: number, period: number) => block.wholes[(column * units + unit) * periods + period] !== whole.nobody;
  const sizeOf = (unit: number) => {
    const from = placeOf(family, { column, unit, value: 0 }) * periods;
    return block.counts.subarray(from, from + values * periods).reduce((sum, n) => sum + n, 0);
  };
  const there = Array.from({ length: units }, (_, unit) => unit).filter((unit) => inTime.some((period) => isThere(unit, period)));
  const veiled = there.filter((unit) => family.isVeiled(unit, column));
  const open = there.filter((unit) => !veiled.includes(unit)).map((unit) => ({ unit, size: sizeOf(unit) }));
  const bySize = open.toSorted((one, other) => one.size - other.size).map(({ unit }) => unit);
  if (veiled.length === 0) return bySize.slice(0, 2);
  const isAlone = inTime.some((period) => veiled.filter((unit) => isThere(unit, period)).length === 1);
  return isAlone ? bySize.slice(0, 1) : [];
}

/** Protects one column across all cells. */
function protectColumn(family: ValueFamily, block: Block, { column, hubs }: { column: number; hubs: readonly number[] }): boolean {
  const used = Array.from({ length: family.values }, (_, value) => value).filter((value) => family.isUsed(value, column));
  // One value only is all values together.
  if (used.length < 2) return false;
  let hid = false;
  while (protectUnits(family, block, column) || protectLines(family, block, column) || fillHubs(family, block, { column, hubs }))
    hid = true;
  return hid;
}

/** In each unit the hidden values are two at least, and enough persons in each period. */
function protectUnits(family: ValueFamily, { counts, marks, wholes }: Block, column: number): boolean {
  const { units, periods, values, enough } = family;
  const rows = { rows: values, columns: periods, counts, rowStep: periods, marks, markStep: 1, bound: wholes };
  let hid = false;
  for (let unit = column * units; unit < (column + 1) * units; unit += 1) {
    const markFrom = unit * values;
    if (protectRows({ ...rows, from: markFrom * periods, markFrom, boundFrom: unit * periods }, enough)) hid = true;
  }
  return hid;
}

/** Of each value the units that hide it are two at least, and enough persons in each period. */
function protectLines(family: ValueFamily, { counts, marks, wholes }: Block, column: number): boolean {
  const { columns, units, periods, values, enough, above } = family;
  const isThere = (unit: number, period: number) => wholes[(column * units + unit) * periods + period] !== whole.nobody;
  const rows = { rows: units, columns: periods, counts, rowStep: values * periods, marks, markStep: values, boundFrom: 0, isThere };
  let hid = false;
  for (let value = 0; value < values; value += 1) {
    const markFrom = column * units * values + value;
    const bound = Uint8Array.from(above, (states) => (states[value * columns.length + column] === state.shown ? 1 : 0));
    if (protectRows({ ...rows, from: markFrom * periods, markFrom, bound }, enough)) hid = true;
  }
  return hid;
}

function fillHubs(family: ValueFamily, { marks }: Block, { column, hubs }: { column: number; hubs: readonly number[] }): boolean {
  const { units, values } = family;
  let hid = false;
  for (let value = 0; value < values; value += 1) {
    const placeOfUnit = (unit: number) => placeOf(family, { column, unit, value });
    let isHidden = false;
    for (let unit = 0; unit < units && !isHidden; unit += 1) isHidden = marks[placeOfUnit(unit)] === 1;
    for (const place of isHidden ? hubs.map(placeOfUnit) : []) {
      if (marks[place] !== 0) continue;
      marks[place] = 1;
      hid = true;
    }
  }
  return hid;
}

/** Protects every value of every unit across the columns. */
function protectCells(family: ValueFamily, { counts, marks }: Block): boolean {
  const { columns, units, periods, values, enough } = family;
  const cells = { columns, enough, counts, countStep: units * values * periods, marks, markStep: units * values };
  let hid = false;
  for (let cell = 0; cell < units * values * periods; cell += 1) {
    if (protectColumns(cells, cell, Math.floor(cell / periods))) hid = true;
  }
  return hid;
}
