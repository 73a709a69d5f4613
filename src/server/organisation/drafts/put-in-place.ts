import type { Transaction } from "kysely";
import * as z from "zod/mini";
import { mostInForce } from "#protocol/organisation.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { writeSurveysInForce } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";

const Named = z.object({ id: z.string() });

type Placing = { readonly hash: string; readonly id: string };

/** Puts a version in force in the place of those of the same questionnaire, or last where there was none. */
export async function putInPlace(transaction: Transaction<Tables>, version: Placing): Promise<void> {
  await writeSurveysInForce(transaction, await placesWith(transaction, version));
}

/** Why a version cannot be put in force beside those that are; null: it can. */
export async function crowdedWith(transaction: Transaction<Tables>, version: Placing): Promise<Refusal | null> {
  const { length } = await placesWith(transaction, version);
  if (length <= mostInForce) return null;
  return refusals.invalidInput([
    { place: "inForce", fault: `cannot be: ${mostInForce} versions are in force already, and no more can be` },
  ]);
}

async function placesWith(transaction: Transaction<Tables>, { hash, id }: Placing): Promise<string[]> {
  const rows = await transaction
    .selectFrom("survey")
    .select(["hash", "definition"])
    .where("place", "is not", null)
    .orderBy("place")
    .execute();
  const inForce = rows.map((row) => ({ hash: row.hash, isSame: z.parse(Named, JSON.parse(row.definition)).id === id }));
  const before = inForce.findIndex(({ isSame }) => isSame);
  const others = inForce.filter(({ isSame }) => !isSame).map((row) => row.hash);
  return before === -1 ? [...others, hash] : others.toSpliced(before, 0, hash);
}
