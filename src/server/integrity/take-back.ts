import { setImmediate as breathe } from "node:timers/promises";
import type { Transaction } from "kysely";
import { deltasOf } from "#survey/deltas.ts";
import { type Annulment, covers, flagsOf, readAnnulments } from "#server/store/annulment.ts";
import { placeOf } from "#server/store/cell.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { keptResponse } from "./kept-response.ts";
import { TallyChanges } from "./tally-changes.ts";

/** Responses read at once, so that the endpoint hears its callers in between. */
const rowsAtOnce = 500;

/** `minimumGroup`: fewer than so many would be told apart by the figures before and after. */
type Bounds = { readonly minimumGroup: number; readonly now: Date };

/**
 * Moves what a selection covers from where it is counted to «annulled», read from the responses themselves, which stay as
 * they are; gives how many moved, or null where there are some but too few, and nothing moved. What was annulled before is
 * not touched. Must run while nothing else is counted.
 */
export async function takeBack(
  transaction: Transaction<Tables>,
  annulment: Annulment,
  { minimumGroup, now }: Bounds,
): Promise<number | null> {
  const surveys = await readSurveys(transaction);
  const before = await readAnnulments(transaction);
  const changes = new TallyChanges();
  let moved = 0;
  for await (const row of selected(transaction, annulment)) {
    const survey = surveys.get(row.survey);
    const response = keptResponse(row.body);
    if (!survey || !response) throw new Error("a kept response cannot be read");
    const flagged = { ...row, flags: flagsOf(response) };
    const isAnnulled = row.standing === "annulled" || before.some((earlier) => covers(earlier, flagged));
    if (isAnnulled || !covers(annulment, flagged)) continue;
    const counted = { survey, place: placeOf(survey.layout, response, row), deltas: deltasOf(survey.layout, response) };
    changes.take(counted, row.standing);
    changes.add(counted, "annulled");
    moved += 1;
  }
  if (moved > 0 && moved < minimumGroup) return null;
  await changes.write(transaction, now);
  return moved;
}

async function* selected(transaction: Transaction<Tables>, { unit, counter, firstDay, lastDay }: Annulment) {
  for (let after = ""; ; await breathe()) {
    const rows = await transaction
      .selectFrom("response")
      .select(["unit", "id", "counter", "day", "hour", "survey", "standing", "body"])
      .where("unit", "=", unit)
      .where("id", ">", after)
      .where("day", ">=", firstDay)
      .where("day", "<=", lastDay)
      .where("mode", "=", "live")
      .$if(counter !== null, (query) => query.where("counter", "=", counter))
      .orderBy("id")
      .limit(rowsAtOnce)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
