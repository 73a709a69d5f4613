import { call, isSignedOut } from "#protocol/call.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { readStanding, type Standing, type StandingQuery } from "#protocol/standing.ts";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";

/** What the view asks: figures with reasons and questions outside the index, and the targets of the same selection. */
export type TroubleQuery = { readonly results: ResultsQuery; readonly standing: StandingQuery };

/** Figures, and the targets where they could be had: without them the page still ranks by cost, and says so. */
export type Trouble = Answer & { readonly standing: Standing | null };

/** Asks both at once. Throws as `call` does where the figures cannot be had, or nobody is signed in. */
export async function askTrouble({ results, standing }: TroubleQuery, signal: AbortSignal): Promise<Trouble> {
  const targets = call(readStanding, standing, signal).catch((error: unknown) => {
    if (signal.aborted || isSignedOut(error)) throw error;
    return null;
  });
  const [answer, known] = await Promise.all([askResults(results, signal), targets]);
  return { ...answer, standing: known };
}
