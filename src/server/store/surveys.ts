import type { Kysely, Transaction } from "kysely";
import { knownSurvey, type KnownSurvey } from "./known-survey.ts";
import type { Tables } from "./tables.ts";

/** A survey version as it is stored: `definition` is its canonical text, `hash` the SHA-256 of that. */
export type StoredSurvey = { readonly hash: string; readonly definition: string };

/** Every version there has ever been, by hash, those in force first and in their order; takes from `prepared` what is in it, and adds the rest. */
export async function readSurveys(
  database: Kysely<Tables>,
  prepared = new Map<string, KnownSurvey>(),
): Promise<ReadonlyMap<string, KnownSurvey & { readonly inForce: boolean }>> {
  const rows = await database
    .selectFrom("survey")
    .selectAll()
    .orderBy("place", (order) => order.asc().nullsLast())
    .execute();
  for (const row of rows) if (!prepared.has(row.hash)) prepared.set(row.hash, knownSurvey(row));
  return new Map(
    rows.flatMap(({ hash, place }) => {
      const survey = prepared.get(hash);
      return survey ? [[hash, { ...survey, inForce: place !== null }] as const] : [];
    }),
  );
}

/** Keeps versions for ever; one that is there already stays as it is. */
export async function writeSurveys(transaction: Transaction<Tables>, surveys: readonly StoredSurvey[]): Promise<void> {
  if (surveys.length === 0) return;
  await transaction
    .insertInto("survey")
    .values([...surveys])
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

/** Puts these versions in force, in this order, and no others; they must be kept already. */
export async function writeSurveysInForce(transaction: Transaction<Tables>, hashes: readonly string[]): Promise<void> {
  await transaction.updateTable("survey").set({ place: null }).execute();
  for (const [place, hash] of hashes.entries()) await transaction.updateTable("survey").set({ place }).where("hash", "=", hash).execute();
}
