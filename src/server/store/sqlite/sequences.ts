import type { DatabaseSync } from "node:sqlite";

type Range = { readonly first: number; readonly last: number };

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
  function touching(device: string, run: Range): Range[] {
    const found: Range[] = [];
    for (const row of below.iterate(device, run.last + 1)) {
      const range = { first: Number(row["first"]), last: Number(row["last"]) };
      if (range.last < run.first - 1) break;
      found.push(range);
    }
    return found;
  }

  return {
    receive(device: string, numbers: readonly number[]): void {
      for (const run of runsOf(numbers)) {
        const old = touching(device, run);
        for (const range of old) remove.run(device, range.first);
        const all = [...old, run];
        insert.run(device, Math.min(...all.map(({ first }) => first)), Math.max(...all.map(({ last }) => last)));
      }
    },
  };
}

/** The numbers as runs of neighbours, ascending: 4, 2, 3, 7 are 2–4 and 7–7. */
function runsOf(numbers: readonly number[]): Range[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && number <= run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
