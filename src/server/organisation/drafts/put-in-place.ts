import type { Transaction } from "kysely";
import * as z from "zod/mini";
import { writeSurveysInForce } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";

const Named = z.object({ id: z.string() });

/** Puts a version in force in the place of those of the same questionnaire, or last where there was none. */
export async function putInPlace(
  transaction: Transaction<Tables>,
  { hash, id }: { readonly hash: string; readonly id: string },
): Promise<void> {
  const rows = await transaction
    .selectFrom("survey")
    .select(["hash", "definition"])
    .where("place", "is not", null)
    .orderBy("place")
    .execute();
  const inForce = rows.map((row) => ({ hash: row.hash, isSame: z.parse(Named, JSON.parse(row.definition)).id === id }));
  const before = inForce.findIndex(({ isSame }) => isSame);
  const others = inForce.filter(({ isSame }) => !isSame).map((row) => row.hash);
  await writeSurveysInForce(transaction, before === -1 ? [...others, hash] : others.toSpliced(before, 0, hash));
}
