import type { Transaction } from "kysely";
import { writeSurveysInForce } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";

/** Puts a version in force where none is: which ones are in force from then on is for people to say. */
export async function putFirstInForce(transaction: Transaction<Tables>, hash: string): Promise<void> {
  const inForce = await transaction.selectFrom("survey").select("hash").where("place", "is not", null).executeTakeFirst();
  if (inForce === undefined) await writeSurveysInForce(transaction, [hash]);
}
