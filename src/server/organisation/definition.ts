import type { readDefinition } from "#protocol/definitions.ts";
import type * as z from "zod/mini";
import type { Answer } from "#server/answer.ts";
import { refusals } from "#server/refusal.ts";
import type { Known } from "#server/store/known.ts";

/** Answers with one survey version, or a draft as a tablet tries it, by the hash it can never change under. */
export function definitionAnswer(
  { surveys, tried }: Pick<Known, "surveys" | "tried">,
  name: string,
): Answer<z.output<typeof readDefinition.output>> {
  const survey = surveys.get(name) ?? tried.get(name);
  if (!survey) return refusals.notFound("survey version with this hash");
  return { status: 200, output: { hash: name, definition: survey.definition }, etag: `"${name}"`, keep: "for ever" };
}
