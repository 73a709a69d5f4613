import type { Columns } from "./columns.ts";
import { mostCounted } from "./lattice.ts";
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
export function decideFamily(family: Family, of = countsIn(family)): (row: number, column: number) => States {
  const { columns, enough } = family;
  const marks = marksOf(family, of);
  const { counts, hidden, size, changedCells } = marks;
  const changed = new Uint8Array(columns.length).fill(1);
  const cells = { columns, enough, counts, countStep: size, marks: hidden, markStep: size, changed };
  while (changedCells.includes(1) || changed.includes(1)) {
    for (let cell = changedCells.indexOf(1); cell >= 0; cell = changedCells.indexOf(1, cell)) {
      changedCells[cell] = 0;
      protectColumns(cells, cell, cell);
    }
    for (let figure = changed.indexOf(1); figure >= 0; figure = changed.indexOf(1, figure)) {
      changed[figure] = 0;
      protectTable(tableOf(family, marks, figure));
    }
  }
  // A family is kept for long, and with all of it would be kept what its counts were read from.
  const totals = { columns, enough, rowTotals: family.rowTotals, columnTotals: family.columnTotals };
  const states = new Uint8Array(columns.length * size);
  const known: States[] = [];
  return (row, column) => {
    const cell = row * totals.columnTotals.length + column;
    return (known[cell] ??= fillStates(
      totals,
      { marks, row, column },
      states.subarray(cell * columns.length, (cell + 1) * columns.length),
    ));
  };
}

/** The bytes of all cells and of their totals, figure after figure, each row by row; `size` cells each. */
type Marks = {
  readonly counts: Uint8Array;
  readonly hidden: Uint8Array;
  readonly size: number;
  readonly rowTotals: Uint8Array;
  readonly columnTotals: Uint8Array;
  /** The cells of which more is hidden than when they were last looked at. */
  readonly changedCells: Uint8Array;
};

function marksOf(family: Family, counts: Uint8Array): Marks {
  const { columns, rowTotals, columnTotals } = family;
  const size = rowTotals.length * columnTotals.length;
  const marks = {
    counts,
    hidden: new Uint8Array(columns.length * size),
    size,
    rowTotals: byFigure(columns.length, rowTotals),
    columnTotals: byFigure(columns.length, columnTotals),
    changedCells: new Uint8Array(size),
  };
  const kept = new Uint16Array(size);
  const few = fewIn(family);
  for (let figure = 0; figure < columns.length; figure += 1) markFigure(tableOf(family, marks, figure), few, kept);
  for (let cell = 0; cell < size; cell += 1) if (kept[cell] !== 0 && kept[cell] !== columns.length) marks.changedCells[cell] = 1;
  return marks;
}

/** The counts of all cells, figure after figure, each row by row. */
export function countsIn({ columns, rowTotals, columnTotals, countsOf }: Family): Uint8Array {
  const size = rowTotals.length * columnTotals.length;
  const counts = new Uint8Array(columns.length * size);
  for (let cell = 0; cell < size; cell += 1) {
    const numbers = countsOf(Math.floor(cell / columnTotals.length), cell % columnTotals.length);
    for (let figure = 0, place = cell; figure < columns.length; figure += 1, place += size) counts[place] = numbers[figure] ?? 0;
  }
  return counts;
}

/** The bytes of one figure after those of the one before. */
function byFigure(figures: number, totals: readonly States[]): Uint8Array {
  const bytes = new Uint8Array(figures * totals.length);
  for (const [place, states] of totals.entries()) {
    for (let figure = 0; figure < figures; figure += 1) bytes[figure * totals.length + place] = states[figure] ?? state.empty;
  }
  return bytes;
}

/** By n, 1 where so many are few. */
function fewIn({ enough, nobodyIsFew = false }: Family): Uint8Array {
  return new Uint8Array(mostCounted + 1).fill(1, nobodyIsFew ? 0 : 1, enough);
}

/** Hides what is few, and what is hidden in a total; counts in how many figures a cell is. */
function markFigure(table: Table, few: Uint8Array, kept: Uint16Array): void {
  const { width, counts, hidden, rowTotals, columnTotals } = table;
  for (let row = 0; row < rowTotals.length; row += 1) {
    const isRowKept = isKept(rowTotals[row]);
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      if (few[counts[cell] ?? 0] !== 1 && !isRowKept && !isKept(columnTotals[column])) continue;
      hidden[cell] = 1;
      kept[cell] = (kept[cell] ?? 0) + 1;
    }
  }
}

function tableOf({ rowTotals: { length: height }, columnTotals: { length: width }, enough }: Family, marks: Marks, figure: number): Table {
  const part = (bytes: Uint8Array, length: number) => bytes.subarray(figure * length, (figure + 1) * length);
  return {
    width,
    enough,
    counts: part(marks.counts, marks.size),
    hidden: part(marks.hidden, marks.size),
    changed: marks.changedCells,
    rowTotals: part(marks.rowTotals, height),
    columnTotals: part(marks.columnTotals, width),
  };
}

type Cell = { readonly marks: Marks; readonly row: number; readonly column: number };

type Totals = Pick<Family, "columns" | "enough" | "rowTotals" | "columnTotals">;

function fillStates({ columns, enough, rowTotals, columnTotals }: Totals, { marks, row, column }: Cell, states: States): States {
  const { counts, hidden, size } = marks;
  const totals = [rowTotals[row], columnTotals[column]] as const;
  const cell = row * columnTotals.length + column;
  for (let figure = 0; figure < columns.length; figure += 1) {
    if (totals[0]?.[figure] === state.empty || totals[1]?.[figure] === state.empty) continue;
    states[figure] = stateOf(counts[figure * size + cell] ?? 0, hidden[figure * size + cell] === 1, enough);
  }
  return states;
}
