import { criterionCodes, type Block, type Criterion, type CriterionCode, type SurveyDefinition } from "#survey/definition.ts";
import { isDraft } from "#survey/draft.ts";
import type { Language } from "#survey/response.ts";
import { putBack } from "./apart.ts";
import { choiceLists, optionIds } from "./choice-lists.ts";
import { languageNamed, languageOfColumn, textIn } from "./columns.ts";
import { type Group, groupsOf } from "./nest.ts";
import { openNames } from "./names.ts";
import { type Forms, itemOf, questionOf, reasonsOf } from "./questions.ts";
import { remarkOn, type Remark } from "./remark.ts";
import type { Row, Sheets } from "./sheets.ts";

/** The questionnaire an XLSForm asks, perhaps incomplete, and what of the file it could not take as it stood. */
export type ReadSheets = { readonly survey: SurveyDefinition; readonly remarks: readonly Remark[] };

/** Makes a draft of an XLSForm. Groups named by a criterion's code become that criterion, all others blocks outside the index. */
export function surveyOf(sheets: Sheets): ReadSheets {
  const usual = languageNamed(sheets.settings[0]?.cells.default_language ?? "") ?? "vi";
  const { groups, remarks } = groupsOf(sheets.survey);
  const idOf = openNames();
  const lists = choiceLists(sheets.choices, usual);
  const forms: Forms = { lists, optionIds: optionIds(lists), usual, idOf };
  const parts = groups.map((group) => partsOf(group, forms));
  const { survey, lost } = withApart({ ...headOf(sheets, forms), ...bodyOf(parts) }, sheets);
  const remarksOnParts = parts.flatMap((part) => part.remarks);
  return { survey, remarks: [...remarks, ...remarksOnParts, ...columnRemarks(sheets, usual), ...renamedIn(sheets.survey, idOf), ...lost] };
}

function headOf({ settings }: Sheets, { usual, idOf }: Forms): Omit<SurveyDefinition, "criteria" | "blocks" | "order"> {
  const { form_title = "", form_id = "xlsform", version = "" } = settings[0]?.cells ?? {};
  const title = { vi: "", en: "", [usual]: form_title.trim().normalize("NFC") };
  return { ...bare(title), id: idOf(form_id), version: /^\d{1,6}$/.test(version) ? Number(version) : 1 };
}

function bodyOf(parts: readonly Parts[]): Pick<SurveyDefinition, "criteria" | "blocks" | "order"> {
  return {
    criteria: parts.flatMap(({ criterion }) => criterion ?? []),
    blocks: parts.flatMap(({ block }) => block ?? []),
    order: parts.flatMap(({ criterion, block }) => [...(criterion ? [criterion.code] : []), ...(block ? [block.id] : [])]),
  };
}

/** The survey with what XLSForm has no place for; where the sheet fits no more, as it is without, and all of it is lost. */
function withApart(plain: SurveyDefinition, { sipas }: Sheets): { survey: SurveyDefinition; lost: Remark[] } {
  if (sipas.length === 0) return { survey: plain, lost: [] };
  const { whole, lost } = putBack(plain, sipas);
  const fits = isDraft(whole);
  return { survey: fits ? whole : plain, lost: (fits ? lost : sipas).map(isLost) };
}

function isLost({ number, cells }: Row): Remark {
  return { sheet: "sipas", row: number, what: "lost", about: cells.place ?? "" };
}

/** What a questionnaire says of itself that no XLSForm says. */
function bare(title: SurveyDefinition["title"]): Omit<SurveyDefinition, "id" | "version" | "criteria" | "blocks" | "order"> {
  return {
    format: 1,
    title,
    publicTitle: title,
    languages: ["vi", "en"],
    scale: "satisfaction-5",
    sources: [],
    certified: [],
    notCertified: [],
    groupLabel: { vi: "Tiêu chí", en: "Criterion" },
    itemLabel: { vi: "Nội dung", en: "Item" },
    aggregation: { default: "means", alternative: "pooled" },
    countsPartial: false,
    locked: [],
  };
}

