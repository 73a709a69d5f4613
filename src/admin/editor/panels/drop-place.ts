/** A row on the screen, from its upper to its lower edge, in px. */
export type Edges = { readonly top: number; readonly bottom: number };

/** The place a row goes to when it is let go at this height: behind every other row whose middle lies above. */
export function dropPlace(rows: readonly Edges[], from: number, height: number): number {
  return rows.filter(({ top, bottom }, position) => position !== from && (top + bottom) / 2 < height).length;
}

/** On which edge of which row the line stands that shows where a dragged row would go; null where it would stay. */
export function dropLine(from: number, to: number): { readonly row: number; readonly edge: "before" | "after" } | null {
  if (from === to) return null;
  return { row: to, edge: to < from ? "before" : "after" };
}
