import { readQuality, type Quality, type QualityQuery } from "#protocol/quality.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { asking, askResults, type Answer } from "#dashboard/frame/ask.ts";

/** What speaks for and against the figures, with the official ones they are set against. */
export type BeliefAnswer = Answer & { readonly quality: Quality };

type Query = { readonly results: ResultsQuery; readonly quality: QualityQuery };

const askQuality = asking(readQuality);

/** All the page needs, or nothing. Throws as `call` does. */
export async function askBelief({ results, quality }: Query, signal: AbortSignal): Promise<BeliefAnswer> {
  const [answer, found] = await Promise.all([askResults(results, signal), askQuality(quality, signal)]);
  return { ...answer, quality: found };
}
