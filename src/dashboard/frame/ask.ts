import type * as z from "zod/mini";
import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Endpoint } from "#protocol/endpoint.ts";
import { readNotices, type Notices } from "#protocol/notices.ts";
import { readCatalogue, readResults, type Catalogue, type Results, type ResultsQuery } from "#protocol/results.ts";
import { askedOnce } from "./asked-once.ts";

/** Figures and the questionnaire whose texts they are about. */
export type Answer = { readonly results: Results; readonly definition: SurveyDefinition };

const catalogue = askedOnce((_: Record<string, never>, signal) => call(readCatalogue, {}, signal));

/** Asks for the catalogue before anything is drawn; the first `askCatalogue` takes the answer. Throws as `call` does. */
export function askCatalogueAhead(): Promise<Catalogue> {
  return catalogue.ahead({});
}

/** What there is to choose from. Throws as `call` does. */
export function askCatalogue(signal: AbortSignal): Promise<Catalogue> {
  return catalogue.ask({}, signal);
}

/** What everybody who reads figures should know today. Throws as `call` does. */
export function askNotices(signal: AbortSignal): Promise<Notices> {
  return call(readNotices, {}, signal);
}

const results = askedOnce(async (query: ResultsQuery, signal): Promise<Answer> => {
  const [figures, definition] = await Promise.all([call(readResults, query, signal), askDefinition(query.survey)]);
  return { results: figures, definition };
});

/** The figures of a question with their questionnaire, both or neither. Throws as `call` does. */
export const askResults = results.ask;

/** The same before anything is drawn. */
export const askResultsAhead = results.ahead;

/** A call as `Asking` puts it: `const askStanding = asking(readStanding)`, once a module. The calls throw as `call` does. */
export function asking<Input extends z.core.$ZodType, Output extends z.core.$ZodType>(endpoint: Endpoint<Input, Output>) {
  return (query: z.input<Input>, signal: AbortSignal): Promise<z.output<Output>> => call(endpoint, query, signal);
}

/** Versions never change, so each is asked for once a page. */
const known = new Map<string, Promise<SurveyDefinition>>();

/** A survey version by its hash. Throws as `call` does. */
export function askDefinition(hash: string): Promise<SurveyDefinition> {
  const asked = known.get(hash) ?? call(readDefinition, { hash }).then(({ definition }) => definition);
  known.set(hash, asked);
  asked.catch(() => known.delete(hash));
  return asked;
}
