import { CsvError, parse } from "csv-parse/sync";

/** A column: how people head it, spelled by `plain`; the first is its name in this program's own lists. */
export type Column = { readonly headings: readonly [string, ...string[]]; readonly needed: boolean };

/** What is wrong in a line, counted from 1, the headings included. */
export type LineFault = { readonly line: number; readonly fault: string };

/** A line of a list; a column that is missing or empty reads as an empty text. */
export type Row<Name extends string> = { readonly line: number; readonly cell: (name: Name) => string };

type List<Name extends string> = { readonly rows: readonly Row<Name>[]; readonly faults: readonly LineFault[] };

/** The apostrophes this program's own lists put before what a spreadsheet would reckon with (`#ui/csv.ts`). */
const defused = /(?<=^|[,;\t\r\n"])'(?='*[=+\-@\t\r＝＋－＠])/g;

/** Reads a list as spreadsheets write it: with or without a byte order mark, commas, semicolons or tabs, quoted where need be. */
export function readList<Name extends string>(csv: string, columns: Readonly<Record<Name, Column>>): List<Name> {
  const records = recordsIn(csv);
  if ("fault" in records) return { rows: [], faults: [records] };
  const [head, ...body] = records.lines;
  if (!head) return { rows: [], faults: [{ line: 1, fault: "is empty" }] };
  const headings = head.cells.map(plain);
  const missing = Object.entries<Column>(columns).filter(([, { headings: names, needed }]) => needed && placeOf(headings, names) < 0);
  if (missing.length > 0)
    return {
      rows: [],
      faults: missing.map(([, { headings: names }]) => ({ line: 1, fault: `has no column «${names.slice(0, 2).join("» or «")}»` })),
    };
  const faults = body
    .filter(({ cells }) => cells.length !== headings.length)
    .map(({ line, cells }) => ({ line, fault: `has ${cells.length} cells under ${headings.length} headings` }));
  const cellOf = (cells: readonly string[], name: Name) =>
    cells[placeOf(headings, columns[name].headings)]?.normalize("NFC").replace(defused, "") ?? "";
  return { rows: body.map(({ line, cells }) => ({ line, cell: (name) => cellOf(cells, name) })), faults };
}

/** A text without case, accents and signs, for comparing what people type: «Tên thủ tục» is `ten thu tuc`. */
export function plain(text: string): string {
  const letters = text.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("đ", "d");
  return letters.replace(/[^a-z0-9]+/g, " ").trim();
}

function placeOf(headings: readonly string[], names: readonly string[]): number {
  return headings.findIndex((heading) => names.includes(heading));
}

type Line = { readonly line: number; readonly cells: readonly string[] };

function recordsIn(csv: string): { readonly lines: readonly Line[] } | LineFault {
  try {
    const lines: Line[] = [];
    parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      onRecord: (cells: string[], { lines: line }) => {
        // Spreadsheets end lists with lines of nothing but separators.
        if (cells.some((cell) => cell !== "")) lines.push({ line, cells });
        return null;
      },
    });
    return { lines };
  } catch (error) {
    if (error instanceof CsvError) return { line: Number(error["lines"] ?? 1), fault: "has a quotation mark in a wrong place" };
    throw error;
  }
}

/** Vietnamese spreadsheets separate by semicolons, for the comma stands in their numbers. */
function delimiterOf(csv: string): string {
  const [head = ""] = csv.split(/\r?\n/, 1);
  const byCount = [";", ",", "\t"].toSorted((one, other) => head.split(other).length - head.split(one).length);
  return byCount[0] ?? ",";
}
