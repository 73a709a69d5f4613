import type { Block, Criterion, Option, Question, SurveyDefinition } from "#survey/definition.ts";
import { levels, notApplicable, yesNo } from "#survey/scale.ts";
import { apartOf } from "./apart.ts";
import { cellsOfText, languageNames } from "./columns.ts";
import { surveyOf } from "./from-sheets.ts";
import { relevantOf } from "./relevant.ts";
import { rowsOf, type Sheets } from "./sheets.ts";

type Cells = Readonly<Record<string, string | undefined>>;
type Choices = { readonly list: string; readonly options: readonly Pick<Option, "id" | "text">[] };

/** A questionnaire as an XLSForm. What XLSForm has no place for stands in the sheet `sipas`, so that the same questionnaire comes back of it. */
export function sheetsOf(survey: SurveyDefinition): Sheets {
  const sheets: Sheets = {
    survey: rowsOf(survey.order.flatMap((name) => rowsOfPart(survey, name))),
    choices: rowsOf(choicesOf(survey).flatMap(({ list, options }) => options.map((option) => cellsOfChoice(list, option)))),
    settings: rowsOf([
      { form_title: survey.title.vi, form_id: survey.id, version: String(survey.version), default_language: languageNames.vi },
    ]),
    sipas: [],
  };
  return { ...sheets, sipas: apartOf(surveyOf(sheets).survey, survey) };
}

/** An id as XLSForm takes it: names begin with a letter or an underscore. */
function nameOf(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}

function rowsOfPart(survey: SurveyDefinition, name: string): Cells[] {
  const criterion = survey.criteria.find(({ code }) => code === name);
  const block = survey.blocks.find(({ id }) => id === name);
  if (criterion) return group(name, cellsOfText("label", criterion.title), criterionRows(criterion));
  return block ? group(nameOf(name), cellsOfText("label", block.title), blockRows(block)) : [];
}

function group(name: string, label: Cells, rows: readonly Cells[]): Cells[] {
  return [{ type: "begin_group", name, ...label }, ...rows, { type: "end_group" }];
}

function criterionRows({ code, questions, reasons }: Criterion): Cells[] {
  const low = questions.flatMap(({ id }) =>
    levels.filter(({ level }) => level <= 2).map((level) => `selected(\${${nameOf(id)}}, '${level.id}')`),
  );
  const why: Cells = {
    type: `select_multiple reasons_${code}`,
    name: `reasons-${code}`,
    ...cellsOfText("label", { vi: "Vì sao Ông/Bà chưa hài lòng?", en: "Why are you not satisfied?" }),
    relevant: low.join(" or "),
  };
  return [...questions.map((question) => questionRow(question)), ...(reasons.length === 0 ? [] : [why])];
}

function blockRows({ id, stem, questions }: Block): Cells[] {
  const note: Cells[] = stem ? [{ type: "note", name: `${nameOf(id)}-stem`, ...cellsOfText("label", stem) }] : [];
  return [...note, ...questions.map((question) => questionRow(question))];
}

function questionRow(question: Question): Cells {
  return {
    type: typeOf(question),
    name: nameOf(question.id),
    ...cellsOfText("label", question.text),
    ...cellsOfText("hint", question.hint),
    ...(question.required && { required: "yes" }),
    ...(question.when && { relevant: relevantOf(question.when, nameOf) }),
    ...(question.kind === "text" && { constraint: `string-length(.) <= ${question.maxCharacters}` }),
  };
}

function typeOf(question: Question): string {
  if (question.kind === "text") return "text";
  return `${question.kind === "several" ? "select_multiple" : "select_one"} ${listOf(question)}`;
}

function listOf(question: Exclude<Question, { kind: "text" }>): string {
  if (question.kind === "satisfaction") return question.notApplicable ? "levels_5_na" : "levels_5";
  return question.kind === "yes-no" ? "yes_no" : nameOf(question.id);
}

/** The choice lists that are used, each once. */
function choicesOf({ criteria, blocks }: SurveyDefinition): Choices[] {
  const questions: readonly Exclude<Question, { kind: "text" }>[] = [...criteria, ...blocks].flatMap((part) =>
    part.questions.flatMap((question: Question) => (question.kind === "text" ? [] : [question])),
  );
  const byList = new Map(
    questions.map((question): [string, Choices] => [listOf(question), { list: listOf(question), options: optionsOf(question) }]),
  );
  const reasons = criteria.map((criterion): Choices => ({ list: `reasons_${criterion.code}`, options: criterion.reasons }));
  return [...byList.values(), ...reasons];
}

function optionsOf(question: Exclude<Question, { kind: "text" }>): Choices["options"] {
  if (question.kind === "satisfaction") return question.notApplicable ? [...levels, notApplicable] : levels;
  return question.kind === "yes-no" ? yesNo : question.options;
}

function cellsOfChoice(list: string, { id, text }: Choices["options"][number]): Cells {
  return { list_name: list, name: nameOf(id), ...cellsOfText("label", text) };
}
