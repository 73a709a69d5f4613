import { readStanding, type Standing, type StandingQuery } from "#protocol/standing.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { asking, askResults, type Answer } from "#dashboard/frame/ask.ts";

/** Figures of every row with the targets they are read against. */
export type PlacesAnswer = Answer & { readonly standing: Standing };

type Query = { readonly results: ResultsQuery; readonly standing: StandingQuery };

const askStanding = asking(readStanding);

/** All the table needs, or nothing. Throws as `call` does. */
export async function askPlaces({ results, standing }: Query, signal: AbortSignal): Promise<PlacesAnswer> {
  const [answer, around] = await Promise.all([askResults(results, signal), askStanding(standing, signal)]);
  return { ...answer, standing: around };
}
