import type { Kysely } from "kysely";
import { readCells, Sum } from "#server/cells.ts";
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
    const cells = await readCells(database, { survey: hash, units, dimension: "none", span: "half-month", bounds: null });
    const sum = new Sum(layout);
    for (const cell of cells) sum.add(cell);
    const { launches } = sum;
    // Each response is counted under its one outcome.
    counts.set(
      hash,
      Object.values(layout.slotByOutcome).reduce((all, slot) => all + (launches[slot] ?? 0), 0),
    );
  }
  return counts;
}
