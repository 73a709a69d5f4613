import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { BlockFile, ReasonLists } from "#survey/instrument.ts";
import type { Field } from "#protocol/procedures.ts";
import { readSurvey } from "#survey/read-survey.ts";
import { ever } from "./organisation/unit-history.ts";
import type { StoredSurvey } from "./store/surveys.ts";

/** Folder of the questionnaires that come with the program. */
export const definitions = join(import.meta.dirname, "../../survey-definitions");

/** The questionnaires that come with the program, by name. */
export function shippedInstruments(folder: string): string[] {
  return jsonFiles(folder)
    .map(([name]) => name)
    .filter((name) => name !== "reasons");
}

/** Their versions by name, as they are stored. Throws, naming file, place and fault, when one is not valid. */
export function shippedSurveys(folder: string): ReadonlyMap<string, StoredSurvey> {
  return new Map(
    [...composed(folder)].map(([name, survey]) => {
      const definition = canonicalText(survey);
      return [name, { hash: hash("sha256", definition), definition }];
    }),
  );
}

/** What comes with the program to make a questionnaire of: whole instruments, blocks and reasons, in the order of their names. */
export function shippedShelf(folder: string) {
  const { reasons } = Object.fromEntries(jsonFiles(folder));
  const blocks = jsonFiles(join(folder, "blocks")).map(([, block]) => BlockFile.parse(block));
  return { instruments: [...composed(folder).values()], blocks, reasons: ReasonLists.parse(reasons) };
}

function composed(folder: string): ReadonlyMap<string, SurveyDefinition> {
  const blocks = Object.fromEntries(jsonFiles(join(folder, "blocks")));
  const { reasons, ...instruments } = Object.fromEntries(jsonFiles(folder));
  return new Map(
    Object.entries(instruments).map(([name, instrument]) => {
      const read = readSurvey({ instrument, blocks, reasons });
      if (!read.ok) throw new Error(`${name}.json: ${read.faults.map(({ place, fault }) => `${place} ${fault}`).join("; ")}`);
      return [name, read.survey];
    }),
  );
}

/** The sample catalogue of fields: what the block «Lĩnh vực» offers, «Không rõ» apart. */
export function shippedFields(folder: string): Field[] {
  const block = BlockFile.parse(JSON.parse(readFileSync(join(folder, "blocks/field.json"), "utf8")));
  const options = block.questions.flatMap((question) => ("options" in question ? question.options : []));
  return options.filter(({ counts }) => counts !== false).map(({ id, text }) => ({ id, name: text, from: ever, endedOn: null }));
}

function jsonFiles(folder: string): [name: string, value: unknown][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(folder, file), "utf8"))]);
}
