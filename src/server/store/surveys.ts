import type { Kysely } from "kysely";
import { knownSurvey, type KnownSurvey } from "./known-survey.ts";
import type { Tables } from "./tables.ts";

/** A survey version as it is stored: `definition` is its canonical text, `hash` the SHA-256 of that. */
export type StoredSurvey = { readonly hash: string; readonly definition: string };

/** Every version there has ever been, by hash, those in force first and in their order. */
export async function readSurveys(database: Kysely<Tables>): Promise<ReadonlyMap<string, KnownSurvey & { readonly inForce: boolean }>> {
  const rows = await database
    .selectFrom("survey")
    .selectAll()
    .orderBy("place", (order) => order.asc().nullsLast())
    .execute();
  return new Map(rows.map((row) => [row.hash, { ...knownSurvey(row), inForce: row.place !== null }]));
}

/** Puts these versions in force, in this order, and no others. Versions that were in force before stay in the store for ever. */
export async function writeSurveysInForce(database: Kysely<Tables>, surveys: readonly StoredSurvey[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable("survey").set({ place: null }).execute();
    for (const [place, survey] of surveys.entries())
      await transaction
        .insertInto("survey")
        .values({ ...survey, place })
        .onConflict((conflict) => conflict.column("hash").doUpdateSet({ place }))
        .execute();
  });
}
