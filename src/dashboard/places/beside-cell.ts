/** A cell of the map that is pointed at or has the focus, by its row and column, and where its tip stands within the table's box. */
export type CellAt = {
  readonly row: string;
  readonly code: string;
  readonly top: number;
  /** From the left edge of the box, or from the right one where the cell lies in its right half. */
  readonly side: "left" | "right";
  readonly inset: number;
};

const cellSelector = "td[data-code]";

/** The cell an event happened in, with its place in a box that may be scrolled; null outside the map. */
export function cellAt(target: EventTarget, box: HTMLElement): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>(cellSelector) : null;
  const { row, code } = cell?.dataset ?? {};
  if (cell === null || row === undefined || code === undefined) return null;
  const [place, around] = [cell.getBoundingClientRect(), box.getBoundingClientRect()];
  const left = place.left - around.left + box.scrollLeft;
  const right = box.clientWidth - box.scrollLeft - (place.right - around.left);
  const isRight = place.left + place.width / 2 > around.left + around.width / 2;
  return { row, code, top: place.bottom - around.top + box.scrollTop, side: isRight ? "right" : "left", inset: isRight ? right : left };
}

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell an arrow key leads to from another; null for any other key, and beyond the edge of the map. Rows that are hidden have no cells and are passed over. */
export function cellBeside(target: EventTarget, key: string): HTMLElement | null {
  const step = steps[key];
  const cell = target instanceof Element ? target.closest<HTMLElement>(cellSelector) : null;
  const body = cell?.closest("tbody");
  if (step === undefined || cell === null || !body) return null;
  const map = [...body.rows].map(cellsOf).filter((cells) => cells.length > 0);
  const row = map.findIndex((cells) => cells.includes(cell));
  const [down, across] = step;
  return map[row + down]?.[(map[row] ?? []).indexOf(cell) + across] ?? null;
}

function cellsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(cellSelector)];
}
