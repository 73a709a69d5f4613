/** A byte order mark, so that spreadsheets read the letters right. */
const mark = "\uFEFF";

/** What begins like this a spreadsheet would reckon with (OWASP, «CSV Injection»), or looks as if it had been defused before. */
const formula = /^'*[=+\-@\t\r]/;

/** A negative number a spreadsheet may reckon with: no text. */
const negative = /^-\d+([.,]\d+)?$/;

/** Rows as Vietnamese spreadsheets read them: semicolons, for the comma stands in numbers. No cell is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${mark}${rows.map((cells) => cells.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

function cellOf(text: string): string {
  const safe = formula.test(text) && !negative.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
