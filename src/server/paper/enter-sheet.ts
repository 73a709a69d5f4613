import { hash as digest } from "node:crypto";
import type { Transaction } from "kysely";
import * as z from "zod/mini";
import type { enterSheet } from "#protocol/paper-forms.ts";
import { halfMonthOf } from "#survey/period.ts";
import { Comments, type Response } from "#survey/response.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { TallyChanges } from "#server/integrity/tally-changes.ts";
import type { Office } from "#server/organisation/revised.ts";
import { todayAt } from "#server/organisation/sight.ts";
import { canSee } from "#server/people/scope.ts";
import { refusals } from "#server/refusal.ts";
import { standingUnder } from "#server/store/annulment.ts";
import { type Ballot, ballotOf } from "#server/store/ballot.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { type Known, readKnown } from "#server/store/known.ts";
import { openHour } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { faultsOfEntering } from "./entering-faults.ts";
import { paperResponse } from "./paper-response.ts";
import { findSheet } from "./read-sheets.ts";
import { recordTyping } from "./record-typing.ts";

type Typed = z.output<typeof enterSheet.input>;

/** Makes one response of a sheet, counts it, and closes the sheet; all of it or nothing, and never twice. */
export function enterSheetAnswer(office: Office, typed: Typed, person: Person): Promise<Answer<z.input<typeof enterSheet.output>>> {
  const { store, now } = office;
  const today = todayAt(office);
  return store.change(async (transaction) => {
    const known = await knownNow(transaction, store.known());
    const sheet = await findSheet(transaction, typed.sheet);
    if (!sheet || !canSee(person, sheet.unit, { units: known.organisation.units, today }))
      return refusals.notFound("sheet with this number");
    if (sheet.entered === 1) return refusals.conflict("this sheet was entered before", "sheet");
    const survey = known.surveys.get(sheet.survey);
    if (!survey) throw new Error("a sheet was printed of a survey that is not kept");
    const { definition } = survey;
    const { response, words } = paperResponse(typed, { sheet, definition, known });
    const faults = [
      ...faultsOfEntering(typed, { sheet, definition, known, today }),
      ...faultsOfWords(words),
      ...survey.check(response, words),
    ];
    if (faults.length > 0) return refusals.invalidInput(faults);
    const ballot = ballotOf(survey, response, { received: response, caughtUp: null });
    const standing = standingUnder(known.annulments, ballot);
    await keepResponse(transaction, { survey, response, ballot, words, standing, hour: await openHour(transaction, now()) });
    const changes = new TallyChanges();
    changes.add({ survey, place: ballot, deltas: ballot.deltas }, standing);
    await changes.write(transaction, now());
    await transaction.updateTable("paper_sheet").set({ entered: 1 }).where("number", "=", sheet.number).execute();
    await recordTyping(transaction, { person, unit: sheet.unit }, now());
    return { status: 200, output: { outcome: response.outcome === "completed" ? "completed" : "partial" } };
  });
}

/** Read where the sheet is: another process may have put in force, printed or moved something a moment ago. Versions at hand are not prepared again. */
function knownNow(transaction: Transaction<Tables>, { surveys, tried }: Known): Promise<Known> {
  return readKnown(transaction, new Map<string, KnownSurvey>([...surveys, ...tried]));
}

/** What no store can give back as it was. */
function faultsOfWords(words: Comments) {
  const read = z.safeParse(Comments, words, { reportInput: true });
  return read.success ? [] : schemaFaults(read.error).map(({ place, fault }) => ({ place: `comments.${place}`, fault }));
}

type Kept = {
  readonly survey: KnownSurvey;
  readonly response: Response;
  readonly ballot: Ballot;
  readonly words: Comments;
  readonly standing: string;
  readonly hour: string;
};

/** Without a time of receipt, which the sheets of others would be timed by; its place in the file still says after which it came. */
async function keepResponse(transaction: Transaction<Tables>, { survey, response, ballot, words, standing, hour }: Kept): Promise<void> {
  const { unit, counter, field, procedure, wave, day, mode } = ballot;
  const body = Buffer.from(JSON.stringify(response));
  const { id } = response;
  const hash = digest("sha256", body);
  const place = { unit, counter, field, procedure, wave, day, half_month: halfMonthOf(day), hour: ballot.hour, mode, standing };
  await transaction
    .insertInto("response")
    .values({ ...place, id, hash, survey: survey.hash, body, received_hour: hour })
    .execute();
  const comments = Object.entries(words).map(([question, { salt, words: said }]) => ({ unit, id, hash, question, salt, words: said }));
  if (comments.length > 0) await transaction.insertInto("comment").values(comments).execute();
}
