/**
 * Lines of rows that are hidden in all their columns or in none: units × the weeks of a half-month, or × the periods of a value;
 * values × the periods of a unit. A mark is 1 hidden, 0 open, else nobody.
 */
export type Rows = {
  readonly rows: number;
  readonly columns: number;
  readonly counts: Uint8Array;
  /** From the first byte of a row to that of the next. */
  readonly rowStep: number;
  readonly marks: Uint8Array;
  readonly markStep: number;
  /** For each column 1 where its total is shown. */
  readonly bound: Uint8Array;
  /** For each cell, row by row, 0 where it is known that nobody is in it. */
  readonly there: Uint8Array;
  /** Is told of every row of a line that comes to be hidden. */
  readonly onHide: (line: number, row: number) => void;
};

/** Where the bytes of a line begin. */
export type RowsPlace = {
  readonly line: number;
  readonly from: number;
  readonly markFrom: number;
  readonly boundFrom: number;
  readonly thereFrom: number;
};

/** Hides more rows of a line until in every column with a shown total the hidden ones are two at least, and enough persons or nobody. */
export function protectRows(rows: Rows, place: RowsPlace, enough: number): void {
  for (let column = 0; column < rows.columns; column += 1) {
    if (rows.bound[place.boundFrom + column] !== 1 || isSafe(rows, place, { column, enough })) continue;
    // What is hidden here is hidden in the columns before it too.
    if (hideNext(rows, place, column)) column = -1;
  }
}

type Column = { readonly column: number; readonly enough: number };

function isSafe({ rows, columns, counts, rowStep, marks, markStep, there }: Rows, place: RowsPlace, { column, enough }: Column): boolean {
  const { from, markFrom, thereFrom } = place;
  let number = 0;
  let together = 0;
  for (let row = 0; row < rows; row += 1) {
    if (marks[markFrom + row * markStep] !== 1 || there[thereFrom + row * columns + column] === 0) continue;
    number += 1;
    together += counts[from + row * rowStep + column] ?? 0;
  }
  return number === 0 || (number > 1 && (together === 0 || together >= enough));
}

/** Hides the row with fewest persons in all columns, of those with any in this one; false where none is left. */
function hideNext(rows: Rows, place: RowsPlace, column: number): boolean {
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < rows.rows; row += 1) {
    if (rows.marks[place.markFrom + row * rows.markStep] !== 0) continue;
    const cost = costOf(rows, place.from + row * rows.rowStep, column);
    if (cost < least) [best, least] = [row, cost];
  }
  if (best < 0) return false;
  rows.marks[place.markFrom + best * rows.markStep] = 1;
  rows.onHide(place.line, best);
  return true;
}

/** More than any row holds: a row without anybody here is taken last. */
const costOfNobody = 2 ** 20;

function costOf({ counts, columns }: Rows, from: number, column: number): number {
  let persons = 0;
  for (let other = from; other < from + columns; other += 1) persons += counts[other] ?? 0;
  return counts[from + column] === 0 ? costOfNobody + persons : persons;
}
