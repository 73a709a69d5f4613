import type { Sheet, Table } from "./table.ts";
import type { Cell } from "./table.ts";

/** Formats a spreadsheet program writes in its own country's way: `85,81` and `1.284` in Vietnam. */
const formats = { count: "#,##0", percent: "0.00", points: "+0.00;-0.00;0.00" } as const;

/** Sheets as a workbook of typed cells: numbers are numbers, texts never formulas. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeWorkbook } = await import("write-excel-file/browser");
  return writeWorkbook(
    sheets.map(({ name, tables }) => ({ sheet: name.slice(0, 31), data: tables.flatMap(rowsOf), columns: widthsOf(tables) })),
  ).toBlob();
}

function rowsOf({ title, columns, rows }: Table) {
  const bold = { type: String, fontWeight: "bold" } as const;
  return [
    [{ value: title, ...bold, fontSize: 13 }],
    columns.map((value) => ({ value, ...bold, wrap: true, bottomBorderStyle: "thin" as const })),
    ...rows.map((cells) => cells.map(typed)),
    [],
  ];
}

function typed(cell: Cell) {
  if (cell.kind === "text") return { value: cell.text, type: String };
  if (cell.kind === "count") return { value: cell.count, type: Number, format: formats.count };
  return { value: cell.hundredths / 100, type: Number, format: formats[cell.kind] };
}

/** Columns as wide as their longest text, within what a page bears; in characters. */
function widthsOf(tables: readonly Table[]): { readonly width: number }[] {
  const most = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, column) => {
    const lengths = tables.flatMap(({ rows }) => rows.map((cells) => lengthOf(cells[column])));
    return { width: Math.min(60, Math.max(11, ...lengths)) };
  });
}

function lengthOf(cell: Cell | undefined): number {
  return cell?.kind === "text" ? cell.text.length : 0;
}
