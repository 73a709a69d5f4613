import { state } from "./lattice-states.ts";
import { costOf, hideCell, type Table } from "./lattice-table.ts";

/**
 * A table with the rows that hide something. `ties` marks the pairs of columns, first × width + second, that two rows at least hide:
 * two such rows and two such columns make a box.
 */
type Grid = { readonly table: Table; readonly hiding: readonly number[]; readonly columns: readonly number[]; readonly ties: Uint8Array };

/** Mends the first hidden cell that stands in no box, or the first line that falls in parts too few; false where there is none. */
export function mendBoxes(table: Table, hiding: readonly number[]): boolean {
  const grid = gridOf(table, hiding);
  const { columns } = grid;
  const loose = hiding.filter((row) => isLoose(grid, row));
  if (loose.some((row) => columns.some((column) => coverCell(grid, row, column)))) return true;
  return columns.length > 2 && (loose.some((row) => joinRow(grid, row)) || columns.some((column) => joinColumn(grid, column)));
}

function gridOf(table: Table, hiding: readonly number[]): Grid {
  const { width, hidden, columnTotals } = table;
  const columns = Array.from(columnTotals.keys()).filter((column) => columnTotals[column] !== state.empty);
  const ties = new Uint8Array(width * width);
  for (const one of columns) {
    for (const other of columns) {
      let rows = 0;
      for (const row of one < other ? hiding : []) {
        if (hidden[row * width + one] === 1 && hidden[row * width + other] === 1) rows += 1;
      }
      if (rows > 1) ties[one * width + other] = ties[other * width + one] = 1;
    }
  }
  return { table, hiding, columns, ties };
}

function isHiddenAt({ table }: Grid, row: number, column: number): boolean {
  return table.hidden[row * table.width + column] === 1;
}

function isTied({ table, ties }: Grid, one: number, other: number): boolean {
  return ties[one * table.width + other] === 1;
}

/** Whether boxes do not hold all hidden cells of a row to each other; looks plainly, for there are many rows. */
function isLoose(grid: Grid, row: number): boolean {
  for (const one of grid.columns) {
    if (!isHiddenAt(grid, row, one)) continue;
    let others = 0;
    for (const other of grid.columns) {
      if (other === one || !isHiddenAt(grid, row, other)) continue;
      others += 1;
      if (!isTied(grid, one, other)) return true;
    }
    if (others === 0) return true;
  }
  return false;
}

/** Hides a second row where a hidden cell and another of its row stand, if the cell stands in no box. */
function coverCell(grid: Grid, row: number, column: number): boolean {
  const { table, columns } = grid;
  if (!isHiddenAt(grid, row, column)) return false;
  if (table.rowTotals[row] !== state.shown && table.columnTotals[column] !== state.shown) return false;
  const others = columns.filter((other) => other !== column && isHiddenAt(grid, row, other));
  if (others.some((other) => isTied(grid, column, other))) return false;
  return hideCheapest(
    table,
    rowsBeside(grid, row),
    others.map((other) => [column, other]),
  );
}

type Two = readonly [number, number];

/** The rows but one. */
function rowsBeside({ table: { rowTotals } }: Grid, row: number): readonly number[] {
  return Array.from(rowTotals.keys()).filter((second) => second !== row && rowTotals[second] !== state.empty);
}

/** Hides, in one of the rows, the pair of columns that costs fewest persons; false where there is none. */
function hideCheapest(table: Table, rows: readonly number[], pairs: readonly Two[]): boolean {
  let cheapest: readonly number[] = [];
  let least = Infinity;
  for (const [one, other] of pairs) {
    for (const row of rows) {
      const from = row * table.width;
      const cost = costOf(table, from + one) + costOf(table, from + other);
      if (cost < least) [cheapest, least] = [[from + one, from + other], cost];
    }
  }
  for (const cell of cheapest) hideCell(table, cell);
  return cheapest.length > 0;
}

/** Ties the parts of a row together where boxes leave one of them too few. */
function joinRow(grid: Grid, row: number): boolean {
  const { table } = grid;
  const columns = grid.columns.filter((column) => isHiddenAt(grid, row, column));
  if (columns.length < 3 || table.rowTotals[row] !== state.shown) return false;
  const parts = columns.map((column) => columns.filter((other) => column === other || isTied(grid, column, other)));
  const few = fewOf(table, parts, (column) => row * table.width + column);
  if (few === null) return false;
  const outside = columns.filter((column) => !few.includes(column));
  return hideCheapest(
    table,
    rowsBeside(grid, row),
    few.flatMap((one) => outside.map((other): Two => [one, other])),
  );
}

/** Ties the parts of a column together where boxes leave one of them too few. */
function joinColumn(grid: Grid, column: number): boolean {
  const { table, hiding } = grid;
  const tied = grid.columns.filter((other) => isTied(grid, column, other));
  if (tied.length < 2 || table.columnTotals[column] !== state.shown) return false;
  if (tied.every((other) => isEnough(grid, column, other))) return false;
  const rows = hiding.filter((row) => isHiddenAt(grid, row, column));
  const parts = tied.map((other) => rows.filter((row) => isHiddenAt(grid, row, other)));
  const few = fewOf(table, parts, (row) => row * table.width + column);
  if (few === null) return false;
  const inside = tied.filter((other) => few.some((row) => isHiddenAt(grid, row, other)));
  const outside = rows.filter((row) => !few.includes(row));
  return hideCheapest(
    table,
    outside,
    inside.map((other) => [column, other]),
  );
}

/** Whether the cells of a column in the rows that another column ties together are enough persons, or nobody. */
function isEnough({ table, hiding }: Grid, column: number, other: number): boolean {
  const { width, hidden, counts, enough } = table;
  let size = 0;
  for (const row of hiding) {
    if (hidden[row * width + column] === 1 && hidden[row * width + other] === 1) size += counts[row * width + column] ?? 0;
  }
  return size === 0 || size >= enough;
}

/** The first part that is somebody and too few, once what has a member in common is put together; null where all is one part. */
function fewOf(table: Table, parts: readonly (readonly number[])[], cellOf: (member: number) => number): readonly number[] | null {
  const isFew = (part: readonly number[]) => {
    const size = part.reduce((sum, member) => sum + (table.counts[cellOf(member)] ?? 0), 0);
    return size > 0 && size < table.enough;
  };
  if (!parts.some(isFew)) return null;
  const whole = united(parts);
  return whole.length < 2 ? null : (whole.find(isFew) ?? null);
}

/** Puts together what has a member in common. */
function united(parts: readonly (readonly number[])[]): (readonly number[])[] {
  const apart: (readonly number[])[] = [];
  for (const part of parts) {
    const joined = apart.filter((other) => other.some((member) => part.includes(member)));
    for (const other of joined) apart.splice(apart.indexOf(other), 1);
    apart.push([...new Set([part, ...joined].flat())]);
  }
  return apart;
}
