import type { Kysely } from "kysely";
import type * as z from "zod/mini";
import type { readVersions, Version } from "#protocol/organisation.ts";
import { unitsOf } from "#server/people/scope.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readRevision } from "#server/store/revision.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { readWaves } from "#server/store/waves.ts";
import { commonSettings } from "./common-settings.ts";
import { minuteIn } from "./drafts/draft-heads.ts";
import { countResponses } from "./response-counts.ts";
import { readTabletsOf } from "./tablets-of.ts";

export type Versions = z.output<typeof readVersions.output>;

type Sources = {
  readonly database: Kysely<Tables>;
  readonly organisation: Organisation;
  /** The day at the desks. */
  readonly today: string;
  /** Versions read before, which never change. */
  readonly prepared: Map<string, KnownSurvey>;
};

/** Every version there is, those in force first; what is counted of them is what belongs to the units somebody sees. */
export async function readVersionList({ database, organisation, today, prepared }: Sources, sees: string | null): Promise<Versions> {
  const surveys = await readSurveys(database, prepared);
  const seen = unitsOf({ unit: sees }, { units: organisation.units, today });
  const { minimumGroup } = commonSettings(organisation);
  const counts = await countResponses(database, surveys, sees === null ? [wholeStore] : [...seen]);
  const waves = (await readWaves(database)).filter(({ last, units }) => last >= today && units.some(({ unit }) => seen.has(unit)));
  const tablets = await readTabletsOf(database, { organisation, waves, seen, today });
  const published = await readPublications(database);
  return {
    revision: await readRevision(database, "surveys"),
    surveys: [...surveys.values()].map(({ hash, inForce, definition: { id, version, title } }) => ({
      hash,
      id,
      version,
      title,
      inForce,
      responses: told(counts.get(hash) ?? 0, minimumGroup),
      tablets: inForce ? tablets.all : (tablets.byWaveSurvey.get(hash) ?? 0),
      waves: waves.filter(({ survey }) => survey === hash).map((wave) => wave.id),
      published: published.get(hash) ?? null,
    })),
  };
}

/** None is told: it tells of nobody. */
function told(responses: number, minimumGroup: number): Version["responses"] {
  return responses > 0 && responses < minimumGroup ? "few" : responses;
}

async function readPublications(database: Kysely<Tables>): Promise<ReadonlyMap<string, Version["published"]>> {
  const rows = await database
    .selectFrom("publication")
    .leftJoin("account as writer", "writer.id", "published_by")
    .leftJoin("account as approver", "approver.id", "approved_by")
    .select(["hash", "note", "published_at", "published_by", "approved_by"])
    .select(["writer.person_name as writer", "approver.person_name as approver"])
    .execute();
  return new Map(
    rows.map(({ hash, note, published_at, published_by, approved_by, writer, approver }) => [
      hash,
      {
        at: minuteIn(published_at),
        note,
        by: { id: published_by, name: writer },
        approvedBy: approved_by === null ? null : { id: approved_by, name: approver },
      },
    ]),
  );
}
