/** Rows written by one statement: SQLite takes 32 766 values at once, PostgreSQL 65 535. */
const rowsAtOnce = 500;

/** A long list in parts that one statement takes. */
export function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, part) => rows.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce));
}
