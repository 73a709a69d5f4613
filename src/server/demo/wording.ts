import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { hash } from "node:crypto";
import * as z from "zod/mini";
import { definitions } from "#server/shipped-surveys.ts";
import type { StoredSurvey } from "#server/store/surveys.ts";
import { canonicalText } from "#survey/canonical.ts";
import { Instrument } from "#survey/instrument.ts";
import { readSurvey } from "#survey/read-survey.ts";
import type { Asked } from "./citizen.ts";

/** What the made-up province asks beside its questionnaire from the second version on: all that fills a page of the dashboard. */
const more = [
  "supplements",
  "result-ready",
  "extra-demands",
  "extra-money",
  "harassment",
  "intermediaries",
  "waiting",
  "information",
  "channels",
  "expectations",
];

/** The next version of a questionnaire that comes with the program: the same items, and every block a manager reads. Throws where it is not valid. */
export function secondVersion(name: string): Asked & { readonly stored: StoredSurvey } {
  const instrument = Instrument.parse(fileOf(`${name}.json`));
  const before = instrument.order.filter((part) => part !== "comment" && !more.includes(part));
  const read = readSurvey({
    instrument: { ...instrument, version: instrument.version + 1, order: [...before, ...more, "comment"] },
    blocks: Object.fromEntries(
      readdirSync(join(definitions, "blocks")).map((file) => [basename(file, ".json"), fileOf(join("blocks", file))]),
    ),
    reasons: fileOf("reasons.json"),
  });
  if (!read.ok) throw new Error(read.faults.map(({ place, fault }) => `${place} ${fault}`).join("; "));
  const definition = canonicalText(read.survey);
  const stored = { hash: hash("sha256", definition), definition };
  return { survey: read.survey, hash: stored.hash, stored };
}

function fileOf(path: string): unknown {
  return z.parse(z.unknown(), JSON.parse(readFileSync(join(definitions, path), "utf8")));
}
