/** A row of a sheet: its cells by the heading of their column, empty ones left out, and its number as spreadsheets count, the headings being 1. */
export type Row = { readonly number: number; readonly cells: Readonly<Record<string, string>> };

/** The sheets of an XLSForm (ODK's and Kobo's convention), and one of ours with what they have no place for. */
export type Sheets = {
  readonly survey: readonly Row[];
  readonly choices: readonly Row[];
  readonly settings: readonly Row[];
  readonly sipas: readonly Row[];
};
export const sheetNames = ["survey", "choices", "settings", "sipas"] as const satisfies (keyof Sheets)[];

/** Rows numbered as they will stand in their sheet; cells without text are left out. */
export function rowsOf(cells: readonly Readonly<Record<string, string | undefined>>[]): Row[] {
  return cells.map((row, position) => ({
    number: position + 2,
    cells: Object.fromEntries(Object.entries(row).flatMap(([column, text]) => (text === undefined || text === "" ? [] : [[column, text]]))),
  }));
}
