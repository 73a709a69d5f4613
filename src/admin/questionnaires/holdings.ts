import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { readCatalogue, type Catalogue } from "#protocol/results.ts";

/** One survey version the endpoint keeps, and what it asks. */
export type Holding = { readonly survey: Catalogue["surveys"][number]; readonly definition: SurveyDefinition };

/** Asks for every version there is. Throws as `call` does. */
export async function askHoldings(signal: AbortSignal): Promise<readonly Holding[]> {
  const { surveys } = await call(readCatalogue, {}, signal);
  return Promise.all(surveys.map((survey) => holdingOf(survey, signal)));
}

/** How much a questionnaire asks. */
export function sizeOf({ criteria, blocks }: SurveyDefinition): {
  readonly criteria: number;
  readonly items: number;
  readonly others: number;
} {
  return { criteria: criteria.length, items: questionsIn(criteria), others: questionsIn(blocks) };
}

/** Start of a hash, in groups that can be read aloud. */
export function readableCode(hash: string): string {
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
}

async function holdingOf(survey: Catalogue["surveys"][number], signal: AbortSignal): Promise<Holding> {
  const { definition } = await call(readDefinition, { hash: survey.hash }, signal);
  return { survey, definition };
}

function questionsIn(parts: readonly { readonly questions: readonly unknown[] }[]): number {
  return parts.reduce((sum, { questions }) => sum + questions.length, 0);
}
