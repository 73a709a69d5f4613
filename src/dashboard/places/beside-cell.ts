/** Where a tip stands within the table's box: below or above its cell and towards the middle, so that it never leaves the box; pixels from the edges named. */
type TipPlace = { readonly [Edge in "top" | "bottom" | "left" | "right"]?: number };

/** A cell of the map that is pointed at or has the focus, by its row and column, and where its tip stands. */
export type CellAt = { readonly row: string; readonly code: string; readonly tip: TipPlace };

/** Pixels. */
const narrow = 620;

const cellSelector = "td[data-code]";

/** The cell an event happened in, with its place in a box that may be scrolled; null outside the map. */
export function cellAt(target: EventTarget, box: HTMLElement): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>(cellSelector) : null;
  const { row, code } = cell?.dataset ?? {};
  if (cell === null || row === undefined || code === undefined) return null;
  return { row, code, tip: tipBeside(cell.getBoundingClientRect(), box) };
}

function tipBeside(cell: DOMRect, box: HTMLElement): TipPlace {
  const around = box.getBoundingClientRect();
  const isHigh = cell.top + cell.bottom < around.top + around.bottom;
  const height = isHigh ? { top: cell.bottom - around.top } : { bottom: around.bottom - cell.top };
  // A phone is hardly wider than a tip.
  if (around.width < narrow) return { ...height, left: box.scrollLeft };
  const isLeft = cell.left + cell.right < around.left + around.right;
  return {
    ...height,
    ...(isLeft ? { left: cell.left - around.left + box.scrollLeft } : { right: around.right - cell.right - box.scrollLeft }),
  };
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
  const map = [...body.querySelectorAll("tr")].map(cellsOf).filter((cells) => cells.length > 0);
  const row = map.findIndex((cells) => cells.includes(cell));
  const [down, across] = step;
  return map[row + down]?.[(map[row] ?? []).indexOf(cell) + across] ?? null;
}

function cellsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(cellSelector)];
}
