import { longestDraft, SurveyDraft } from "#survey/draft.ts";
import { SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import { type Finding, findings } from "#survey/findings.ts";
import type { BlockFile, ReasonLists } from "#survey/instrument.ts";
import { readSurvey } from "#survey/read-survey.ts";
import { schemaFaults } from "#survey/schema-faults.ts";

/**
 * What a file of somebody's is: a questionnaire to go on with, though something may have to be mended before it is published,
 * or none that can be read, and why.
 */
export type FileRead =
  | { readonly kind: "questionnaire"; readonly definition: SurveyDefinition; readonly toMend: readonly Finding[] }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] }
  | { readonly kind: "stranger" | "too-long" };

type Shelf = { readonly blocks: readonly BlockFile[]; readonly reasons: ReasonLists };

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
  if (JSON.stringify(draft.data).length > longestDraft) return { kind: "too-long" };
  return taken(draft.data);
}

function instrumentIn(instrument: object, { blocks, reasons }: Shelf): FileRead {
  const read = readSurvey({ instrument, blocks: Object.fromEntries(blocks.map((block) => [block.id, block])), reasons });
  return read.ok ? taken(read.survey) : { kind: "faulty", faults: read.faults };
}

function taken(definition: SurveyDefinition): FileRead {
  return { kind: "questionnaire", definition, toMend: findings(definition, []).filter(({ severity }) => severity === "error") };
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
