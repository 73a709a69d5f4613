import type { Columns } from "./columns.ts";

/**
 * The columns of many cells: how many persons each has, and a mark: 1 hidden, 0 open, what is neither is nobody. From one column to
 * the next it is `countStep` and `markStep` bytes. Columns in which a cell comes to be hidden are marked 1 in `changed`.
 */
export type CellColumns = {
  readonly columns: Columns;
  readonly enough: number;
  readonly counts: Uint8Array;
  readonly countStep: number;
  readonly marks: Uint8Array;
  readonly markStep: number;
  readonly changed: Uint8Array;
};

/**
 * Hides more columns of the cell whose bytes begin at `count` and `mark`, where one hidden figure would follow from the others: all
 * under a hidden figure; under a shown one two at least, the largest of them enough persons, for the same persons stand in several;
 * and a figure whose only part is hidden.
 */
export function protectColumns(cells: CellColumns, count: number, mark: number): void {
  const { columns } = cells;
  const place = { count, mark };
  for (let column = 0; column < columns.length; column += 1) {
    const children = columns[column]?.children ?? [];
    if (children.length === 0) continue;
    const wasHidden = isHidden(cells, place, column);
    if (!wasHidden) protectParts(cells, place, { column, children });
    if (!isHidden(cells, place, column)) continue;
    for (const child of children) hide(cells, place, child);
    // What has come to be hidden is a part of a figure before it.
    if (!wasHidden) column = -1;
  }
}

type Place = { readonly count: number; readonly mark: number };
type Parts = { readonly column: number; readonly children: readonly number[] };

function protectParts(cells: CellColumns, place: Place, { column, children }: Parts): void {
  const { answered, kept, largest } = lookAt(cells, place, children);
  if (kept === 0 || (kept > 1 && largest >= cells.enough)) return;
  if (answered === 1) return hide(cells, place, column);
  const sizeAt = (child: number) => sizeOf(cells, place, child);
  const open = children.filter((child) => sizeAt(child) > 0 && !isHidden(cells, place, child));
  open.sort((one, other) => sizeAt(one) - sizeAt(other));
  for (const [index, child] of open.entries()) {
    if (kept + index > 1 && Math.max(largest, ...open.slice(0, index).map(sizeAt)) >= cells.enough) return;
    hide(cells, place, child);
  }
}

/** How many columns anybody has, how many of these are hidden, and how many persons the largest hidden one. Most cells are looked at in vain. */
function lookAt(cells: CellColumns, place: Place, children: readonly number[]): { answered: number; kept: number; largest: number } {
  const seen = { answered: 0, kept: 0, largest: 0 };
  for (const child of children) {
    const size = sizeOf(cells, place, child);
    if (size === 0) continue;
    seen.answered += 1;
    if (!isHidden(cells, place, child)) continue;
    seen.kept += 1;
    seen.largest = Math.max(seen.largest, size);
  }
  return seen;
}

function sizeOf({ counts, countStep }: CellColumns, { count }: Place, column: number): number {
  return counts[count + column * countStep] ?? 0;
}

function isHidden({ marks, markStep }: CellColumns, { mark }: Place, column: number): boolean {
  return marks[mark + column * markStep] === 1;
}

function hide({ marks, markStep, changed }: CellColumns, { mark }: Place, column: number): void {
  const byte = mark + column * markStep;
  if (marks[byte] !== 0) return;
  marks[byte] = 1;
  changed[column] = 1;
}
