import * as fc from "fast-check";
import { Receipt } from "#protocol/responses.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Response as Form } from "#survey/response.ts";
import { recordOf } from "../server/open-desk.ts";
import { aResponse } from "./a-survey.ts";
import { type RunningEndpoint, startEndpoint } from "./endpoint.ts";
import { filledForm } from "./filled-form.ts";
import { tabletAt } from "./tablet-at.ts";

/** Records that travel together. */
export type Batch = readonly ReturnType<typeof recordOf>[];

type Start = Omit<Parameters<typeof startEndpoint>[0], "isNew"> & { readonly databaseUrl?: string | undefined };

/** An endpoint that runs, and a tablet of it. */
export type Desk = {
  readonly endpoint: RunningEndpoint;
  /** Ten forms nobody saw before, of people who answered everything. */
  readonly batch: () => Batch;
  readonly post: (records: Batch) => Promise<Response>;
  /** What the receipt says of each; throws where there is none. */
  readonly send: (records: Batch) => Promise<Receipt["results"]>;
};

/** How many different forms people fill in before they begin again. */
const variety = 40;

/** Starts an endpoint as a process of its own and enrols a tablet with it. */
export async function deskUnderLoad({ databaseUrl, settings = {}, ...start }: Start): Promise<Desk> {
  const endpoint = await startEndpoint({
    ...start,
    settings: { ...settings, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
  });
  const tablet = await tabletAt({ origin: endpoint.origin, data: start.data, databaseUrl });
  const { surveys, units } = await tablet.bundle();
  const [survey] = surveys;
  const [unit] = units;
  if (!survey || !unit) throw new Error("nothing to ask");
  const aForm = formsOf(survey.definition, unit.id);
  return {
    endpoint,
    batch: () => Array.from({ length: 10 }, () => recordOf(aForm())),
    post: (records) => tablet.send(records),
    send: async (records) => Receipt.parse(await (await tablet.send(records)).json()).results,
  };
}

/** Makes form after form, each under an id of its own. */
function formsOf(survey: SurveyDefinition, unit: string): () => Form {
  const filled = fc.sample(filledForm(survey), variety);
  let made = 0;
  return () => {
    made += 1;
    const { answers = {}, reasons = {} } = filled[made % variety] ?? {};
    return aResponse(survey, {}, { unit, launchedBy: "citizen", answers, reasons });
  };
}
