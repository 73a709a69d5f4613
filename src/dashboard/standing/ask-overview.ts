import { call } from "#protocol/call.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { readStanding, type Standing } from "#protocol/standing.ts";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";
import { askedOnce } from "#dashboard/frame/asked-once.ts";

/** The figures of a selection and what stands beside them. */
export type OverviewAnswer = Answer & { readonly standing: Standing };

const standingOf = askedOnce(({ groupBy: _groups, detail: _detail, against: _against, ...selection }: ResultsQuery, signal) =>
  call(readStanding, selection, signal),
);

/** Asks for what stands beside the figures of a question before anybody draws it. */
export const askStandingAhead = standingOf.ahead;

/** Figures and what stands beside them, both or neither. Throws as `call` does. */
export async function askOverview(query: ResultsQuery, signal: AbortSignal): Promise<OverviewAnswer> {
  const [answer, standing] = await Promise.all([askResults(query, signal), standingOf.ask(query, signal)]);
  return { ...answer, standing };
}
