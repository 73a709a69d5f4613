import type { Kysely } from "kysely";
import { deltasOf } from "#survey/deltas.ts";
import { Response } from "#survey/response.ts";
import { decodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { cellsOf, placeOf } from "../../src/server/store/cell.ts";
import { readSurveys } from "../../src/server/store/surveys.ts";
import type { Tables } from "../../src/server/store/tables.ts";

/** Counts by cell, in words. */
export type Counts = Record<string, number[]>;

/** The tallies as they stand in the store. */
export async function talliesIn(database: Kysely<Tables>): Promise<Counts> {
  const surveys = await readSurveys(database);
  const rows = await database.selectFrom("tally").selectAll().execute();
  return Object.fromEntries(
    rows.map(({ survey, standing, unit, dimension, value, span, period, counts }) => {
      const size = surveys.get(survey)?.layout.size ?? 0;
      return [[survey, standing, unit, dimension, value, span, period].join("|"), [...decodeTally(counts, size)]];
    }),
  );
}

/** The tallies as they must be: counted anew from the stored bytes of every response that is not practice. */
export async function recount(database: Kysely<Tables>): Promise<Counts> {
  const surveys = await readSurveys(database);
  const tallies: Record<string, Float64Array> = {};
  const rows = await database.selectFrom("response").select(["body", "standing", "day", "hour"]).execute();
  for (const { body, standing, day, hour } of rows) {
    const response = Response.parse(JSON.parse(Buffer.from(body).toString()));
    const layout = surveys.get(response.survey)?.layout;
    if (!layout || response.mode === "practice") continue;
    for (const { unit, dimension, value, span, period } of cellsOf(placeOf(layout, response, { day, hour }))) {
      const key = [response.survey, standing, unit, dimension, value, span, period].join("|");
      addDeltas((tallies[key] ??= emptyTally(layout)), deltasOf(layout, response));
    }
  }
  return Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, [...tally]]));
}

/** How many rows a table holds. */
export async function rowsIn(database: Kysely<Tables>, table: "response" | "held" | "tally" | "comment" | "receive_time"): Promise<number> {
  const { n } = await database
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}
