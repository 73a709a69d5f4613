import type { Kysely } from "kysely";
import type { Wave } from "#protocol/waves.ts";
import type { Organisation } from "#server/store/organisation.ts";
import type { Tables } from "#server/store/tables.ts";
import { openDesks } from "./what-a-tablet-needs.ts";

type Around = {
  readonly organisation: Organisation;
  /** Waves that are not over. */
  readonly waves: readonly Wave[];
  /** Only tablets that stand in one of these units. */
  readonly seen: ReadonlySet<string>;
  readonly today: string;
};

/** Enrolled tablets that are not revoked: all, for versions in force, and by the version a wave of their desks asks. */
type TabletsOf = { readonly all: number; readonly byWaveSurvey: ReadonlyMap<string, number> };

/** How many tablets are given which version in their bundles. */
export async function readTabletsOf(database: Kysely<Tables>, { organisation, waves, seen, today }: Around): Promise<TabletsOf> {
  const rows = await database
    .selectFrom("device_enrolment")
    .innerJoin("device_place", "device_place.device", "device_enrolment.device")
    .select(["device_enrolment.device", "unit"])
    .distinct()
    .where("revoked_at", "is", null)
    .execute();
  const tablets = [...Map.groupBy(rows, ({ device }) => device).values()]
    .map((places) => new Set(places.map(({ unit }) => unit)))
    .filter((units) => !units.isDisjointFrom(seen));
  const byWaveSurvey = new Map<string, number>();
  for (const units of tablets) {
    const desks = new Set(openDesks(organisation, units, today).map(({ id }) => id));
    const asked = waves.filter((wave) => wave.units.some(({ unit }) => desks.has(unit))).map(({ survey }) => survey);
    for (const survey of new Set(asked)) byWaveSurvey.set(survey, (byWaveSurvey.get(survey) ?? 0) + 1);
  }
  return { all: tablets.length, byWaveSurvey };
}
