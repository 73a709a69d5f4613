import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Judged } from "../../../src/server/store/judged.ts";
import { aForm, aStore, held } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";

const at = new Date("2026-11-19T03:20:00Z");

function numbered(sequence: number): Judged {
  const one = held(aForm(), at);
  return one.verdict === "held" ? { ...one, record: { ...one.record, sequence } } : one;
}

const number = fc.integer({ min: 1, max: 40 });

describe.each(engines)("on %s", (engine) => {
  test("whatever order numbers come in, and however often, the ranges hold exactly them", { timeout: 60_000 }, async () => {
    await using desk = await aStore(engine);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(number, { maxLength: 10 }), { maxLength: 10 }), async (batches) => {
        const device = randomUUID();
        for (const numbers of batches) await desk.store.keep({ device, app: "1", receivedAt: at, records: numbers.map(numbered) });
        const all = new Set(batches.flat());
        const starts = [...all].filter((one) => !all.has(one - 1)).toSorted((one, other) => one - other);
        const endOf = (start: number): number => (all.has(start + 1) ? endOf(start + 1) : start);
        const ranges = desk.store.database
          .selectFrom("sequence_range")
          .select(["first", "last"])
          .where("device", "=", device)
          .orderBy("first");
        expect(await ranges.execute()).toEqual(starts.map((first) => ({ first, last: endOf(first) })));
      }),
      { numRuns: 30 },
    );
  });
});
