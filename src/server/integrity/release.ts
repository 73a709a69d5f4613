import type { Transaction } from "kysely";
import type { WireRecord } from "#protocol/responses.ts";
import { halfMonthOf } from "#survey/period.ts";
import { openSessionKeys } from "#server/devices/session-keys.ts";
import type { Keyring } from "#server/devices/keyring.ts";
import { judge } from "#server/judge.ts";
import { localHour } from "#server/local-hour.ts";
import { zoneOf } from "#server/organisation/common-settings.ts";
import { standingUnder } from "#server/store/annulment.ts";
import type { Judged } from "#server/store/judged.ts";
import type { Known } from "#server/store/known.ts";
import type { HeldRow, Tables } from "#server/store/tables.ts";
import type { TallyChanges } from "./tally-changes.ts";

type Ground = {
  readonly transaction: Transaction<Tables>;
  readonly known: Known;
  readonly keyring: Keyring;
  readonly changes: TallyChanges;
  /** The hour under which what is released is sealed. */
  readonly hour: string;
};

/**
 * Judges a held record again by what is known today, as if a tablet in good standing had sent it when it came, and makes it a
 * response, counted once whatever is sent again later, since its key is taken. Gives why it stays held; null: it does not.
 */
export async function release(ground: Ground, row: HeldRow): Promise<string | null> {
  const judged = await judgeAgain(ground, row);
  if (judged.verdict !== "valid") return judged.reason;
  const { transaction, known, changes, hour } = ground;
  const { record, survey, ballot } = judged;
  const standing = standingUnder(known.annulments, ballot);
  const { unit, counter, field, procedure, wave, day, mode } = ballot;
  const { id, hash, body } = record;
  const place = { unit, counter, field, procedure, wave, day, half_month: halfMonthOf(day), hour: ballot.hour, mode, standing };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("response")
    .values({ ...place, id, hash, survey: survey.hash, body, received_hour: hour })
    .onConflict((conflict) => conflict.columns(["unit", "id"]).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return "id: a response with this id is kept already";
  if (mode === "live") changes.add({ survey, place: ballot, deltas: ballot.deltas }, standing);
  await moveWords(transaction, row, judged);
  return null;
}

async function judgeAgain({ transaction, known, keyring }: Ground, row: HeldRow): Promise<Judged> {
  const { id, hash, key, body } = row;
  const leftover = await transaction
    .selectFrom("sealed_leftover")
    .selectAll()
    .where("id", "=", id)
    .where("hash", "=", hash)
    .executeTakeFirst();
  const comments = leftover ? leftover.comments : await wordsOf(transaction, row);
  const wire: WireRecord = {
    id,
    hash,
    sequence: 1,
    body: Buffer.from(body).toString(),
    ...(key !== null && { key }),
    ...(comments !== null && { comments }),
  };
  const sealedKeys = leftover ? [{ name: leftover.key_name, organisationKey: leftover.organisation_key, sealed: leftover.sealed_key }] : [];
  const arrival = { received: localHour(new Date(row.received_hour), zoneOf(known)), caughtUp: null };
  const keys = await openSessionKeys(keyring, sealedKeys);
  return judge(wire, { known, arrival, tablet: { units: known.units, revoked: false }, keys });
}

/** The free words that came with a held record, as they travel; null without any. */
async function wordsOf(transaction: Transaction<Tables>, { unit, id, hash }: HeldRow): Promise<string | null> {
  const rows = await transaction
    .selectFrom("comment")
    .select(["question", "salt", "words"])
    .where("unit", "=", unit)
    .where("id", "=", id)
    .where("hash", "=", hash)
    .execute();
  return rows.length === 0 ? null : JSON.stringify(Object.fromEntries(rows.map(({ question, ...comment }) => [question, comment])));
}

/** Words follow their record to the unit it turned out to be of; what was left over to open it is needed no more. */
async function moveWords(
  transaction: Transaction<Tables>,
  { unit, id, hash }: HeldRow,
  { record, ballot }: Extract<Judged, { verdict: "valid" }>,
): Promise<void> {
  await transaction.deleteFrom("comment").where("unit", "=", unit).where("id", "=", id).where("hash", "=", hash).execute();
  const words = record.comments.map((comment) => ({ ...comment, unit: ballot.unit, id, hash }));
  if (words.length > 0)
    await transaction
      .insertInto("comment")
      .values(words)
      .onConflict((conflict) => conflict.columns(["unit", "id", "hash", "question"]).doNothing())
      .execute();
  await transaction.deleteFrom("sealed_leftover").where("id", "=", id).where("hash", "=", hash).execute();
}
