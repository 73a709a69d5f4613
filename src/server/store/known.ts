import type { Kysely } from "kysely";
import { type Annulment, readAnnulments } from "./annulment.ts";
import type { KnownSurvey } from "./known-survey.ts";
import { type Organisation, readOrganisation } from "./organisation.ts";
import { readSurveys } from "./surveys.ts";
import type { Tables } from "./tables.ts";

/** What the store knows of surveys and units right now; a change makes a new value. */
export type Known = {
  readonly surveys: ReadonlyMap<string, KnownSurvey & { readonly inForce: boolean }>;
  readonly organisation: Organisation;
  readonly units: ReadonlySet<string>;
  /** What was taken back, for what still arrives. */
  readonly annulments: readonly Annulment[];
};

const nobody: Organisation = { organisation: { id: "", name: { vi: "", en: "" } }, units: [], fields: [] };

/** Reads all that must be at hand for every batch; survey versions never change, so those in `prepared` are not prepared again. */
export async function readKnown(database: Kysely<Tables>, prepared: Map<string, KnownSurvey>): Promise<Known> {
  const organisation = (await readOrganisation(database)) ?? nobody;
  return {
    organisation,
    units: new Set(organisation.units.map(({ id }) => id)),
    surveys: await readSurveys(database, prepared),
    annulments: await readAnnulments(database),
  };
}
