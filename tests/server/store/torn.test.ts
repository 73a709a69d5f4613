import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Judged } from "../../../src/server/store/judged.ts";
import { aForm, aStore, held, tablet, valid } from "../integrity/a-store.ts";
import { recount, rowsIn, talliesIn } from "../recount.ts";

const at = new Date("2026-11-19T03:20:00Z");

const record = fc
  .record({
    unit: fc.constantFrom("so-xay-dung", "xa-mot", "xa-hai"),
    day: fc.constantFrom("2026-11-14", "2026-11-15"),
    wave: fc.constantFrom(null, "dot-1"),
    mode: fc.constantFrom("live", "live", "live", "practice"),
  })
  .map((form) => valid(aForm(form), at));
const aside = fc.constant(null).map(() => held(aForm(), at));

/** Deliveries of some of the records, together or one after the other, and how soon after their start connections are torn. */
const world = fc.record({
  records: fc.array(fc.oneof({ weight: 5, arbitrary: record }, aside), { minLength: 1, maxLength: 20 }),
  rounds: fc.array(
    fc.record({
      deliveries: fc.array(fc.array(fc.nat(19), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
      tornAfter: fc.option(fc.nat(60)),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

test("PostgreSQL's connections may be torn at any moment: what had a receipt is there, all of it once", { timeout: 120_000 }, async () => {
  await using desk = await aStore("postgres");
  const { database } = desk.store;
  // Only those that keep: the others stand for another server.
  const tear = sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'sipas keeping'
  `;
  const keep = (records: readonly Judged[]) => desk.store.keep({ device: tablet, app: "1", receivedAt: at, records });
  let torn = 0;
  await fc.assert(
    fc.asyncProperty(world, async ({ records, rounds }) => {
      const accepted: string[] = [];
      const received = new Set<string>();
      for (const { deliveries, tornAfter } of rounds) {
        const sent = deliveries.map((which) => keep(which.flatMap((index) => records[index % records.length] ?? [])));
        const settled = Promise.allSettled(sent);
        await turnsOfTheLoop(tornAfter ?? 0);
        if (tornAfter !== null) await tear.execute(database);
        for (const rulings of await settled) {
          if (rulings.status === "rejected") torn += 1;
          const said = rulings.status === "fulfilled" ? rulings.value : [];
          for (const { id } of said) received.add(id);
          accepted.push(...said.filter(({ outcome }) => outcome === "accepted").map(({ id }) => id));
        }
      }
      expect(new Set(accepted).size).toBe(accepted.length);
      const known = await sql<{ id: string }>`select id from response union all select id from held`.execute(database);
      const timesById = Map.groupBy(known.rows, ({ id }) => id);
      for (const id of received) expect(timesById.get(id)).toHaveLength(1);
      expect(await talliesIn(database)).toEqual(await recount(database));
      const [device] = await database.selectFrom("device").select(["kept", "held"]).execute();
      const rows = { response: await rowsIn(database, "response"), held: await rowsIn(database, "held") };
      expect(device ?? { kept: 0, held: 0 }).toEqual({ kept: rows.response + rows.held, held: rows.held });
    }),
    { numRuns: 60 },
  );
  expect(torn).toBeGreaterThan(10);
});

async function turnsOfTheLoop(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
