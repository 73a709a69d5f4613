/**
 * The counts of one column of figures in units × periods (or values × periods), row by row, under what is decided of their totals.
 * Hidden cells are marked 1 in `hidden`, and more come to be. A row or column whose total is empty is left out: that nobody is in
 * it is known.
 */
export type Table = {
  readonly width: number;
  readonly counts: Uint8Array;
  readonly hidden: Uint8Array;
  readonly rowTotals: Uint8Array;
  readonly columnTotals: Uint8Array;
  /** Cells that come to be hidden are marked 1. */
  readonly changed: Uint8Array;
  /** Hidden cells under a shown total must be this many persons together, or nobody. */
  readonly enough: number;
};

/** Where nobody is, is hidden last: it protects only as long as nobody knows. */
const costOfNobody = 256;

/** How many persons are hidden with a cell. */
export function costOf({ counts, hidden }: Table, cell: number): number {
  if (hidden[cell] === 1) return 0;
  const n = counts[cell] ?? 0;
  return n === 0 ? costOfNobody : n;
}

/** Hides a cell. */
export function hideCell({ hidden, changed }: Table, cell: number): void {
  if (hidden[cell] === 1) return;
  hidden[cell] = 1;
  changed[cell] = 1;
}
