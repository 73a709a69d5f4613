import { SurveyDraft } from "#survey/draft.ts";
import { SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import { type Finding, findings } from "#survey/findings.ts";
import type { BlockFile, ReasonLists } from "#survey/instrument.ts";
import { readSurvey } from "#survey/read-survey.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { isTooLong } from "#protocol/survey-drafts.ts";
import type { Remark } from "#admin/xlsform/remark.ts";

/**
 * What a file of somebody's is: a questionnaire to go on with, though something may have to be mended before it is published,
 * or none that can be read, and why. `remarks`: what of an XLSForm was not taken as it stood; null for a file of ours.
 */
export type FileRead =
  | {
      readonly kind: "questionnaire";
      readonly definition: SurveyDefinition;
      readonly toMend: readonly Finding[];
      readonly remarks: readonly Remark[] | null;
    }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] }
  | { readonly kind: "stranger" | "no-form" | "too-large" | "too-long" };

type Shelf = { readonly blocks: readonly BlockFile[]; readonly reasons: ReasonLists };

/** Reads a file: an XLSForm where its name says so, else one of ours. */
export async function readFile(file: File, shelf: Shelf): Promise<FileRead> {
  if (!file.name.toLowerCase().endsWith(".xlsx")) return readQuestionnaireFile(await file.text(), shelf);
  const { readXlsForm } = await import("#admin/xlsform/workbook.ts");
  const read = await readXlsForm(file);
  return typeof read === "string" ? { kind: read } : taken(read.survey, read.remarks);
}

/** Reads a file of ours: a whole questionnaire, or an instrument that names blocks and reasons which come with the program. */
export function readQuestionnaireFile(text: string, shelf: Shelf): FileRead {
  const json = jsonIn(text);
  if (typeof json !== "object" || json === null || !("format" in json) || !("criteria" in json)) return { kind: "stranger" };
  return "blocks" in json ? wholeIn(json) : instrumentIn(json, shelf);
}

function wholeIn(json: object): FileRead {
  const draft = SurveyDraft.safeParse(withoutSchemaLink(json));
  if (!draft.success) {
    const read = SurveyDefinition.safeParse(withoutSchemaLink(json), { reportInput: true });
    return { kind: "faulty", faults: read.success ? [] : schemaFaults(read.error) };
  }
  return taken(draft.data);
}

function instrumentIn(instrument: object, { blocks, reasons }: Shelf): FileRead {
  const read = readSurvey({ instrument, blocks: Object.fromEntries(blocks.map((block) => [block.id, block])), reasons });
  return read.ok ? taken(read.survey) : { kind: "faulty", faults: read.faults };
}

function taken(definition: SurveyDefinition, remarks: readonly Remark[] | null = null): FileRead {
  if (isTooLong(definition)) return { kind: "too-long" };
  const toMend = findings(definition, []).filter(({ severity }) => severity === "error");
  return { kind: "questionnaire", definition, toMend, remarks };
}

/** Where an editor of JSON finds the schema is no part of the questionnaire. */
function withoutSchemaLink(json: object): object {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== "$schema"));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
