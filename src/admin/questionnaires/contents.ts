import type { SurveyDefinition } from "#survey/definition.ts";

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

function questionsIn(parts: readonly { readonly questions: readonly unknown[] }[]): number {
  return parts.reduce((sum, { questions }) => sum + questions.length, 0);
}
