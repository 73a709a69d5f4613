import type { Kysely } from "kysely";
import { wholeStore } from "#server/store/cell.ts";
import type { Known } from "#server/store/known.ts";
import type { Tables } from "#server/store/tables.ts";

type Surveys = Known["surveys"];
type Version = Surveys extends ReadonlyMap<string, infer One> ? One : never;

/** The versions of a questionnaire, the newest first. A number given twice, by the program and by people, is in the order of hashes. */
export function versionsOf(surveys: Surveys, id: string): Version[] {
  const own = [...surveys.values()].filter(({ definition }) => definition.id === id);
  return own.toSorted((one, other) => other.definition.version - one.definition.version || (one.hash < other.hash ? -1 : 1));
}

/** Those of these versions to which live responses are kept, also annulled ones. */
export async function answeredOf(database: Kysely<Tables>, versions: readonly { readonly hash: string }[]): Promise<ReadonlySet<string>> {
  if (versions.length === 0) return new Set();
  const hashes = versions.map(({ hash }) => hash);
  const rows = await database
    .selectFrom("tally")
    .select("survey")
    .distinct()
    .where("unit", "=", wholeStore)
    .where("survey", "in", hashes)
    .execute();
  return new Set(rows.map(({ survey }) => survey));
}
