import type { Row, Sheets } from "./sheets.ts";

/**
 * Something of an XLSForm that a questionnaire here has no place for, or that came another way:
 * `type`, `column`, `language`, `repeat`: not taken; `nested`: its questions stand in the group around; `relevant`: asked of everyone; `constraint`: answers are not checked;
 * `choices`: the list is not there; `or-other`: without the free answer; `no-criterion`: five levels outside the criteria, so outside the index;
 * `moved`: into a block after its criterion; `renamed`: under another name; `unclosed`: a group without an end; `lost`: its place in the questionnaire is gone.
 */
export type Remark = {
  readonly sheet: keyof Sheets;
  /** Null where it is about a column as a whole. */
  readonly row: number | null;
  readonly what:
    | "type"
    | "column"
    | "language"
    | "repeat"
    | "nested"
    | "relevant"
    | "constraint"
    | "choices"
    | "or-other"
    | "no-criterion"
    | "moved"
    | "renamed"
    | "unclosed"
    | "lost";
  /** The name, type or heading it is about, as it stands in the file. */
  readonly about: string;
};

/** A remark about a row of the sheet `survey`, by its name where nothing else is said. */
export function remarkOn(row: Row, what: Remark["what"], about = row.cells.name ?? ""): Remark {
  return { sheet: "survey", row: row.number, what, about };
}
