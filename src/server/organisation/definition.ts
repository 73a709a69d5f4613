import type { readDefinition } from "#protocol/definitions.ts";
import type * as z from "zod/mini";
import type { Answer } from "#server/answer.ts";
import { refusals } from "#server/refusal.ts";
import type { Known } from "#server/store/known.ts";

/** Answers with one survey version, which can never change. */
export function definitionAnswer({ surveys }: Known, name: string): Answer<z.output<typeof readDefinition.output>> {
  const survey = surveys.get(name);
  if (!survey) return refusals.notFound("survey version with this hash");
  return { status: 200, output: { hash: name, definition: survey.definition }, etag: `"${name}"`, keep: "for ever" };
}
