import { call } from "#protocol/call.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { readStanding, type Standing } from "#protocol/standing.ts";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";

/** The figures of a selection and what stands beside them. */
export type OverviewAnswer = Answer & { readonly standing: Standing };

/** Figures and what stands beside them, both or neither. Throws as `call` does. */
export async function askOverview(query: ResultsQuery, signal: AbortSignal): Promise<OverviewAnswer> {
  const { groupBy: _groups, detail: _detail, against: _against, ...selection } = query;
  const [answer, standing] = await Promise.all([askResults(query, signal), call(readStanding, selection, signal)]);
  return { ...answer, standing };
}
