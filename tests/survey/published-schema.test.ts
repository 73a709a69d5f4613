import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import {
  Block,
  BlockQuestion,
  Condition,
  Criterion,
  CriterionCode,
  LocalizedText,
  Option,
  Rate,
  Reason,
  SatisfactionQuestion,
  SurveyDefinition,
} from "#survey/definition.ts";
import { BlockFile, Instrument, ReasonLists } from "#survey/instrument.ts";

/** The JSON Schema an editor reads, by its file in survey-definitions/schema. */
const schemas = {
  instrument: { title: "An instrument: survey-definitions/<id>.json", schema: Instrument },
  block: { title: "A block any instrument can include: survey-definitions/blocks/<id>.json", schema: BlockFile },
  reasons: { title: "Reasons for a low score: survey-definitions/reasons.json", schema: ReasonLists },
  survey: { title: "A survey version, whole, as tablets and endpoint read it", schema: SurveyDefinition },
};

/** Parts that keep their name in the published schema. */
const names = z.registry<{ id: string }>();
const parts = { Block, BlockQuestion, Condition, Criterion, CriterionCode, LocalizedText, Option, Rate, Reason, SatisfactionQuestion };
for (const [id, part] of Object.entries(parts)) names.add(part, { id });

test.each(Object.entries(schemas))("the published schema «%s» is the one the program checks by", (name, { title, schema }) => {
  const path = `${import.meta.dirname}/../../survey-definitions/schema/${name}.json`;
  const fresh = `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input", metadata: names }) }, undefined, 2)}\n`;
  if (process.env["UPDATE_SCHEMAS"] === "1") writeFileSync(path, fresh);
  expect(readFileSync(path, "utf8")).toBe(fresh);
});
