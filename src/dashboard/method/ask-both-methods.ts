import type { Method } from "#survey/definition.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";

/** The same figures by both methods. */
export type BothMethods = Readonly<Record<Method, Answer>>;

/** Asks for the figures of a question by either method, both or neither. Throws as `call` does. */
export async function askBothMethods(query: ResultsQuery, signal: AbortSignal): Promise<BothMethods> {
  const [means, pooled] = await Promise.all([
    askResults({ ...query, method: "means" }, signal),
    askResults({ ...query, method: "pooled" }, signal),
  ]);
  return { means, pooled };
}
