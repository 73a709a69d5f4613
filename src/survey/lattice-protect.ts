import { mendBoxes } from "./lattice-boxes.ts";
import { state } from "./lattice-states.ts";
import { costOf, hideCell, type Table } from "./lattice-table.ts";

/**
 * Hides more of a table until no hidden cell follows from what is shown. Where rows and columns have shown
 * totals, every hidden cell comes to stand at the corner of a box of hidden cells, two rows × two columns, and in every line what
 * boxes tie together is enough persons. With a single row or column that anybody is in, the cells are their totals: nothing to do.
 */
export function protectTable(table: Table): void {
  const { hidden, rowTotals, columnTotals } = table;
  if (!hidden.includes(1)) return;
  const isBox = rowTotals.includes(state.shown) && columnTotals.includes(state.shown);
  if (!isBox) protectLines(table, "somebody");
  else if (linesIn(rowTotals) > 1 && linesIn(columnTotals) > 1)
    while (protectLines(table, "anybody") || mendBoxes(table, rowsHiding(table)));
}

function linesIn(totals: Uint8Array): number {
  let lines = 0;
  for (const total of totals) if (total !== state.empty) lines += 1;
  return lines;
}

/** The rows that hide something. */
function rowsHiding({ width, hidden, rowTotals }: Table): number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowTotals.length; row += 1) {
    let isHiding = false;
    for (let cell = row * width; cell < (row + 1) * width && !isHiding; cell += 1) isHiding = hidden[cell] === 1;
    if (isHiding && rowTotals[row] !== state.empty) rows.push(row);
  }
  return rows;
}

/** The cells of a row or column: every `step`th from `from`, but those of crossing lines that are left out. */
type Line = { readonly from: number; readonly step: number; readonly across: Uint8Array };

/** Protects every line under a shown total by itself: hidden cells two at least and together enough. */
function protectLines(table: Table, whom: "anybody" | "somebody"): boolean {
  const { width, rowTotals, columnTotals } = table;
  let hid = false;
  for (const row of rowsHiding(table)) {
    if (rowTotals[row] === state.shown && protectLine(table, { from: row * width, step: 1, across: columnTotals }, whom)) hid = true;
  }
  for (let column = 0; column < width; column += 1) {
    if (columnTotals[column] === state.shown && protectLine(table, { from: column, step: width, across: rowTotals }, whom)) hid = true;
  }
  return hid;
}

function protectLine(table: Table, line: Line, whom: "anybody" | "somebody"): boolean {
  let hid = false;
  while (!isSafe(table, line)) {
    const cell = cheapestIn(table, line, whom);
    if (cell === null) break;
    hideCell(table, cell);
    hid = true;
  }
  return hid;
}

/** The cell of a line that costs the fewest persons, of those not hidden; null where there is none. */
function cheapestIn(table: Table, { from, step, across }: Line, whom: "anybody" | "somebody"): number | null {
  let cheapest: number | null = null;
  let least = Infinity;
  for (let index = 0; index < across.length; index += 1) {
    const cell = from + index * step;
    if (across[index] === state.empty || table.hidden[cell] === 1 || (whom === "somebody" && table.counts[cell] === 0)) continue;
    const cost = costOf(table, cell);
    if (cost < least) [cheapest, least] = [cell, cost];
  }
  return cheapest;
}

function isSafe({ counts, hidden, enough }: Table, { from, step, across }: Line): boolean {
  let number = 0;
  let together = 0;
  for (let index = 0; index < across.length; index += 1) {
    const cell = from + index * step;
    if (hidden[cell] !== 1 || across[index] === state.empty) continue;
    number += 1;
    together += counts[cell] ?? 0;
  }
  return number === 0 || (number > 1 && (together === 0 || together >= enough));
}