type Parts = { readonly criterion: Criterion | null; readonly block: Block | null; readonly remarks: readonly Remark[] };

function partsOf(group: Group, forms: Forms): Parts {
  const name = group.row?.cells.name?.trim() ?? "";
  const code = criterionCodes.find((one) => one === name);
  return code !== undefined && group.row ? criterionParts(group.row, code, { group, forms }) : blockParts(group, { name, forms });
}

type Ground = { readonly group: Group; readonly forms: Forms };

function criterionParts(row: Row, code: CriterionCode, { group, forms }: Ground): Parts {
  const items = group.questions.map((question) => ({ question, item: itemOf(question, forms) }));
  const reasons = items.find(({ question, item }) => item === null && /^reasons[-_]/i.test(question.cells.name ?? ""))?.question;
  const others = items.flatMap(({ question, item }) => (item === null && question !== reasons ? [question] : []));
  const rest = others.length === 0 ? null : blockParts({ row: null, questions: others }, { name: `${code}-more`, forms });
  return {
    criterion: {
      code,
      title: textIn(row, "label", forms.usual),
      questions: items.flatMap(({ item }) => item?.question ?? []),
      reasons: reasons ? reasonsOf(reasons, forms) : [],
    },
    block: rest && rest.block && { ...rest.block, title: textIn(row, "label", forms.usual) },
    remarks: [
      ...items.flatMap(({ item }) => item?.remarks ?? []),
      ...others.map((question) => remarkOn(question, "moved")),
      ...(rest?.remarks ?? []),
    ],
  };
}

function blockParts({ row, questions }: Group, { name, forms }: { readonly name: string; readonly forms: Forms }): Parts {
  const [first] = questions;
  const stem = first?.cells.type === "note" ? textIn(first, "label", forms.usual) : null;
  const read = (stem ? questions.slice(1) : questions).map((question) => questionOf(question, forms));
  const block: Block = {
    id: forms.idOf(name || `${questions[0]?.cells.name} group`),
    title: row ? textIn(row, "label", forms.usual) : { vi: "Câu hỏi khác", en: "Other questions" },
    askedIn: "every-visit",
    onByDefault: true,
    sensitive: false,
    ...(stem && { stem }),
    questions: read.flatMap(({ question }) => question ?? []),
    rates: [],
  };
  // Between groups nothing need be asked: forms begin with rows for the time and the device.
  const isBare = row === null && block.questions.length === 0;
  return { criterion: null, block: isBare ? null : block, remarks: read.flatMap(({ remarks }) => remarks) };
}

const understood: Readonly<Record<keyof Sheets, readonly string[]>> = {
  survey: ["type", "name", "required", "relevant", "constraint"],
  choices: ["list_name", "list name", "name"],
  settings: ["form_title", "form_id", "version", "default_language"],
  sipas: ["place", "value"],
};

/** Columns in which something stands that is not taken, each once. */
function columnRemarks(sheets: Sheets, usual: Language): Remark[] {
  const sheetsRead = ["survey", "choices", "settings"] as const;
  return sheetsRead.flatMap((sheet) => {
    const columns = new Set(sheets[sheet].flatMap(({ cells }) => Object.keys(cells)));
    return [...columns].flatMap((column): Remark[] => {
      const isText = ["label", "hint"].includes(column.split(/::?/)[0]?.trim().toLowerCase() ?? "");
      const isTaken = (["label", "hint"] as const).some((kind) => languageOfColumn(column, kind, usual) !== null);
      if (isTaken || understood[sheet].includes(column)) return [];
      return [{ sheet, row: null, what: isText ? "language" : "column", about: column }];
    });
  });
}

/** Questions that go by another name here. */
function renamedIn(rows: readonly Row[], idOf: (name: string) => string): Remark[] {
  return rows.flatMap((row) => {
    const { name, type = "" } = row.cells;
    if (name === undefined || /^(begin|end|note)/.test(type) || /^reasons[-_]/i.test(name)) return [];
    return idOf(name) === name.replace(/^_(?=\d)/, "") ? [] : [remarkOn(row, "renamed", `${name} → ${idOf(name)}`)];
  });
}
