import { parse } from "csv-parse/sync";

/** What a spreadsheet reckons with at the head of a cell (OWASP, «CSV Injection»), signs of full width too; a number is none. */
export function isFormula(cell: string): boolean {
  return /^[\t\r\n]*[=+\-@＝＋－＠]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell);
}

/** The cells of a CSV as programs of every country part them: by semicolons, commas or tabs, with and without heed to quotation marks. */
export function cellsOf(csv: string): readonly string[] {
  const cells: string[] = [];
  for (const delimiter of [";", ",", "\t"])
    for (const quote of ['"', false] as const) {
      const lenient = {
        relax_column_count: true,
        relax_quotes: true,
        record_delimiter: ["\r\n", "\n", "\r"],
        skip_records_with_error: true,
      };
      const rows: string[][] = parse(csv, { bom: true, delimiter, quote, ...lenient });
      cells.push(...rows.flat());
    }
  return cells;
}
