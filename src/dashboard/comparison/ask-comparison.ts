import type { Method } from "#survey/definition.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { readComparison, type Comparison } from "#protocol/comparison.ts";
import type { Selection } from "#protocol/selection.ts";
import { askDefinition, asking } from "#dashboard/frame/ask.ts";

/** Two selections beside each other, with the questionnaires whose texts they are about. */
export type ComparisonAnswer = {
  readonly comparison: Comparison;
  /** That of the first side. */
  readonly definition: SurveyDefinition;
  readonly otherDefinition: SurveyDefinition;
};

type Query = { readonly first: Selection; readonly second: Selection; readonly method: Method };

const askSides = asking(readComparison);

/**
 * Compares the first side with the second, both or nothing. An answer takes the left from the right, so the first side is asked
 * for as the right one. Throws as `call` does.
 */
export async function askComparison({ first, second, method }: Query, signal: AbortSignal): Promise<ComparisonAnswer> {
  const [comparison, definition, otherDefinition] = await Promise.all([
    askSides({ left: written(second), right: written(first), method }, signal),
    askDefinition(first.survey),
    askDefinition(second.survey),
  ]);
  return { comparison, definition, otherDefinition };
}

/** A selection as it stands behind «?» in an address. */
function written(selection: Selection): string {
  return String(new URLSearchParams(Object.entries(selection).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));
}
