import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { canonicalText } from "#survey/canonical.ts";
import { BlockFile } from "#survey/instrument.ts";
import { readSurvey } from "#survey/read-survey.ts";
import type { Organisation } from "./store/organisation.ts";
import type { StoredSurvey } from "./store/surveys.ts";

/** Asked first where nobody has chosen otherwise; the other instruments follow by name. */
const first = "sipas-2640";

/** The survey versions that come with the program, as they are stored. Throws, naming file, place and fault, when one is not valid. */
export function shippedSurveys(folder: string): StoredSurvey[] {
  const blocks = Object.fromEntries(jsonFiles(join(folder, "blocks")));
  const { reasons, ...instruments } = Object.fromEntries(jsonFiles(folder));
  const others = Object.keys(instruments).filter((name) => name !== first);
  return [first, ...others.toSorted()].map((name) => {
    const read = readSurvey({ instrument: instruments[name], blocks, reasons });
    if (!read.ok) throw new Error(`${name}.json: ${read.faults.map(({ place, fault }) => `${place} ${fault}`).join("; ")}`);
    const definition = canonicalText(read.survey);
    return { hash: hash("sha256", definition), definition };
  });
}

/** The sample catalogue of fields: what the block «Lĩnh vực» offers, «Không rõ» apart. */
export function shippedFields(folder: string): Organisation["fields"] {
  const block = BlockFile.parse(JSON.parse(readFileSync(join(folder, "blocks/field.json"), "utf8")));
  const options = block.questions.flatMap((question) => ("options" in question ? question.options : []));
  return options.filter(({ counts }) => counts !== false).map(({ id, text }) => ({ id, name: text }));
}

function jsonFiles(folder: string): [name: string, value: unknown][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(folder, file), "utf8"))]);
}
