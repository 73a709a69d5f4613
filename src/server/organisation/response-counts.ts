import type { Kysely } from "kysely";
import { decodeTally } from "#survey/tally-bytes.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import type { Tables } from "#server/store/tables.ts";

/** How many live responses of each version these units (or the whole store) have, annulled ones apart, from tallies only. */
export async function countResponses(
  database: Kysely<Tables>,
  surveys: ReadonlyMap<string, KnownSurvey>,
  units: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { hash, layout } of surveys.values()) {
    const cells = await readCells(database, hash, units);
    const outcomes = Object.values(layout.slotByOutcome);
    // Each response is counted under its one outcome.
    const responsesIn = (tally: Float64Array) => outcomes.reduce((all, slot) => all + (tally[slot] ?? 0), 0);
    counts.set(
      hash,
      cells.reduce((all, cell) => all + responsesIn(decodeTally(cell.counts, layout.size)), 0),
    );
  }
  return counts;
}

function readCells(database: Kysely<Tables>, survey: string, units: readonly string[]) {
  return database
    .selectFrom("tally")
    .select("counts")
    .where("unit", "in", units)
    .where("survey", "=", survey)
    .where("standing", "in", ["counted", "flagged", "partial"])
    .where("dimension", "=", "none")
    .where("value", "=", "")
    .where("span", "=", "half-month")
    .execute();
}
