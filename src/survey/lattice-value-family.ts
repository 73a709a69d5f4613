import { protectColumns } from "./lattice-columns.ts";
import { protectRows } from "./lattice-rows.ts";
import { state } from "./lattice-states.ts";
import { byColumnAndValue, fillBlock, type ValueBlock, type ValueFamily, whole } from "./lattice-value-block.ts";

/** Decides on the values of a family: by column, unit and value a byte, 1 where it is hidden. */
export function decideValues(family: ValueFamily): Uint8Array {
  const { columns, units, values, used } = family;
  const block = fillBlock(family);
  const isSplit = columns.map((_, column) => numbersTo(values).filter((value) => used[value * columns.length + column] === 1).length > 1);
  const work = {
    ...block,
    shownAbove: byColumnAndValue(family, (byte) => byte === state.shown),
    hubs: columns.map((_, column) => hubsIn(family, block, column)),
    // One value only is all values together.
    changedUnits: new Uint8Array(columns.length * units).map((_, place) => (isSplit[Math.floor(place / units)] === true ? 1 : 0)),
    changedLines: new Uint8Array(columns.length * values).map((_, place) => (isSplit[Math.floor(place / values)] === true ? 1 : 0)),
    changedCells: new Uint8Array(units * values).fill(1),
  };
  while (work.changedCells.includes(1) || work.changedUnits.includes(1) || work.changedLines.includes(1)) {
    protectCells(family, work);
    protectUnits(family, work);
    protectLines(family, work);
  }
  return block.marks;
}

/** A family at work. What is marked 1 in `changed…` hides more than when it was last looked at. */
type Work = ValueBlock & {
  /** By column, value and period, 1 where the value is shown of the unit above. */
  readonly shownAbove: Uint8Array;
  /** For each column the units that hide whatever any of the family hides. */
  readonly hubs: readonly (readonly number[])[];
  /** By column and unit. */
  readonly changedUnits: Uint8Array;
  /** By column and value. */
  readonly changedLines: Uint8Array;
  /** By unit and value. */
  readonly changedCells: Uint8Array;
};

