import type { Language } from "#survey/response.ts";
import { csvOf } from "#ui/csv.ts";
import { formatHundredths } from "#ui/numbers.ts";
import type { Cell, Sheet, Table } from "./table.ts";

/** Sheets as one CSV: each table under its title, an empty line between them; numbers without thousands marks, as spreadsheets read them. */
export function csvOfSheets(sheets: readonly Sheet[], language: Language): string {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const lines = ({ title, columns, rows }: Table) => {
    const cells = rows.map((row) => row.map((cell) => written(cell, language)));
    return [[title], columns, ...cells, []];
  };
  return csvOf(tables.flatMap(lines));
}

function written(cell: Cell, language: Language): string {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "count") return String(cell.count);
  const amount = formatHundredths(Math.abs(cell.hundredths), language).replaceAll(/[.,](?=\d{3})/g, "");
  return cell.hundredths < 0 ? `-${amount}` : amount;
}
