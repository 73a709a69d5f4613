import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import { type Annulment, type approveAnnulment, type askAnnulment, Flag, type readAnnulments } from "#protocol/annulments.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { localHour } from "#server/local-hour.ts";
import { commonSettings, zoneOf } from "#server/organisation/common-settings.ts";
import { canSee, unitsOf } from "#server/people/scope.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { openHour } from "#server/store/open-hour.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { recordAudit } from "./audit.ts";
import { isInOneHand } from "./one-hand.ts";
import { takeBack } from "./take-back.ts";

type Desk = { readonly store: Pick<Store, "database" | "known" | "change" | "write">; readonly now: () => Date };
type Listed = z.output<typeof readAnnulments.output>;

/** Every annulment of units the caller sees, the newest first. */
export async function annulmentsAnswer(desk: Desk, caller: Person): Promise<Answer<Listed>> {
  const seen = unitsOf(caller, sightOf(desk));
  const rows = await annulmentsIn(desk.store.database)
    .$if(caller.unit !== null, (query) => query.where("annulment.unit", "in", [...seen]))
    .orderBy("asked_hour", "desc")
    .orderBy("annulment.id")
    .execute();
  return { status: 200, output: { annulments: rows.map((row) => shown(desk, row)) } };
}

/** Asks for an annulment, which changes nothing until somebody else approves it. */
export async function askAnswer(desk: Desk, wish: z.output<typeof askAnnulment.input>, caller: Person): Promise<Answer<Annulment>> {
  const { store, now } = desk;
  if (!store.known().units.has(wish.unit) || !canSee(caller, wish.unit, sightOf(desk)))
    return refusals.invalidInput([{ place: "unit", fault: "is not a unit of this store" }]);
  if (wish.lastDay < wish.firstDay) return refusals.invalidInput([{ place: "lastDay", fault: "comes before the first" }]);
  const id = randomUUID();
  const { unit, counter, firstDay, lastDay, flag, reason } = wish;
  const output = await store.write(async (transaction) => {
    const asked_hour = await openHour(transaction, now());
    const selection = { unit, counter, first_day: firstDay, last_day: lastDay, flag };
    await transaction
      .insertInto("annulment")
      .values({ id, ...selection, reason, asked_by: caller.account, asked_hour })
      .execute();
    const detail = { annulment: id, counter, firstDay, lastDay, flag, reason };
    await recordAudit(transaction, { actor: caller.account, action: "annulment-asked", unit, detail }, now());
    return annulmentNamed(transaction, id);
  });
  return output ? { status: 201, output: shown(desk, output) } : refusals.internal();
}

/** Puts an annulment in force: in the same transaction its responses move to «annulled» in every tally. */
export async function approveAnswer(
  desk: Desk,
  { id }: z.output<typeof approveAnnulment.input>,
  caller: Person,
): Promise<Answer<Annulment>> {
  const { store, now } = desk;
  const asked = await annulmentNamed(store.database, id);
  if (!asked || !canSee(caller, asked.unit, sightOf(desk))) return refusals.notFound("annulment");
  if (asked.asked_by === caller.account) return refusals.forbidden([{ place: "id", fault: "must be approved by another person" }]);
  const { unit, counter, first_day: firstDay, last_day: lastDay, flag } = asked;
  const approved = await store.change(async (transaction): Promise<Row | Refusal | undefined> => {
    const current = await annulmentNamed(transaction, id);
    if (!current || current.approved_by !== null) return refusals.conflict("this annulment is approved already", "approvedBy");
    if (await isInOneHand(transaction, [asked.asked_by, caller.account], now()))
      return refusals.conflict("one of the two accounts made or reset the other within 30 days; somebody else must approve", "askedBy");
    const bounds = { ...commonSettings(store.known().organisation), now: now() };
    const responses = await takeBack(transaction, { unit, counter, firstDay, lastDay, flag }, bounds);
    if (responses === null) return refusals.conflict("so few responses must not be taken back; choose a wider selection", "responses");
    const approved_hour = await openHour(transaction, now());
    await transaction
      .insertInto("annulment_approval")
      .values({ annulment: id, approved_by: caller.account, approved_hour, responses })
      .execute();
    await recordAudit(transaction, { actor: caller.account, action: "annulment-approved", unit, detail: { annulment: id } }, now());
    return annulmentNamed(transaction, id);
  });
  if (!approved) return refusals.internal();
  return "problem" in approved ? approved : { status: 200, output: shown(desk, approved) };
}

function sightOf({ store, now }: Desk) {
  return { units: store.known().organisation.units, today: localHour(now(), zoneOf(store.known())).day };
}

type Row = Tables["annulment"] & {
  readonly [Column in keyof Omit<Tables["annulment_approval"], "annulment">]: Tables["annulment_approval"][Column] | null;
} & { readonly asker: string | null; readonly approver: string | null };

function annulmentsIn(database: Kysely<Tables>) {
  return database
    .selectFrom("annulment")
    .leftJoin("annulment_approval", "annulment_approval.annulment", "annulment.id")
    .leftJoin("account as asker", "asker.id", "asked_by")
    .leftJoin("account as approver", "approver.id", "approved_by")
    .select(["annulment.id", "annulment.unit", "counter", "first_day", "last_day", "flag", "reason", "asked_by", "asked_hour"])
    .select(["approved_by", "approved_hour", "responses", "asker.person_name as asker", "approver.person_name as approver"]);
}

function annulmentNamed(database: Kysely<Tables> | Transaction<Tables>, id: string): Promise<Row | undefined> {
  return annulmentsIn(database).where("annulment.id", "=", id).executeTakeFirst();
}

/** As people may see it: how many is not said of a group too small to be shown. */
function shown({ store }: Desk, row: Row): Annulment {
  const { minimumGroup } = commonSettings(store.known().organisation);
  const { id, unit, counter, reason, responses } = row;
  return {
    id,
    unit,
    counter,
    firstDay: row.first_day,
    lastDay: row.last_day,
    flag: z.parse(Flag, row.flag),
    reason,
    askedBy: { id: row.asked_by, name: row.asker },
    approvedBy: row.approved_by === null ? null : { id: row.approved_by, name: row.approver },
    askedAt: row.asked_hour,
    approvedAt: row.approved_hour,
    responses: responses !== null && responses >= minimumGroup ? responses : null,
  };
}
