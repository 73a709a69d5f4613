import type { SurveyDefinition } from "#survey/definition.ts";
import { call, Refused } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { readCatalogue, type Catalogue } from "#protocol/results.ts";

/** One survey version the endpoint keeps, and what it asks. */
export type Holding = { readonly survey: Catalogue["surveys"][number]; readonly definition: SurveyDefinition };

/** Every questionnaire of an organisation. */
type Holdings = { readonly organisation: Catalogue["organisation"]; readonly holdings: readonly Holding[] };

/** What is on the screen: the questionnaires, or how far the question for them has come. */
export type Asked =
  | { readonly stage: "asking" }
  | { readonly stage: "answered"; readonly holdings: Holdings }
  /** `message` is the endpoint's own sentence; null when nothing of ours answered. */
  | { readonly stage: "failed"; readonly message: string | null };

/** Asks for every version there is; never throws. */
export async function askHoldings(signal: AbortSignal): Promise<Asked> {
  try {
    const { organisation, surveys } = await call(readCatalogue, {}, signal);
    const holdings = await Promise.all(surveys.map((survey) => holdingOf(survey, signal)));
    return { stage: "answered", holdings: { organisation, holdings } };
  } catch (error) {
    return { stage: "failed", message: error instanceof Refused ? error.message : null };
  }
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
