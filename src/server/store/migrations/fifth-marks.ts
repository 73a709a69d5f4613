import type { Kysely } from "kysely";
import { deltasOf } from "#survey/deltas.ts";
import { encodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally, type Tally } from "#survey/tally.ts";
import { keptResponse } from "#server/integrity/kept-response.ts";
import { type Annulment, covers, flagsOf, readAnnulments } from "#server/store/annulment.ts";
import { cellsOf, type Dimension, placeOf } from "#server/store/cell.ts";
import type { Ground } from "#server/store/ground.ts";
import { inParts } from "#server/store/in-parts.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables, TallyRow } from "#server/store/tables.ts";

/** What older programs did not count by. */
const marks: readonly Dimension[] = ["launched-by", "quality", "staff-word"];

/** Responses in memory at once. */
const rowsAtOnce = 1000;

type Known = { readonly surveys: ReadonlyMap<string, KnownSurvey>; readonly annulments: readonly Annulment[] };
type Row = Pick<Tables["response"], "unit" | "id" | "counter" | "day" | "hour" | "survey" | "standing" | "body">;
type Share = { readonly cell: Omit<TallyRow, "counts">; readonly tally: Tally };

/** Counts what an older store holds by how forms were launched, how they came to be and what staff said. */
export function countMarks({ database }: Ground): Promise<void> {
  return countMarksIn(database.withTables<Tables>());
}

/**
 * Counts responses that are there unit by unit, as `keep` has done since. Begun again after it broke off, it counts anew:
 * SQLite's migrations are no transaction.
 */
export async function countMarksIn(database: Kysely<Tables>): Promise<void> {
  await database.deleteFrom("tally").where("dimension", "in", marks).execute();
  const known = { surveys: await readSurveys(database), annulments: await readAnnulments(database) };
  const units = await database.selectFrom("response").select("unit").distinct().orderBy("unit").execute();
  for (const { unit } of units) {
    const shares = new Map<string, Share>();
    for await (const row of responsesOf(database, unit)) addShares(shares, row, known);
    for (const part of inParts([...shares.values()])) {
      const rows = part.map(({ cell, tally }) => Object.assign(cell, { counts: encodeTally(tally) }));
      await database.insertInto("tally").values(rows).execute();
    }
  }
}

function addShares(shares: Map<string, Share>, row: Row, { surveys, annulments }: Known): void {
  const survey = surveys.get(row.survey);
  const response = keptResponse(row.body);
  if (!survey || !response) throw new Error("a kept response cannot be read");
  const isAnnulled = annulments.some((annulment) => covers(annulment, { ...row, flags: flagsOf(response) }));
  const standing = isAnnulled ? "annulled" : row.standing;
  const deltas = deltasOf(survey.layout, response);
  for (const cell of cellsOf(placeOf(survey.layout, response, row))) {
    if (!marks.includes(cell.dimension)) continue;
    const key = [row.survey, standing, cell.dimension, cell.value, cell.period].join("|");
    const share = shares.get(key) ?? { cell: { ...cell, survey: row.survey, standing }, tally: emptyTally(survey.layout) };
    shares.set(key, share);
    addDeltas(share.tally, deltas);
  }
}

async function* responsesOf(database: Kysely<Tables>, unit: string): AsyncGenerator<Row> {
  for (let after = ""; ;) {
    const rows: readonly Row[] = await database
      .selectFrom("response")
      .select(["unit", "id", "counter", "day", "hour", "survey", "standing", "body"])
      .where("unit", "=", unit)
      .where("id", ">", after)
      .where("mode", "=", "live")
      .orderBy("id")
      .limit(rowsAtOnce)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
