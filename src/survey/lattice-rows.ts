/**
 * Rows that are hidden in all their columns or in none: units × the weeks of a half-month, values × the periods of one. The count of
 * a row in a column is at `from + row × rowStep + column`, its mark at `markFrom + row × markStep`: 1 hidden, 0 open, else nobody.
 */
export type Rows = {
  readonly rows: number;
  readonly counts: Uint8Array;
  readonly from: number;
  readonly rowStep: number;
  readonly marks: Uint8Array;
  readonly markFrom: number;
  readonly markStep: number;
  /** For each column, from `boundFrom`, 1 where its total is shown. */
  readonly bound: Uint8Array;
  readonly boundFrom: number;
  readonly columns: number;
  /** Whether it is not known that nobody is in a cell. */
  readonly isThere?: (row: number, column: number) => boolean;
};

/** Hides more rows until in every column with a shown total the hidden ones are two at least, and enough persons or nobody. */
export function protectRows(rows: Rows, enough: number): boolean {
  let hid = false;
  for (let column = 0; column < rows.columns; column += 1) {
    if (rows.bound[rows.boundFrom + column] !== 1 || isSafe(rows, column, enough)) continue;
    if (!hideNext(rows, column)) continue;
    hid = true;
    // What is hidden here is hidden in the columns before it too.
    column = -1;
  }
  return hid;
}

function isSafe({ rows, counts, from, rowStep, marks, markFrom, markStep, isThere }: Rows, column: number, enough: number): boolean {
  let number = 0;
  let together = 0;
  for (let row = 0; row < rows; row += 1) {
    if (marks[markFrom + row * markStep] !== 1 || isThere?.(row, column) === false) continue;
    number += 1;
    together += counts[from + row * rowStep + column] ?? 0;
  }
  return number === 0 || (number > 1 && (together === 0 || together >= enough));
}

/** Hides the row with fewest persons in all columns, of those with any in this one; false where none is left. */
function hideNext(rows: Rows, column: number): boolean {
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < rows.rows; row += 1) {
    if (rows.marks[rows.markFrom + row * rows.markStep] !== 0) continue;
    const cost = costOf(rows, row, column);
    if (cost < least) [best, least] = [row, cost];
  }
  if (best < 0) return false;
  rows.marks[rows.markFrom + best * rows.markStep] = 1;
  return true;
}

/** More than any row holds: a row without anybody here is taken last. */
const costOfNobody = 2 ** 20;

function costOf({ counts, from, rowStep, columns }: Rows, row: number, column: number): number {
  const start = from + row * rowStep;
  let persons = 0;
  for (let other = 0; other < columns; other += 1) persons += counts[start + other] ?? 0;
  return counts[start + column] === 0 ? costOfNobody + persons : persons;
}
