import type { DatabaseSync } from "node:sqlite";
import { deltasOf } from "#survey/deltas.ts";
import { Response } from "#survey/response.ts";
import { decodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { cellsOf } from "../../src/server/store/cell.ts";
import { knownSurvey } from "../../src/server/store/known-survey.ts";

/** Counts by cell, in words. */
export type Counts = Record<string, number[]>;

function surveysIn(connection: DatabaseSync) {
  const rows = connection.prepare("select hash, definition from survey").all();
  return new Map(rows.map(({ hash, definition }) => [String(hash), knownSurvey({ hash: String(hash), definition: String(definition) })]));
}

/** The tallies as they stand in the store. */
export function talliesIn(connection: DatabaseSync): Counts {
  const surveys = surveysIn(connection);
  const counts: Counts = {};
  for (const row of connection.prepare("select * from tally").all()) {
    const size = surveys.get(String(row["survey"]))?.layout.size ?? 0;
    const key = ["survey", "standing", "unit", "dimension", "value", "span", "period"].map((column) => row[column]).join("|");
    counts[key] = row["counts"] instanceof Uint8Array ? [...decodeTally(row["counts"], size)] : [];
  }
  return counts;
}

/** The tallies as they must be: counted anew from the stored bytes of every response that is not practice. */
export function recount(connection: DatabaseSync): Counts {
  const surveys = surveysIn(connection);
  const tallies: Record<string, Float64Array> = {};
  for (const { body, standing, day } of connection.prepare("select body, standing, day from response").all()) {
    const response = Response.parse(JSON.parse(body instanceof Uint8Array ? Buffer.from(body).toString() : ""));
    const layout = surveys.get(response.survey)?.layout;
    if (!layout || response.mode === "practice") continue;
    for (const { unit, dimension, value, span, period } of cellsOf({ ...response, day: String(day) })) {
      const key = [response.survey, standing, unit, dimension, value, span, period].join("|");
      addDeltas((tallies[key] ??= emptyTally(layout)), deltasOf(layout, response));
    }
  }
  return Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, [...tally]]));
}
