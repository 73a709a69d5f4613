import type { SheetData } from "read-excel-file/universal";
import type { SurveyDefinition } from "#survey/definition.ts";
import { type ReadSheets, surveyOf } from "./from-sheets.ts";
import { type Row, sheetNames, type Sheets } from "./sheets.ts";
import { sheetsOf } from "./to-sheets.ts";

/** Reads an XLSForm from its file; null where it is no spreadsheet, or has no sheet `survey`. */
export async function readXlsForm(file: Blob): Promise<ReadSheets | null> {
  const { default: readWorkbook } = await import("read-excel-file/universal");
  const workbook = await readWorkbook(await file.arrayBuffer()).catch(() => []);
  const sheet = (name: string) => workbook.find((one) => one.sheet.trim().toLowerCase() === name)?.data;
  if (sheet("survey") === undefined) return null;
  const [survey, choices, settings, sipas] = sheetNames.map((name) => rowsIn(sheet(name) ?? []));
  return surveyOf({ survey: survey ?? [], choices: choices ?? [], settings: settings ?? [], sipas: sipas ?? [] });
}

/** A questionnaire as a file for ODK, Kobo and every spreadsheet program. */
export async function xlsFormOf(survey: SurveyDefinition): Promise<Blob> {
  const { default: writeWorkbook } = await import("write-excel-file/browser");
  const sheets = sheetsOf(survey);
  return writeWorkbook(sheetNames.map((name) => ({ sheet: name, data: cellsOf(sheets, name), stickyRowsCount: 1 }))).toBlob();
}

function cellsOf(sheets: Sheets, name: keyof Sheets) {
  const columns = [...new Set(sheets[name].flatMap(({ cells }) => Object.keys(cells)))];
  const heading = columns.map((column) => ({ value: column, type: String, fontWeight: "bold" as const }));
  return [heading, ...sheets[name].map(({ cells }) => columns.map((column) => ({ value: cells[column] ?? "", type: String })))];
}

/** Rows by the headings of the first; cells as text, as they would be typed. */
function rowsIn([headings = [], ...rows]: SheetData): Row[] {
  return rows.flatMap((row, position) => {
    const cells = row.flatMap((cell, column) => {
      const heading = headings[column];
      return cell === null || heading === null || heading === undefined ? [] : [[String(heading).trim(), textOf(cell)] as const];
    });
    return cells.length === 0 ? [] : [{ number: position + 2, cells: Object.fromEntries(cells) }];
  });
}

function textOf(cell: NonNullable<SheetData[number][number]>): string {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
