import type { SheetData } from "read-excel-file/universal";
import type { SurveyDefinition } from "#survey/definition.ts";
import { bounds, staysWithinBounds } from "./bounds.ts";
import { type ReadSheets, surveyOf } from "./from-sheets.ts";
import { type Row, sheetNames, type Sheets } from "./sheets.ts";
import { sheetsOf } from "./to-sheets.ts";

/** Why a file is not read: no spreadsheet with a sheet `survey`; more rows, columns or bytes than a form has; more choices than a draft can keep. */
export type NotRead = "no-form" | "too-large" | "too-long";

/** Reads an XLSForm from its file. */
export async function readXlsForm(file: Blob): Promise<ReadSheets | NotRead> {
  if (file.size > bounds.bytes) return "too-large";
  const packed = await file.arrayBuffer();
  const isNear = await staysWithinBounds(new Uint8Array(packed)).catch(() => null);
  if (isNear !== true) return isNear === null ? "no-form" : "too-large";
  const { default: readWorkbook } = await import("read-excel-file/universal");
  const workbook = await readWorkbook(packed).catch(() => []);
  const sheet = (name: string) => workbook.find((one) => one.sheet.trim().toLowerCase() === name)?.data;
  if (sheet("survey") === undefined) return "no-form";
  const [survey, choices, settings, sipas] = sheetNames.map((name) => rowsIn(sheet(name) ?? []));
  return readSheets({ survey: survey ?? [], choices: choices ?? [], settings: settings ?? [], sipas: sipas ?? [] });
}

function readSheets(sheets: Sheets): ReadSheets | NotRead {
  const { survey, choices, settings, sipas } = sheets;
  if (survey.length > bounds.rows || [choices, settings, sipas].some(({ length }) => length > bounds.otherRows)) return "too-large";
  return optionsIn(survey, choices) > bounds.options ? "too-long" : surveyOf(sheets);
}

/** How many options all questions have together, for each brings a whole list. */
function optionsIn(survey: readonly Row[], choices: readonly Row[]): number {
  const lists = Map.groupBy(choices, ({ cells }) => (cells.list_name ?? cells["list name"] ?? "").trim());
  return survey.reduce((sum, { cells }) => sum + (lists.get(cells.type?.trim().split(/\s+/)[1] ?? "")?.length ?? 0), 0);
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
