import type { Columns } from "./disclosure-table.ts";
import { protectColumns } from "./lattice-columns.ts";
import { isKept, state, stateOf, type States } from "./lattice-states.ts";
import { protectTable } from "./lattice-protect.ts";
import type { Table } from "./lattice-table.ts";

/**
 * The units of a family × the periods of a longer one; or the values of the dimension × such periods. `rowTotals`: what is decided
 * of each unit in the longer period. `columnTotals`: what is decided of the unit above in each period. `nobodyIsFew`: that nobody
 * is in a cell is hidden as few are, unless its total says so.
 */
export type Family = {
  readonly columns: Columns;
  readonly enough: number;
  readonly rowTotals: readonly States[];
  readonly columnTotals: readonly States[];
  readonly countsOf: (row: number, column: number) => ArrayLike<number>;
  readonly nobodyIsFew?: boolean;
};

/** What a family may show, by row and column. */
export function decideFamily(family: Family): (row: number, column: number) => States {
  const { columns, enough } = family;
  const marks = marksOf(family);
  const { counts, hidden, size } = marks;
  const tables = columns.map((_, figure) => tableOf(family, marks, figure));
  const cells = { columns, enough, counts, countStep: size, marks: hidden, markStep: size };
  const withinCells = () => {
    let hid = false;
    for (let cell = 0; cell < size; cell += 1) if (protectColumns(cells, cell, cell)) hid = true;
    return hid;
  };
  withinCells();
  while (tables.filter(protectTable).length > 0 && withinCells());
  const states = statesIn(family, marks);
  return (row, column) => {
    const from = (row * family.columnTotals.length + column) * columns.length;
    return states.subarray(from, from + columns.length);
  };
}

/** The bytes of all cells and of their totals, figure after figure, each row by row; `size` cells each. */
type Marks = {
  readonly counts: Uint8Array;
  readonly hidden: Uint8Array;
  readonly size: number;
  readonly rowTotals: Uint8Array;
  readonly columnTotals: Uint8Array;
};

function marksOf(family: Family): Marks {
  const { columns, rowTotals, columnTotals } = family;
  const size = rowTotals.length * columnTotals.length;
  const marks = {
    counts: new Uint8Array(columns.length * size),
    hidden: new Uint8Array(columns.length * size),
    size,
    rowTotals: byFigure(columns.length, rowTotals),
    columnTotals: byFigure(columns.length, columnTotals),
  };
  for (let cell = 0; cell < size; cell += 1) markAlone(family, marks, cell);
  return marks;
}

/** The bytes of one figure after those of the one before. */
function byFigure(figures: number, totals: readonly States[]): Uint8Array {
  const bytes = new Uint8Array(figures * totals.length);
  for (const [place, states] of totals.entries()) {
    for (let figure = 0; figure < figures; figure += 1) bytes[figure * totals.length + place] = states[figure] ?? state.empty;
  }
  return bytes;
}

function markAlone(family: Family, { counts, hidden, size }: Marks, cell: number): void {
  const { columns, enough, nobodyIsFew = false } = family;
  const { row, column } = placeOf(family, cell);
  const numbers = family.countsOf(row, column);
  const [whole, longer] = [family.columnTotals[column], family.rowTotals[row]];
  const isWhole = (figure: number) => !isKept(whole?.[figure]) && !isKept(longer?.[figure]);
  const fewest = nobodyIsFew ? 0 : 1;
  for (let figure = 0; figure < columns.length; figure += 1) {
    const n = numbers[figure] ?? 0;
    const place = figure * size + cell;
    counts[place] = n;
    if ((n >= fewest && n < enough) || !isWhole(figure)) hidden[place] = 1;
  }
}

function placeOf({ columnTotals: { length } }: Family, cell: number): { row: number; column: number } {
  return { row: Math.floor(cell / length), column: cell % length };
}

function tableOf({ rowTotals: { length: height }, columnTotals: { length: width }, enough }: Family, marks: Marks, figure: number): Table {
  const part = (bytes: Uint8Array, length: number) => bytes.subarray(figure * length, (figure + 1) * length);
  return {
    width,
    enough,
    counts: part(marks.counts, marks.size),
    hidden: part(marks.hidden, marks.size),
    rowTotals: part(marks.rowTotals, height),
    columnTotals: part(marks.columnTotals, width),
  };
}

/** What is decided of all cells, row by row, each figure by figure. */
function statesIn(family: Family, { counts, hidden, size }: Marks): Uint8Array {
  const { columns, enough } = family;
  const states = new Uint8Array(columns.length * size);
  for (let cell = 0; cell < size; cell += 1) {
    const { row, column } = placeOf(family, cell);
    const totals = { row: family.rowTotals[row], column: family.columnTotals[column] };
    for (let figure = 0; figure < columns.length; figure += 1) {
      if (totals.row?.[figure] === state.empty || totals.column?.[figure] === state.empty) continue;
      const place = figure * size + cell;
      states[cell * columns.length + figure] = stateOf(counts[place] ?? 0, hidden[place] === 1, enough);
    }
  }
  return states;
}
