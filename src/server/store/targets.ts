import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import { Target } from "#protocol/targets.ts";
import { inParts } from "./in-parts.ts";
import type { Tables } from "./tables.ts";

/** Every target, in the organisation's order. */
export async function readTargets(database: Kysely<Tables>): Promise<Target[]> {
  const rows = await database.selectFrom("target").select("definition").orderBy("place").execute();
  return rows.map(({ definition }) => z.parse(Target, JSON.parse(definition)));
}

/** Puts these targets in the place of those there were. */
export async function writeTargets(transaction: Transaction<Tables>, targets: readonly Target[]): Promise<void> {
  await transaction.deleteFrom("target").execute();
  const rows = targets.map((target, place) => ({ id: target.id, place, definition: JSON.stringify(target) }));
  for (const part of inParts(rows)) await transaction.insertInto("target").values(part).execute();
}