function numbersTo(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/**
 * The units that hide whatever any of the family hides, so that each hidden value of a unit stands in a box with one of them: the
 * two smallest; or the veiled ones, with the smallest of the others where a veiled one is alone in a period.
 */
function hubsIn(family: ValueFamily, block: ValueBlock, column: number): readonly number[] {
  const { units, periods } = family;
  const isThere = (unit: number, period: number) => block.wholes[(column * units + unit) * periods + period] !== whole.nobody;
  const veiled = numbersTo(units).filter((unit) => family.isVeiled(unit, column));
  if (veiled.length === 0) return smallestTwo(family, block, { column, veiled });
  const isAlone = numbersTo(periods).some((period) => veiled.filter((unit) => isThere(unit, period)).length === 1);
  return isAlone ? smallestTwo(family, block, { column, veiled }).slice(0, 1) : [];
}

/** The two units with fewest persons that anybody is in, but the veiled ones. */
function smallestTwo(
  { units, periods, values }: ValueFamily,
  { counts, marks }: ValueBlock,
  { column, veiled }: { column: number; veiled: readonly number[] },
): number[] {
  let [first, second] = [
    { unit: -1, size: Infinity },
    { unit: -1, size: Infinity },
  ];
  for (let unit = 0; unit < units; unit += 1) {
    const from = (column * units + unit) * values;
    let [size, isThere] = [0, false];
    for (let place = from; place < from + values; place += 1) if (marks[place] !== 2) isThere = true;
    for (let place = from * periods; place < (from + values) * periods; place += 1) size += counts[place] ?? 0;
    if (!isThere || size >= second.size || veiled.includes(unit)) continue;
    second = { unit, size };
    if (size < first.size) [first, second] = [second, first];
  }
  return [first, second].flatMap(({ unit }) => (unit < 0 ? [] : [unit]));
}

type Place = { readonly column: number; readonly unit: number; readonly value: number };

/** Notes that a value of a unit has come to be hidden in a column, and hides it in the hubs. */
function noteHidden({ units, values, columns }: ValueFamily, work: Work, { column, unit, value }: Place): void {
  work.changedUnits[column * units + unit] = 1;
  work.changedLines[column * values + value] = 1;
  if (columns.length > 1) work.changedCells[unit * values + value] = 1;
}

/** In each unit the hidden values are two at least, and enough persons in each period. */
function protectUnits(family: ValueFamily, work: Work): void {
  const { units, periods, values, enough } = family;
  const { counts, marks, wholes, changedUnits } = work;
  const there = new Uint8Array(values * periods).fill(1);
  const onHide = (line: number, value: number) => noteHidden(family, work, { column: Math.floor(line / units), unit: line % units, value });
  const rows = { rows: values, columns: periods, counts, rowStep: periods, marks, markStep: 1, bound: wholes, there, onHide };
  for (let line = changedUnits.indexOf(1); line >= 0; line = changedUnits.indexOf(1, line)) {
    changedUnits[line] = 0;
    const markFrom = line * values;
    protectRows(rows, { line, from: markFrom * periods, markFrom, boundFrom: line * periods, thereFrom: 0 }, enough);
  }
}

/** Of each value the units that hide it are two at least, and enough persons in each period; and the hubs are among them. */
function protectLines(family: ValueFamily, work: Work): void {
  const { units, periods, values, enough } = family;
  const { counts, marks, wholes, changedLines } = work;
  const onHide = (line: number, unit: number) =>
    noteHidden(family, work, { column: Math.floor(line / values), unit, value: line % values });
  const bound = work.shownAbove;
  const rows = { rows: units, columns: periods, counts, rowStep: values * periods, marks, markStep: values, bound, there: wholes, onHide };
  for (let line = changedLines.indexOf(1); line >= 0; line = changedLines.indexOf(1, line)) {
    changedLines[line] = 0;
    const [column, value] = [Math.floor(line / values), line % values];
    fillHubs(family, work, { column, value });
    const markFrom = column * units * values + value;
    const thereFrom = column * units * periods;
    protectRows(rows, { line, from: markFrom * periods, markFrom, boundFrom: line * periods, thereFrom }, enough);
  }
}

function fillHubs(family: ValueFamily, work: Work, { column, value }: Omit<Place, "unit">): void {
  const { units, values } = family;
  const { marks, hubs } = work;
  const markOf = (unit: number) => (column * units + unit) * values + value;
  let isHidden = false;
  for (let unit = 0; unit < units && !isHidden; unit += 1) isHidden = marks[markOf(unit)] === 1;
  for (const unit of isHidden ? (hubs[column] ?? []) : []) {
    if (marks[markOf(unit)] !== 0) continue;
    marks[markOf(unit)] = 1;
    noteHidden(family, work, { column, unit, value });
  }
}

/** What is hidden of a value of a unit in one column does not follow from the others. */
function protectCells(family: ValueFamily, work: Work): void {
  const { columns, units, periods, values, enough } = family;
  const { counts, marks, changedCells } = work;
  const changed = new Uint8Array(columns.length);
  const cells = { columns, enough, counts, countStep: units * values * periods, marks, markStep: units * values, changed };
  for (let cell = changedCells.indexOf(1); cell >= 0; cell = changedCells.indexOf(1, cell)) {
    changedCells[cell] = 0;
    for (let period = 0; period < periods; period += 1) protectColumns(cells, cell * periods + period, cell);
    const [unit, value] = [Math.floor(cell / values), cell % values];
    for (let column = changed.indexOf(1); column >= 0; column = changed.indexOf(1, column)) {
      changed[column] = 0;
      noteHidden(family, work, { column, unit, value });
    }
  }
}
