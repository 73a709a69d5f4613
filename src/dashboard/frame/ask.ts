import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import { readCatalogue, readResults, type Catalogue, type Results, type ResultsQuery } from "#protocol/results.ts";

/** Figures and the questionnaire whose texts they are about. */
export type Answer = { readonly results: Results; readonly definition: SurveyDefinition };

/** What there is to choose from. Throws as `call` does. */
export function askCatalogue(signal: AbortSignal): Promise<Catalogue> {
  return call(readCatalogue, {}, signal);
}

/** The figures of a question with their questionnaire, both or neither. Throws as `call` does. */
export async function askResults(query: ResultsQuery, signal: AbortSignal): Promise<Answer> {
  const [results, definition] = await Promise.all([call(readResults, query, signal), definitionOf(query.survey, signal)]);
  return { results, definition };
}

/** Versions never change, so each is asked for once a page. */
const known = new Map<string, SurveyDefinition>();

async function definitionOf(hash: string, signal: AbortSignal): Promise<SurveyDefinition> {
  const { definition } = known.has(hash) ? { definition: known.get(hash) } : await call(readDefinition, { hash }, signal);
  if (definition === undefined) throw new RangeError(`no definition ${hash}`);
  known.set(hash, definition);
  return definition;
}
