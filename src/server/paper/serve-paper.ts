import { enterSheet, printSheets, readPrintings, readSheet } from "#protocol/paper-forms.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Office } from "#server/organisation/revised.ts";
import { enterSheetAnswer } from "./enter-sheet.ts";
import { printSheetsAnswer } from "./print-sheets.ts";
import { printingsAnswer, sheetAnswer } from "./read-sheets.ts";

/** Serves all that is about forms on paper. */
export function servePaper(at: Served, office: Office): void {
  serveEndpoint(at, printSheets, (wish, person) => printSheetsAnswer(office, wish, person));
  serveEndpoint(at, readPrintings, (_, person) => printingsAnswer(office, person));
  serveEndpoint(at, readSheet, (asked, person) => sheetAnswer(office, asked, person));
  serveEndpoint(at, enterSheet, (typed, person) => enterSheetAnswer(office, typed, person));
}
