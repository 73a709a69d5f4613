import type { Columns } from "./disclosure-table.ts";

/**
 * The columns of many cells: how many persons each has, and a mark: 1 hidden, 0 open, what is neither is nobody. From one column to
 * the next it is `countStep` and `markStep` bytes.
 */
export type CellColumns = {
  readonly columns: Columns;
  readonly enough: number;
  readonly counts: Uint8Array;
  readonly countStep: number;
  readonly marks: Uint8Array;
  readonly markStep: number;
};

/**
 * Hides more columns of the cell whose bytes begin at `count` and `mark`, where one hidden figure would follow from the others: all
 * under a hidden figure; under a shown one two at least, the largest of them enough persons, for the same persons stand in several;
 * and a figure whose only part is hidden. Says whether it hid any.
 */
export function protectColumns(cells: CellColumns, count: number, mark: number): boolean {
  const { columns } = cells;
  const place = { count, mark };
  let hid = false;
  for (let column = 0; column < columns.length; column += 1) {
    const children = columns[column]?.children ?? [];
    if (children.length === 0) continue;
    if (!isHidden(cells, place, column) && protectParts(cells, place, { column, children })) hid = true;
    if (isHidden(cells, place, column)) for (const child of children) if (hide(cells, place, child)) hid = true;
  }
  return hid;
}

type Place = { readonly count: number; readonly mark: number };
type Parts = { readonly column: number; readonly children: readonly number[] };

function protectParts(cells: CellColumns, place: Place, { column, children }: Parts): boolean {
  if (!hasHidden(cells, place, children)) return false;
  const sizeAt = (child: number) => sizeOf(cells, place, child);
  const answered = children.filter((child) => sizeAt(child) > 0);
  if (answered.length === 1) return hide(cells, place, column);
  let hid = false;
  const open = answered.filter((child) => !isHidden(cells, place, child)).toSorted((one, other) => sizeAt(one) - sizeAt(other));
  for (const child of open) {
    const kept = answered.filter((one) => isHidden(cells, place, one));
    if (kept.length > 1 && kept.some((one) => sizeAt(one) >= cells.enough)) break;
    hid = hide(cells, place, child) || hid;
  }
  return hid;
}

/** Walks plainly: most cells are looked at in vain. */
function hasHidden(cells: CellColumns, place: Place, children: readonly number[]): boolean {
  for (const child of children) if (isHidden(cells, place, child) && sizeOf(cells, place, child) > 0) return true;
  return false;
}

function sizeOf({ counts, countStep }: CellColumns, { count }: Place, column: number): number {
  return counts[count + column * countStep] ?? 0;
}

function isHidden({ marks, markStep }: CellColumns, { mark }: Place, column: number): boolean {
  return marks[mark + column * markStep] === 1;
}

function hide({ marks, markStep }: CellColumns, { mark }: Place, column: number): boolean {
  const byte = mark + column * markStep;
  if (marks[byte] !== 0) return false;
  marks[byte] = 1;
  return true;
}
