import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Instrument } from "#survey/instrument.ts";
import { readSurvey, type SurveyFiles } from "#survey/read-survey.ts";

const folder = `${import.meta.dirname}/../../survey-definitions`;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The instruments that come with the program. */
export const shippedInstruments = [
  "sipas-2640",
  "sipas-1001-service",
  "sipas-2026-service",
  "ha-nam-2019",
  "khanh-hoa-6",
  "lang-son-2024",
  "ward-short-9",
] as const;
export type ShippedInstrument = (typeof shippedInstruments)[number];

/** The block files by block id. */
export const shippedBlocks: Readonly<Record<string, unknown>> = Object.fromEntries(
  globSync(`${folder}/blocks/*.json`).map((path) => [basename(path, ".json"), readJson(path)]),
);

/** The file of one instrument. */
export function shippedInstrument(id: ShippedInstrument): Instrument {
  return Instrument.parse(readJson(`${folder}/${id}.json`));
}

/** The files of one instrument, with every block at hand. */
export function shippedFiles(id: ShippedInstrument): SurveyFiles {
  return { instrument: readJson(`${folder}/${id}.json`), blocks: shippedBlocks, reasons: readJson(`${folder}/reasons.json`) };
}

/** A survey as it comes with the program, or with parts of its instrument changed. */
export function shippedSurvey(id: ShippedInstrument, changed: Partial<Instrument> = {}): SurveyDefinition {
  const read = readSurvey({ ...shippedFiles(id), instrument: { ...shippedInstrument(id), ...changed } });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.survey;
}

/** The questions that are off until an instrument asks for them. */
export const questionsOffByDefault = [
  "harassment-locality",
  "extra-money-locality",
  "feedback-about",
  "feedback-reply",
  "age-band",
  "gender",
];

/** An instrument with all blocks and all their questions, the screening question and the lateness chain before the criteria they serve. */
export function surveyWithEverything(id: ShippedInstrument): SurveyDefinition {
  const first = ["eligibility", "field", "result", "lateness", "feedback-experience"];
  const criteria = shippedInstrument(id).criteria.map(({ code }) => code);
  const others = Object.keys(shippedBlocks).filter((block) => !first.includes(block));
  return shippedSurvey(id, { order: [...first, ...criteria, ...others], alsoAsk: questionsOffByDefault });
}
