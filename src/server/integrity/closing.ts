import type { Kysely, Transaction } from "kysely";
import { readMeta, writeMeta } from "#server/store/meta.ts";
import { chainOpenFrom, laterOf } from "#server/store/open-hour.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { beforeTheFirst, type Link } from "./link.ts";
import { openNext } from "./open-next.ts";
import { hourBetween, latestHour } from "./sealed-hours.ts";

type Needs = {
  readonly store: Pick<Store, "store" | "database" | "change" | "write">;
  /** Reads an hour nothing more can come into, beside the process's own connection, so that no desk waits for it. */
  readonly makeLink: (what: Pick<Link, "hour" | "previous">) => Promise<Link>;
  readonly now: () => Date;
};

/** The name in meta of the hour before which every hour that holds something has its link. */
export const chainLinkedUntil = "chain_linked_until";

const movedAt = "chain_moved_at";

/**
 * Closes the hours that are over: first nothing more may come into them, then each gets its link. A crash between the two is
 * healed by the next run. Several processes may run it; they come to the same links.
 */
export function openClosing({ store, makeLink, now }: Needs): () => Promise<void> {
  async function moveBorder(): Promise<void> {
    const instant = now();
    if ((await nextBorder(store.database, instant)) === null) return;
    await store.change(async (transaction) => {
      // Another process may have moved it meanwhile.
      const next = await nextBorder(transaction, instant);
      if (next === null) return;
      await writeMeta(transaction, chainOpenFrom, next);
      await writeMeta(transaction, movedAt, instant.toISOString());
    });
  }

  async function linkHours(): Promise<void> {
    const open = (await readMeta(store.database, chainOpenFrom)) ?? "";
    let last: Pick<Link, "hour" | "hash"> = (await lastLink(store.database)) ?? { hour: "", hash: beforeTheFirst(store.store) };
    for (;;) {
      const hour = await hourBetween(store.database, last.hour, open);
      if (hour === null) return noteLinked(open);
      const link = await makeLink({ hour, previous: last.hash });
      await store.write((transaction) => writeLink(transaction, link));
      last = link;
    }
  }

  async function noteLinked(until: string): Promise<void> {
    const noted = await readMeta(store.database, chainLinkedUntil);
    if (laterOf(until, noted) === noted) return;
    await store.write(async (transaction) =>
      writeMeta(transaction, chainLinkedUntil, laterOf(until, await readMeta(transaction, chainLinkedUntil))),
    );
  }

  return async () => {
    await moveBorder();
    await linkHours();
  };
}

async function nextBorder(database: Kysely<Tables>, now: Date): Promise<string | null> {
  const moved = await readMeta(database, movedAt);
  const open = (await readMeta(database, chainOpenFrom)) ?? "";
  return openNext({ open, latest: await latestHour(database), movedAt: moved === null ? null : new Date(moved) }, now);
}

function lastLink(database: Kysely<Tables>): Promise<Link | undefined> {
  return database.selectFrom("chain_link").selectAll().orderBy("hour", "desc").limit(1).executeTakeFirst();
}

async function writeLink(transaction: Transaction<Tables>, link: Link): Promise<void> {
  await transaction
    .insertInto("chain_link")
    .values(link)
    .onConflict((conflict) => conflict.column("hour").doNothing())
    .execute();
}
