import { hash as digest } from "node:crypto";
import { halfMonthOf } from "#survey/period.ts";
import type { Response } from "#survey/response.ts";
import { type Annulment, covers, flagsOf } from "#server/store/annulment.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Findings } from "./findings.ts";
import { keptResponse } from "./kept-response.ts";
import { Recount } from "./recount.ts";
import { rowsOf, type Source } from "./rows-of.ts";

type Row = Tables["response"];

/** What responses are read by. */
export type Known = { readonly surveys: ReadonlyMap<string, KnownSurvey>; readonly annulments: readonly Annulment[] };

/** Reads every response from its bytes: they must fit their hash, their columns must fit them, and together they must give the tallies. Gives how many there are. */
export async function checkResponses(source: Source, known: Known, findings: Findings): Promise<number> {
  const recount = new Recount(source, known.surveys, findings);
  const units = await source.database.selectFrom("response").select("unit").distinct().orderBy("unit").execute();
  let responses = 0;
  // A unit's rows are read to their end before its cells are asked for: a transaction answers one question at a time.
  for (const { unit } of units) {
    const ofUnit = source.database.selectFrom("response").selectAll().where("unit", "=", unit).orderBy("id");
    for await (const row of rowsOf(source, ofUnit)) {
      responses += 1;
      checkResponse(row, known, { findings, recount });
    }
    await recount.finish(unit);
  }
  await recount.finishAll();
  return responses;
}

function checkResponse(row: Row, { surveys, annulments }: Known, { findings, recount }: { findings: Findings; recount: Recount }): void {
  const tell = (vi: string, en: string): void => findings.add("response", `${row.unit} ${row.id}`, [vi, en]);
  if (digest("sha256", row.body) !== row.hash)
    tell("Nội dung phiếu không khớp với mã của nó.", "The bytes of this response do not fit its hash.");
  const response = keptResponse(row.body);
  const survey = surveys.get(row.survey);
  if (response === null || !survey) return tell("Không đọc được phiếu này.", "This response cannot be read.");
  const other = columnsUnlike(row, response);
  if (other.length > 0)
    tell(`Các cột ${other.join(", ")} khác với nội dung phiếu.`, `The columns ${other.join(", ")} differ from the bytes of this response.`);
  const isAnnulled = annulments.some((annulment) => covers(annulment, { ...row, flags: flagsOf(response) }));
  if (row.standing === "annulled" && !isAnnulled)
    tell("Phiếu bị huỷ khi nhận mà không có quyết định huỷ nào.", "This response was annulled at receipt without any annulment.");
  recount.count(response, { survey, standing: isAnnulled ? "annulled" : row.standing, counted: row });
}

/** The columns that say something else than the bytes; day and hour may, and are sealed in the chain. */
function columnsUnlike(row: Row, response: Response): string[] {
  const { id, unit, survey, counter, field, procedure, wave, mode } = response;
  const half_month = halfMonthOf(row.day);
  const expected = { id, unit, survey, counter, field, procedure, wave, mode, half_month };
  const kept: Record<string, unknown> = row;
  return Object.entries(expected).flatMap(([column, value]) => (kept[column] === value ? [] : [column]));
}
