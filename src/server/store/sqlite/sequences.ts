import type { DatabaseSync } from "node:sqlite";
import { joined, lengthOf, type Run, runsOf } from "#server/store/runs.ts";

/** Keeps which numbers of each device have arrived, as ranges without gaps; must run inside a transaction. */
export function openSequences(database: DatabaseSync) {
  const below = database.prepare(`
    select first, last from sequence_range
    where device = ? and first <= ?
    order by first desc
  `);
  const remove = database.prepare("delete from sequence_range where device = ? and first = ?");
  const insert = database.prepare("insert into sequence_range (device, first, last) values (?, ?, ?)");

  /** The ranges that overlap or touch the run; ranges never overlap, so the first that ends too early ends the search. */
  function touching(device: string, run: Run): Run[] {
    const found: Run[] = [];
    for (const row of below.iterate(device, run.last + 1)) {
      const range = { first: Number(row["first"]), last: Number(row["last"]) };
      if (range.last < run.first - 1) break;
      found.push(range);
    }
    return found;
  }

  return {
    /** Gives how many of the numbers had not come before. */
    receive(device: string, numbers: readonly number[]): number {
      let added = 0;
      for (const run of runsOf(numbers)) {
        const old = touching(device, run);
        for (const range of old) remove.run(device, range.first);
        const now = joined([...old, run]);
        for (const { first, last } of now) insert.run(device, first, last);
        added += lengthOf(now) - lengthOf(old);
      }
      return added;
    },
  };
}
