import type { Named } from "#dashboard/charts/rows.ts";

/** Sizes of a picture of rows, in pixels. */
export type RowsLayout = {
  readonly width: number;
  readonly height: number;
  /** Over the first row, for the axis' numbers. */
  readonly head: number;
  /** One row with its air. */
  readonly band: number;
  readonly marks: number;
  readonly air: number;
  /** Width of the column of names; 0 where they stand above their marks. */
  readonly names: number;
  readonly nameWidth: number;
  readonly above: boolean;
  /** Kept free at the right end. */
  readonly right: number;
  /** Room for the name of a column, which may take several lines; null where ticks are numbers. */
  readonly columnWidth: number | null;
};

/** Below this the names take the whole width and their marks stand under them. */
const narrow = 620;
const line = 17;
/** Be Vietnam Pro at 13 px: the widest usual text, measured. */
const letter = 7;
const least = 280;
/** What a line of a narrow column leaves free at its end, on the average. */
const halfWord = 4 * letter;

type Room = {
  readonly width: number;
  readonly tall: number;
  readonly ends: boolean;
  readonly ticks: boolean;
  readonly columns?: readonly string[];
};

/** How rows with these names, and `columns` where the axis has names for numbers, share a width. All are as tall as the longest name needs, so that nothing is cut. */
export function layoutFor(rows: readonly Named[], { width: measured, tall, ends, ticks, columns = [] }: Room): RowsLayout {
  const width = Math.max(least, measured);
  const above = width < narrow;
  const nameWidth = above ? width : Math.min(360, Math.round(width * 0.34));
  const lines = linesFor(
    rows.map(({ name }) => name),
    nameWidth - 16,
  );
  const air = above ? 6 : 5;
  const band = above ? lines * line + tall + 3 * air : Math.max(tall, lines * line) + 2 * air;
  const right = ends ? 64 : 8;
  const names = above ? 8 : nameWidth;
  const columnWidth = columns.length === 0 ? null : (width - names - right) / columns.length - 8;
  const head = ticks ? 9 + line * linesFor(columns, (columnWidth ?? width) - halfWord) : 8;
  const height = head + rows.length * band + 4;
  return { width, height, head, band, marks: tall, air, names, nameWidth: nameWidth - 16, above, right, columnWidth };
}

/** Lines the longest of some texts takes in a width; one where there is none. */
function linesFor(texts: readonly string[], width: number): number {
  const letters = Math.max(1, ...texts.map((text) => text.length));
  return Math.max(1, Math.ceil((letters * letter) / width));
}
