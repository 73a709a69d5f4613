import type * as z from "zod/mini";
import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Endpoint } from "#protocol/endpoint.ts";
import { readNotices, type Notices } from "#protocol/notices.ts";
import { readCatalogue, readResults, type Catalogue, type Results, type ResultsQuery } from "#protocol/results.ts";

/** Figures and the questionnaire whose texts they are about. */
export type Answer = { readonly results: Results; readonly definition: SurveyDefinition };

let begun: Promise<Catalogue> | null = null;

/** Asks for the catalogue ahead; the first `askCatalogue` takes the answer. */
export function beginCatalogue(): void {
  begun = call(readCatalogue, {});
  // Whoever takes it hears of the failure.
  begun.catch(() => {});
}

/** What there is to choose from. Throws as `call` does. */
export function askCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const early = begun;
  begun = null;
  return early ?? call(readCatalogue, {}, signal);
}

/** What everybody who reads figures should know today. Throws as `call` does. */
export function askNotices(signal: AbortSignal): Promise<Notices> {
  return call(readNotices, {}, signal);
}

/** The figures of a question with their questionnaire, both or neither. Throws as `call` does. */
export async function askResults(query: ResultsQuery, signal: AbortSignal): Promise<Answer> {
  const [results, definition] = await Promise.all([call(readResults, query, signal), askDefinition(query.survey, signal)]);
  return { results, definition };
}

/** A call as `Asking` puts it: `const askStanding = asking(readStanding)`, once a module. The calls throw as `call` does. */
export function asking<Input extends z.core.$ZodType, Output extends z.core.$ZodType>(endpoint: Endpoint<Input, Output>) {
  return (query: z.input<Input>, signal: AbortSignal): Promise<z.output<Output>> => call(endpoint, query, signal);
}

/** Versions never change, so each is asked for once a page. */
const known = new Map<string, SurveyDefinition>();

/** A survey version by its hash. Throws as `call` does. */
export async function askDefinition(hash: string, signal: AbortSignal): Promise<SurveyDefinition> {
  const { definition } = known.has(hash) ? { definition: known.get(hash) } : await call(readDefinition, { hash }, signal);
  if (definition === undefined) throw new RangeError(`no definition ${hash}`);
  known.set(hash, definition);
  return definition;
}
