import { setImmediate as breathe } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import { readMeta, writeMeta } from "#server/store/meta.ts";
import { hourOf, secondOf } from "#server/store/open-hour.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { forgetTried } from "#server/store/trials.ts";
import { recordAudit, theEndpoint } from "./audit.ts";
import { deletedBy, hourByHour } from "./hour-by-hour.ts";
import { type LastTime, measuredBy } from "./retention-clock.ts";

/** How long is kept what is not kept for ever. */
type TimesKept = { readonly receiveTimeDays: number; readonly practiceDays: number; readonly commentMonths: number };

/** Rows deleted in one transaction, so that desks wait for milliseconds only. */
const rowsAtOnce = 500;

/** A draft that was tried goes when no practice of it can be left: that is taken in for 30 days more and kept for 30 at most. */
const triedDays = 90;

type Needs = {
  readonly store: Pick<Store, "database" | "write" | "change">;
  readonly now: () => Date;
  readonly timesKept: () => TimesKept;
};

const lastTime = "retention_last_time";
const Written = z.object({ ranAt: z.number(), reached: z.number() });

/**
 * Deletes what has had its time: exact times of receipt, practice, free words, drafts that were tried. Records, chain and tallies stay as they are.
 * Whoever runs it a second time, in this process or another, finds nothing more to do.
 */
export function openRetention({ store, now, timesKept }: Needs): () => Promise<void> {
  return async () => {
    const ranAt = now();
    const last = await readLastTime(store.database);
    // The first time only remembers: there is nothing yet by which a clock could be doubted.
    if (last === null) return store.write((transaction) => writeLastTime(transaction, { ranAt, reached: ranAt }));
    const today = measuredBy(last, ranAt);
    if (today === null) return;
    const { receiveTimeDays, practiceDays, commentMonths } = timesKept();
    const receiveTimes = await deleteTimes(store, secondOf(daysBefore(today, receiveTimeDays)));
    const practice = await hourByHour(store, { what: "practice", before: hourOf(daysBefore(today, practiceDays)) });
    await forgetTried(store, daysBefore(today, triedDays).toISOString().slice(0, 10));
    const comments = await hourByHour(store, { what: "comments", before: hourOf(monthsBefore(today, commentMonths)) });
    await store.write(async (transaction) => {
      await writeLastTime(transaction, { ranAt, reached: today });
      if (receiveTimes + practice + comments === 0) return;
      const detail = { receiveTimes, practice, comments };
      await recordAudit(transaction, { actor: theEndpoint, action: "time-over-deleted", unit: null, detail }, ranAt);
    });
  };
}

function writeLastTime(transaction: Transaction<Tables>, { ranAt, reached }: LastTime): Promise<void> {
  return writeMeta(transaction, lastTime, JSON.stringify({ ranAt: ranAt.getTime(), reached: reached.getTime() }));
}

async function readLastTime(database: Kysely<Tables>): Promise<LastTime | null> {
  const text = await readMeta(database, lastTime);
  if (text === null) return null;
  const { ranAt, reached } = z.parse(Written, JSON.parse(text));
  return { ranAt: new Date(ranAt), reached: new Date(reached) };
}

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * 86_400_000);
}

function monthsBefore(instant: Date, months: number): Date {
  const then = new Date(instant);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

async function deleteTimes(store: Needs["store"], before: string): Promise<number> {
  for (let deleted = 0; ; await breathe()) {
    const rows = await store.database
      .selectFrom("receive_time")
      .select("received_at")
      .where("received_at", "<", before)
      .orderBy("received_at")
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1)?.received_at;
    if (last === undefined) return deleted;
    deleted += await store.write((transaction) => deletedBy(transaction.deleteFrom("receive_time").where("received_at", "<=", last)));
  }
}
