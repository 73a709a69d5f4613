import type { BlockQuestion, Condition, Reason, SatisfactionQuestion } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import type { ChoiceList } from "./choice-lists.ts";
import { textIn } from "./columns.ts";
import { conditionOf } from "./relevant.ts";
import { remarkOn, type Remark } from "./remark.ts";
import type { Row } from "./sheets.ts";

/** What every row is read with. */
export type Forms = {
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly optionIds: ReadonlyMap<string, string>;
  /** The language of columns that name none. */
  readonly usual: Language;
  readonly idOf: (name: string) => string;
};

type Read<Question> = { readonly question: Question | null; readonly remarks: readonly Remark[] };

/** As long as free words may be where the file does not say. */
const usualLength = 500;
const longest = 1000;

/** A row of a criterion as an item; null where it is none: no single choice of the five official levels. */
export function itemOf(row: Row, forms: Forms): Read<SatisfactionQuestion> | null {
  const { type, list } = typeOf(row, forms);
  if (type !== "select_one" || !isScale(list)) return null;
  const { members, remarks } = anyQuestion(row, forms);
  return { question: { ...members, kind: "satisfaction", notApplicable: list?.kind === "levels-or-not-applicable" }, remarks };
}

/** A row as a question outside the index; none where its type or its choices are not known here. */
export function questionOf(row: Row, forms: Forms): Read<BlockQuestion> {
  const { type, list, wanted, remarks: before } = typeOf(row, forms);
  const { members, remarks: after } = anyQuestion(row, forms);
  const remarks = [...before, ...after];
  if (type === "text") return { question: { ...members, kind: "text", maxCharacters: lengthIn(row) }, remarks };
  if (type !== "select_one" && type !== "select_multiple") return { question: null, remarks: [remarkOn(row, "type", row.cells.type)] };
  if (list === undefined) return { question: null, remarks: [...before, remarkOn(row, "choices", wanted)] };
  if (type === "select_one" && list.kind === "yes-no") return { question: { ...members, kind: "yes-no" }, remarks };
  const chosen = { ...members, options: [...list.options] };
  return {
    question: type === "select_one" ? { ...chosen, kind: "single" } : { ...chosen, kind: "several" },
    remarks: isScale(list) ? [...remarks, remarkOn(row, "no-criterion")] : remarks,
  };
}

function isScale(list: ChoiceList | undefined): boolean {
  return list?.kind === "levels" || list?.kind === "levels-or-not-applicable";
}

/** How long free words may be. */
function lengthIn(row: Row): number {
  return Math.max(1, Math.min(limitIn(row) ?? usualLength, longest));
}

/** The length a row allows; null where it does not say, or says more. */
function limitIn({ cells }: Row): number | null {
  const limit = /^string-length\(\.\)\s*<=\s*(\d+)$/.exec(cells.constraint?.trim() ?? "")?.[1];
  return limit === undefined ? null : Number(limit);
}

/** A constraint is kept only where it is a length that free words can have here. */
function constraintRemarks(row: Row): Remark[] {
  const { constraint, type } = row.cells;
  const isKept = type?.trim() === "text" && limitIn(row) === lengthIn(row);
  return constraint === undefined || isKept ? [] : [remarkOn(row, "constraint", constraint)];
}

/** The reasons after low scores that a row offers. */
export function reasonsOf(row: Row, forms: Forms): Reason[] {
  return (typeOf(row, forms).list?.options ?? []).map(({ id, text }) => ({ id, text }));
}

function typeOf(row: Row, { lists }: Forms) {
  const [type = "", wanted = "", ...rest] = (row.cells.type ?? "").trim().split(/\s+/);
  const remarks = rest.includes("or_other") ? [remarkOn(row, "or-other")] : [];
  return { type, wanted, list: lists.get(wanted), remarks };
}

function anyQuestion(row: Row, forms: Forms) {
  const hint = textIn(row, "hint", forms.usual);
  const when = row.cells.relevant === undefined ? null : conditionIn(row.cells.relevant, forms);
  const members = {
    id: forms.idOf(row.cells.name ?? ""),
    text: textIn(row, "label", forms.usual),
    required: /^(yes|true(\(\))?|1)$/i.test(row.cells.required?.trim() ?? ""),
    ...(hint.vi + hint.en !== "" && { hint }),
    ...(when && { when }),
  };
  const isLost = row.cells.relevant !== undefined && when === null;
  const remarks = isLost ? [remarkOn(row, "relevant", row.cells.relevant ?? "")] : [];
  return { members, remarks: [...remarks, ...constraintRemarks(row)] };
}

/** A condition with the ids questions and options get here. */
function conditionIn(relevant: string, { optionIds, idOf }: Forms): Condition | null {
  const condition = conditionOf(relevant);
  if (condition === null) return null;
  const option = (name: string) => optionIds.get(name) ?? name;
  const { question, is, isNot } = condition;
  return { question: idOf(question), ...(is && { is: is.map(option) }), ...(isNot && { isNot: isNot.map(option) }) };
}
