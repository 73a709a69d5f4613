import type { Kysely, Transaction } from "kysely";
import { addDays } from "#survey/civil-day.ts";
import { knownSurvey, type KnownSurvey } from "./known-survey.ts";
import type { Store } from "./store.ts";
import type { StoredSurvey } from "./surveys.ts";
import type { Tables } from "./tables.ts";

/** A draft as a tablet may try it, until the end of a day. */
export type Trial = Pick<Tables["trial"], "draft" | "hash" | "device" | "until">;

/** A draft as it was when somebody tried it; no version, and nothing of it counts. */
export type TriedSurvey = KnownSurvey & { readonly until: string };

/** For how long after its last day a trial's practice is taken in: a tablet may have been without network. */
const daysTakenIn = 30;

/** The last day on which practice of a trial that ended on a day is taken in. */
export function takenInUntil({ until }: Pick<TriedSurvey, "until">): string {
  return addDays(until, daysTakenIn);
}

/** Trials, also those that are over, the last begun first. */
export function readTrials(database: Kysely<Tables>): Promise<Trial[]> {
  return database.selectFrom("trial").select(["draft", "hash", "device", "until"]).orderBy("began_at", "desc").orderBy("draft").execute();
}

/** Drafts as tablets tried them, by hash; takes from `prepared` what is in it, and adds the rest. */
export async function readTried(database: Kysely<Tables>, prepared: Map<string, KnownSurvey>): Promise<ReadonlyMap<string, TriedSurvey>> {
  const rows = await database.selectFrom("tried_survey").selectAll().execute();
  return new Map(
    rows.map((row) => {
      const survey = prepared.get(row.hash) ?? knownSurvey(row);
      prepared.set(row.hash, survey);
      return [row.hash, { ...survey, until: row.until }];
    }),
  );
}

type Begun = { readonly trial: Trial; readonly survey: StoredSurvey; readonly at: string };

/** Lets a tablet try a draft as it is, in the place of whatever was tried of this draft before. */
export async function writeTrial(transaction: Transaction<Tables>, { trial, survey, at }: Begun): Promise<void> {
  const { until } = trial;
  await transaction
    .insertInto("tried_survey")
    .values({ ...survey, until })
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ until }))
    .execute();
  const row = { ...trial, began_at: at };
  await transaction
    .insertInto("trial")
    .values(row)
    .onConflict((conflict) => conflict.column("draft").doUpdateSet(row))
    .execute();
}

/** Ends the trial of a draft; whether there was one. */
export async function endTrial(transaction: Transaction<Tables>, draft: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom("trial").where("draft", "=", draft).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Forgets drafts as they were tried, and their trials, that ended before a day; no practice of them may be left. */
export async function forgetTried({ database, change }: Pick<Store, "database" | "change">, before: string): Promise<void> {
  // A look first: a change makes every process read anew what it knows.
  const over = await database.selectFrom("tried_survey").select("hash").where("until", "<", before).executeTakeFirst();
  if (over === undefined) return;
  await change(async (transaction) => {
    await transaction.deleteFrom("trial").where("until", "<", before).execute();
    await transaction.deleteFrom("tried_survey").where("until", "<", before).execute();
  });
}
