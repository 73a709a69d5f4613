import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kyselyOn } from "../../src/server/store/sqlite/kysely-on-node-sqlite.ts";
import { migrate } from "../../src/server/store/migrations.ts";
import { openSequences } from "../../src/server/store/sqlite/sequences.ts";

async function emptyStore(): Promise<DatabaseSync> {
  const database = new DatabaseSync(":memory:");
  await migrate(kyselyOn(database), "sqlite");
  return database;
}

const rangesIn = (database: DatabaseSync) =>
  database
    .prepare("select device, first, last from sequence_range order by device, first")
    .all()
    .map((row) => Object.values(row).join(" "));

test("numbers become ranges, and a gap shows until it is filled", async () => {
  const database = await emptyStore();
  const sequences = openSequences(database);
  sequences.receive("one", [1, 2, 3]);
  sequences.receive("two", [2]);
  sequences.receive("one", [5, 4, 8]);
  expect(rangesIn(database)).toEqual(["one 1 5", "one 8 8", "two 2 2"]);
  sequences.receive("one", [7, 6, 6]);
  expect(rangesIn(database)).toEqual(["one 1 8", "two 2 2"]);
});

test("whatever order numbers come in, and however often, the ranges hold exactly them", async () => {
  const number = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(number, { maxLength: 10 }), { maxLength: 10 }), async (batches) => {
      const database = await emptyStore();
      const sequences = openSequences(database);
      for (const numbers of batches) sequences.receive("one", numbers);
      const all = new Set(batches.flat());
      const starts = [...all].filter((one) => !all.has(one - 1)).toSorted((one, other) => one - other);
      const endOf = (start: number): number => (all.has(start + 1) ? endOf(start + 1) : start);
      expect(rangesIn(database)).toEqual(starts.map((start) => `one ${start} ${endOf(start)}`));
      database.close();
    }),
    { numRuns: 50 },
  );
});

test("from a number of a device no way leads to a response", async () => {
  const database = await emptyStore();
  const columnsOf = (table: string) =>
    database
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name);
  expect(columnsOf("sequence_range")).toEqual(["device", "first", "last"]);
  expect(columnsOf("response")).not.toContain("device");
  expect(columnsOf("response")).not.toContain("sequence");
});
