/** A byte order mark, so that spreadsheets read the letters right. */
const mark = "\uFEFF";

/**
 * Where a spreadsheet would begin to reckon (OWASP, «CSV Injection»; signs of full width too), or it looks as if it had been defused before: at the head
 * of a text, and behind whatever another country's spreadsheet parts cells by, which knows no semicolons and no quotation marks then.
 */
const formula = /(?<=^|[,;\t\r\n"])(?='*[=+\-@\t\r＝＋－＠])/g;

/** A negative number a spreadsheet may reckon with: no text. */
const negative = /^-\d+([.,]\d+)?$/;

/** Rows as Vietnamese spreadsheets read them: semicolons, for the comma stands in numbers. No cell is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${mark}${rows.map((cells) => cells.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

function cellOf(text: string): string {
  const safe = negative.test(text) ? text : text.replace(formula, "'");
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
