import * as fc from "fast-check";
import * as z from "zod/mini";
import { aSurvey } from "./a-survey.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Free words, where a schema asks for any text. */
type Wording = fc.Arbitrary<string>;

/** What a schema asks for, or nearly: rules that JSON Schema cannot say are not kept. */
export function inputFor(schema: z.core.$ZodType, wording: Wording = fc.string()): fc.Arbitrary<unknown> {
  return valueFor(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", override: withExamples }), wording);
}

const drafts = [aSurvey(), aSurvey({ criteria: [] })];

/** JSON Schema has no words for a draft, whose form is told by a function. */
function withExamples({ zodSchema, jsonSchema }: { readonly zodSchema: z.core.$ZodType; readonly jsonSchema: JsonSchema }): void {
  const isUntold = Object.keys(jsonSchema).length === 0;
  if (isUntold && drafts.every((draft) => z.safeParse(zodSchema, draft).success)) jsonSchema.examples = drafts;
}

function valueFor(schema: JsonSchema | boolean, wording: Wording): fc.Arbitrary<unknown> {
  if (typeof schema === "boolean") return fc.jsonValue();
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valueFor(one, wording)));
  const kind = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (kind === "string") return textFor(schema, wording);
  if (kind === "array") return listFor(schema, wording);
  return kind === "object" ? objectFor(schema, wording) : plainFor(kind, schema);
}

function plainFor(kind: string | undefined, { minimum = 0, maximum = 1_000_000, examples }: JsonSchema): fc.Arbitrary<unknown> {
  if (kind === "integer" || kind === "number")
    return fc.integer({ min: Math.ceil(minimum), max: Math.min(Math.floor(maximum), 1_000_000) });
  if (kind === "boolean") return fc.boolean();
  if (kind === "null") return fc.constant(null);
  return examples ? fc.constantFrom(...examples) : fc.jsonValue();
}

function textFor({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema, wording: Wording): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date")
    return fc
      .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return wording.map((words) => words.padEnd(minLength, "x").slice(0, maxLength));
}

function listFor({ items = true, prefixItems, minItems = 0, maxItems = 4 }: JsonSchema, wording: Wording): fc.Arbitrary<unknown> {
  if (prefixItems) return fc.tuple(...prefixItems.map((one) => valueFor(one, wording)));
  const [item = true] = [items].flat();
  return fc.array(valueFor(item, wording), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) });
}

function objectFor(
  { properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema,
  wording: Wording,
): fc.Arbitrary<unknown> {
  const members = Object.entries(properties);
  if (members.length === 0 && additionalProperties !== undefined && additionalProperties !== false) {
    const key = typeof propertyNames === "object" ? valueFor(propertyNames, wording).map(String) : fc.string();
    return fc.dictionary(key, valueFor(additionalProperties, wording), { maxKeys: 3 });
  }
  return fc.record(Object.fromEntries(members.map(([name, one]) => [name, valueFor(one, wording)])), { requiredKeys: required });
}
