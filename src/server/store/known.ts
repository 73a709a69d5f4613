import type { Kysely } from "kysely";
import { type Annulment, readAnnulments } from "./annulment.ts";
import type { Procedure } from "#protocol/procedures.ts";
import type { Wave } from "#protocol/waves.ts";
import type { KnownSurvey } from "./known-survey.ts";
import { type Organisation, readOrganisation } from "./organisation.ts";
import { readProcedures } from "./procedures.ts";
import { readSurveys } from "./surveys.ts";
import type { Tables } from "./tables.ts";
import { readTrials, readTried, type Trial, type TriedSurvey } from "./trials.ts";
import { readWaves } from "./waves.ts";

/** What the store knows of surveys and units right now; a change makes a new value. */
export type Known = {
  readonly surveys: ReadonlyMap<string, KnownSurvey & { readonly inForce: boolean }>;
  /** Drafts as tablets try them, which are no versions, and which tablets do. */
  readonly tried: ReadonlyMap<string, TriedSurvey>;
  readonly trials: readonly Trial[];
  readonly organisation: Organisation;
  /** Every unit there has ever been: what one counted before it ended may still arrive. */
  readonly units: ReadonlySet<string>;
  readonly procedures: readonly Procedure[];
  readonly waves: readonly Wave[];
  /** What was taken back, for what still arrives. */
  readonly annulments: readonly Annulment[];
};

const nobody: Organisation = {
  organisation: { id: "", name: { vi: "", en: "" } },
  units: [],
  fields: [],
  settings: { common: {}, desks: new Map() },
};

/** Reads all that must be at hand for every batch; survey versions never change, so those in `prepared` are not prepared again. */
export async function readKnown(database: Kysely<Tables>, prepared: Map<string, KnownSurvey>): Promise<Known> {
  const organisation = (await readOrganisation(database)) ?? nobody;
  return {
    organisation,
    units: new Set(organisation.units.map(({ id }) => id)),
    procedures: await readProcedures(database),
    waves: await readWaves(database),
    surveys: await readSurveys(database, prepared),
    tried: await readTried(database, prepared),
    trials: await readTrials(database),
    annulments: await readAnnulments(database),
  };
}
