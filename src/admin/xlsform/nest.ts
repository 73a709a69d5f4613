import { remarkOn, type Remark } from "./remark.ts";
import type { Row } from "./sheets.ts";

/** A group of the sheet `survey` with its questions, or the questions between groups, which have none. */
export type Group = { readonly row: Row | null; readonly questions: readonly Row[] };

/** The rows as groups, in their order; groups within groups become part of the outer one, what is repeated is left out; both are remarked on. */
export function groupsOf(rows: readonly Row[]): { readonly groups: readonly Group[]; readonly remarks: readonly Remark[] } {
  const groups: { row: Row | null; questions: Row[] }[] = [];
  const remarks: Remark[] = [];
  const open: Opening[] = [];
  for (const row of rows) {
    const boundary = boundaryIn(row);
    if (boundary === "end") open.pop();
    else if (boundary !== null) {
      if (boundary.kind === "repeat" || open.length > 0) remarks.push(remarkOn(row, boundary.kind === "repeat" ? "repeat" : "nested"));
      else groups.push({ row, questions: [] });
      open.push(boundary);
    } else if (open.every(({ kind }) => kind === "group")) place(row, open[0]?.row ?? null, groups);
  }
  return { groups, remarks: [...remarks, ...open.map(({ row }) => remarkOn(row, "unclosed"))] };
}

type Opening = { readonly row: Row; readonly kind: "group" | "repeat" };

function boundaryIn(row: Row): Opening | "end" | null {
  const type = row.cells.type?.trim().replace(/\s+/, "_") ?? "";
  if (type === "end_group" || type === "end_repeat") return "end";
  if (type === "begin_group") return { row, kind: "group" };
  return type === "begin_repeat" ? { row, kind: "repeat" } : null;
}

/** Puts a question to the group it stands in; between groups, to those that stand there with it. */
function place(question: Row, within: Row | null, groups: { row: Row | null; questions: Row[] }[]): void {
  const last = groups.at(-1);
  if (last?.row === within) last.questions.push(question);
  else groups.push({ row: within, questions: [question] });
}
