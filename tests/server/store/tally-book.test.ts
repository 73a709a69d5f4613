import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeTally } from "#survey/tally-bytes.ts";
import { addDeltas, emptyTally } from "#survey/tally.ts";
import { ballotOf } from "../../../src/server/store/ballot.ts";
import { cellsOf } from "../../../src/server/store/cell.ts";
import { preparedSurvey } from "../../../src/server/store/known-survey.ts";
import { openTallyBook } from "../../../src/server/store/sqlite/tally-book.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { openDesk } from "../open-desk.ts";

const definition = aSurvey();
const survey = preparedSurvey({ hash: hashOf(definition), definition });
const arrival = { received: { day: "2026-11-19", hour: 10 }, caughtUp: null };

const someBallot = fc
  .record({
    unit: fc.constantFrom("xa-mot", "xa-hai"),
    day: fc.constantFrom("2026-10-02", "2026-10-20", "2026-11-03", "2026-11-19"),
    field: fc.constantFrom(null, "land", "civil"),
    language: fc.constantFrom("vi", "en"),
  })
  .map((form) => ballotOf(survey, aResponse(definition, { "acc-1": 4, "acc-3": 2 }, form), arrival));
/** What is counted in one commit, and what becomes of the book before it. */
const someCommit = fc.record({
  ballots: fc.array(someBallot, { maxLength: 6 }),
  before: fc.constantFrom("nothing", "forgets", "opened anew"),
});

test("however few cells have room in memory, and whatever is forgotten, each cell holds what was counted in it", async () => {
  await using desk = await openDesk({ survey: definition });
  const { connection } = desk;
  fc.assert(
    fc.property(fc.array(someCommit), (commits) => {
      connection.exec("delete from tally");
      let book = openTallyBook(connection, { atWork: 10, atRest: 20 });
      const expected = new Map<string, Float64Array>();
      for (const { ballots, before } of commits) {
        if (before === "forgets") book.forget();
        if (before === "opened anew") book = openTallyBook(connection, { atWork: 10, atRest: 20 });
        connection.exec("begin immediate");
        for (const ballot of ballots) book.count(survey, ballot, "counted");
        book.write();
        connection.exec("commit");
        for (const ballot of ballots)
          for (const { unit, dimension, value, span, period } of cellsOf(ballot)) {
            const name = [unit, dimension, value, span, period].join("|");
            const tally = expected.get(name) ?? emptyTally(survey.layout);
            expected.set(name, tally);
            addDeltas(tally, ballot.deltas);
          }
      }
      const rows = connection.prepare("select unit, dimension, value, span, period, counts from tally").all();
      const kept = rows.map(({ unit, dimension, value, span, period, counts }) => {
        const bytes = counts instanceof Uint8Array ? counts : new Uint8Array();
        return [[unit, dimension, value, span, period].join("|"), decodeTally(bytes, survey.layout.size)] as const;
      });
      expect(new Map(kept)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
