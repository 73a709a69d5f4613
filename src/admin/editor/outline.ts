import type { LocalizedText, Question, SurveyDefinition } from "#survey/definition.ts";
import { localizedTextsIn, missingLanguage } from "#survey/localized-texts.ts";
import { partKey } from "#survey/part.ts";
import { itemsLock, lockOf } from "./locks.ts";
import { type Group, groupsOf, questionsIn, selectedGroup } from "./parts.ts";
import type { Selected } from "./selected.ts";

/** One line of the tree. */
export type Row = {
  readonly key: string;
  readonly selected: Selected;
  readonly name: LocalizedText;
  readonly isLocked: boolean;
  /** Whether a text of its own has no English yet. */
  readonly lacksEnglish: boolean;
  readonly rows: readonly Row[];
};

/** A draft as its tree shows it; lines that say the same as before are the same lines. */
export function outlineOf(survey: SurveyDefinition, before: readonly Row[] = []): readonly Row[] {
  const known = new Map(before.flatMap((row) => [row, ...row.rows]).map((row) => [row.key, row]));
  const areItemsLocked = itemsLock(survey) !== null;
  const whole = { key: "survey", selected: { part: "survey" as const }, name: survey.title, isLocked: false, rows: [] };
  const head = sameRow({ ...whole, lacksEnglish: lacksEnglish({ ...survey, criteria: [], blocks: [] }) }, known);
  const rows = [head, ...groupsOf(survey).map((group) => groupRow(group, { survey, known, areItemsLocked }))];
  return areSame(rows, before) ? before : rows;
}

type Context = { readonly survey: SurveyDefinition; readonly known: ReadonlyMap<string, Row>; readonly areItemsLocked: boolean };

function groupRow(group: Group, { survey, known, areItemsLocked }: Context): Row {
  const held = group.part === "criterion" ? group.criterion : group.block;
  const isLocked = group.part === "criterion" && areItemsLocked;
  const rows = questionsIn(group).map((question) => sameRow(questionRow(question, isLocked), known));
  const selected = selectedGroup(group);
  const row = { key: partKey(selected), selected, name: held.title, isLocked: lockOf(survey, selected) !== null };
  return sameRow({ ...row, lacksEnglish: lacksEnglish({ ...held, questions: [] }), rows }, known);
}

function questionRow(question: Question, isLocked: boolean): Row {
  const selected: Selected = { part: "question", id: question.id };
  return { key: partKey(selected), selected, name: nameOfQuestion(question), isLocked, lacksEnglish: lacksEnglish(question), rows: [] };
}

/** What a question is called in the editor: its short name where it has one, else its text. */
export function nameOfQuestion({ name, text }: Question): LocalizedText {
  return name && name.vi !== "" ? name : text;
}

function lacksEnglish(part: unknown): boolean {
  return localizedTextsIn(part).some(({ text }) => missingLanguage(text) === "en");
}

/** The line as it was where it says the same. */
function sameRow(row: Row, known: ReadonlyMap<string, Row>): Row {
  const old = known.get(row.key);
  return old !== undefined && areSame(row.rows, old.rows) && saysSame(row, old) ? old : row;
}

function saysSame(one: Row, other: Row): boolean {
  if (one.isLocked !== other.isLocked || one.lacksEnglish !== other.lacksEnglish) return false;
  return one.name.vi === other.name.vi && one.name.en === other.name.en;
}

function areSame(rows: readonly Row[], old: readonly Row[]): boolean {
  return rows.length === old.length && rows.every((row, at) => row === old[at]);
}
