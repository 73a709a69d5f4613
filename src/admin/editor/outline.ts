import type { LocalizedText, Question, SurveyDefinition } from "#survey/definition.ts";
import { localizedTextsIn, missingLanguage } from "#survey/localized-texts.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
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
  /** What it was drawn from. */
  readonly of: object;
};

/** A draft as its tree shows it; lines that say the same as before are the same lines. */
export function outlineOf(survey: SurveyDefinition, before: readonly Row[] = []): readonly Row[] {
  const known = new Map(before.flatMap((row) => [row, ...row.rows]).map((row) => [row.key, row]));
  const rows = [wholeRow(survey, known), ...groupsOf(survey).map((group) => groupRow(group, survey, known))];
  return areSame(rows, before) ? before : rows;
}

/** Whether the same lines stand at the same places, held alike; what they say may differ. */
export function haveSameShape(rows: readonly Row[], others: readonly Row[]): boolean {
  return rows.length === others.length && rows.every((row, at) => isAlike(row, others[at]));
}

function isAlike(row: Row, other: Row | undefined): boolean {
  if (row === other) return true;
  return other !== undefined && row.key === other.key && row.isLocked === other.isLocked && haveSameShape(row.rows, other.rows);
}

type Known = ReadonlyMap<string, Row>;

function wholeRow(survey: SurveyDefinition, known: Known): Row {
  const lacks = lacksEnglish({ ...survey, criteria: [], blocks: [] });
  const selected: Selected = { part: "survey" };
  return sameRow({ key: "survey", selected, name: survey.title, isLocked: false, lacksEnglish: lacks, rows: [], of: survey }, known);
}

function groupRow(group: Group, survey: SurveyDefinition, known: Known): Row {
  const held = group.part === "criterion" ? group.criterion : group.block;
  const selected = selectedGroup(group);
  const key = partKey(selected);
  const isLocked = lockOf(survey, selected) !== null;
  const areLocked = group.part === "criterion" && itemsLock(survey) !== null;
  const old = known.get(key);
  if (old?.of === held && old.isLocked === isLocked && old.rows.every((row) => row.isLocked === areLocked)) return old;
  const rows = questionsIn(group).map((question) => questionRow(question, areLocked, known));
  const lacks = lacksEnglish({ ...held, questions: [] });
  return sameRow({ key, selected, name: held.title, isLocked, lacksEnglish: lacks, rows, of: held }, known);
}

function questionRow(question: Question, isLocked: boolean, known: Known): Row {
  const selected: Selected = { part: "question", id: question.id };
  const key = partKey(selected);
  const old = known.get(key);
  if (old?.of === question && old.isLocked === isLocked) return old;
  const row = { key, selected, name: nameOfQuestion(question), isLocked, lacksEnglish: lacksEnglish(question), rows: [], of: question };
  return sameRow(row, known);
}

function lacksEnglish(part: unknown): boolean {
  return localizedTextsIn(part).some(({ text }) => missingLanguage(text) === "en");
}

/** The line as it was where it says the same. */
function sameRow(row: Row, known: Known): Row {
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
