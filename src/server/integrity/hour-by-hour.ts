import { setImmediate as breathe } from "node:timers/promises";
import type { Kysely, Transaction } from "kysely";
import { addToMeta, readMeta, writeMeta } from "#server/store/meta.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";

/** The name in meta of how many practice responses were deleted. */
export const practiceGone = "practice_gone";

type Over = { readonly what: "practice" | "comments"; /** Hours of receipt whose time is over. */ readonly before: string };

/** How the hour of receipt is emptied of it; gives how many rows went. */
const emptying = { practice: deletePractice, comments: deleteComments };

/**
 * Deletes from hours of receipt whose time is over, one hour a transaction so that desks wait for milliseconds only. What was
 * reached is remembered: nothing comes into those hours any more, so none is looked at twice.
 */
export async function hourByHour(store: Pick<Store, "database" | "write">, { what, before }: Over): Promise<number> {
  const reached = `${what}_gone_before`;
  let from = (await readMeta(store.database, reached)) ?? "";
  let deleted = 0;
  for (;;) {
    const hour = await hourFrom(store.database, from, before);
    if (hour === null) return deleted;
    deleted += await store.write(async (transaction) => {
      await writeMeta(transaction, reached, `${hour}~`);
      return emptying[what](transaction, hour);
    });
    from = `${hour}~`;
    await breathe();
  }
}

/** The first hour with records from one on and before another. */
async function hourFrom(database: Kysely<Tables>, from: string, before: string): Promise<string | null> {
  const { hour } = await database
    .selectFrom((tables) =>
      tables.selectFrom("response").select("received_hour").unionAll(tables.selectFrom("held").select("received_hour")).as("received"),
    )
    .select(({ fn }) => fn.min("received_hour").as("hour"))
    .where("received_hour", ">=", from)
    .where("received_hour", "<", before)
    .executeTakeFirstOrThrow();
  return hour;
}

async function deletePractice(transaction: Transaction<Tables>, hour: string): Promise<number> {
  const practice = transaction
    .selectFrom("response")
    .select(["unit", "id", "hash"])
    .where("received_hour", "=", hour)
    .where("mode", "=", "practice");
  await transaction
    .deleteFrom("comment")
    .where((row) => row(row.refTuple("unit", "id", "hash"), "in", practice.$asTuple("unit", "id", "hash")))
    .execute();
  const gone = await deletedBy(transaction.deleteFrom("response").where("received_hour", "=", hour).where("mode", "=", "practice"));
  if (gone > 0) await addToMeta(transaction, practiceGone, gone);
  return gone;
}

async function deleteComments(transaction: Transaction<Tables>, hour: string): Promise<number> {
  const heldNow = transaction.selectFrom("held").select(["id", "hash"]).where("received_hour", "=", hour);
  // Words nobody could open yet have their time too.
  const shut = await transaction
    .updateTable("sealed_leftover")
    .set({ comments: null })
    .where("comments", "is not", null)
    .where((row) => row(row.refTuple("id", "hash"), "in", heldNow.$asTuple("id", "hash")))
    .executeTakeFirst();
  let gone = Number(shut.numUpdatedRows);
  for (const table of ["response", "held"] as const) {
    const records = transaction.selectFrom(table).select(["unit", "id", "hash"]).where("received_hour", "=", hour);
    gone += await deletedBy(
      transaction
        .deleteFrom("comment")
        .where((row) => row(row.refTuple("unit", "id", "hash"), "in", records.$asTuple("unit", "id", "hash"))),
    );
  }
  return gone;
}

/** How many rows a deletion took. */
export async function deletedBy(deletion: {
  readonly executeTakeFirst: () => Promise<{ readonly numDeletedRows: bigint }>;
}): Promise<number> {
  return Number((await deletion.executeTakeFirst()).numDeletedRows);
}
