import * as fc from "fast-check";
import { expect, test } from "vitest";
import { halfMonthOf, periodCells } from "#survey/period.ts";
import { openDesk } from "../open-desk.ts";
import { displeased, managerOf, pleased, send, survey, wrote } from "./a-desk-of-remarks.ts";

/** Somebody who wrote, named by his words. */
type Writer = {
  readonly words: string;
  readonly unit: string;
  readonly day: string;
  readonly procedure: string | null;
  readonly isLow: boolean;
  readonly reason: "acc-far" | "acc-crowded" | null;
};

const group = fc.record({
  unit: fc.constantFrom("xa-mot", "xa-hai", "so-xay-dung", "tinh"),
  day: fc.constantFrom("2025-12-03", "2025-12-20", "2026-01-05", "2026-10-06", "2026-10-20", "2026-11-03", "2026-11-18"),
  procedure: fc.constantFrom(null, "1.000001", "1.000002"),
  isLow: fc.boolean(),
  reason: fc.constantFrom(null, "acc-far" as const, "acc-crowded" as const),
  count: fc.constantFrom(1, 2, 4, 9, 10, 12),
});

const world = fc.array(group, { minLength: 3, maxLength: 14 }).map((groups) =>
  groups.flatMap(({ count, ...one }, index) =>
    Array.from({ length: count }, (_, place): Writer => ({
      ...one,
      reason: one.isLow ? one.reason : null,
      words: `người ${index}-${place}`,
    })),
  ),
);

const periods = ["all", "2025", "2026", "2025-H2", "2026-Q4", "2025-12", "2026-01", "2026-10", "2026-11"];
const sieves = [{}, { criterion: "ACC" }, { reason: "acc-far" }, { criterion: "ACC", reason: "acc-crowded" }] as const;
type Sieve = { readonly criterion?: string; readonly reason?: string };

const belongs = ({ isLow, reason }: Writer, sieve: Sieve) =>
  (sieve.criterion === undefined || isLow) && (sieve.reason === undefined || reason === sieve.reason);

/** Whether somebody stands behind a list, told or not. */
function isBehind(writer: Writer, { unit, period, sieve }: List): boolean {
  const cells = periodCells(period);
  const isInPeriod = cells.kind === "everything" || (cells.kind === "half-months" && cells.keys.includes(halfMonthOf(writer.day)));
  return isInPeriod && (unit === "tinh" || writer.unit === unit) && belongs(writer, sieve);
}

/** What was asked, and the words on all its pages. */
type List = { readonly unit: string; readonly period: string; readonly sieve: Sieve; readonly words: readonly string[] };

/** Every list anybody is given of these units, by its name. */
async function everyList(desk: Awaited<ReturnType<typeof openDesk>>): Promise<ReadonlyMap<string, List>> {
  const lists = new Map<string, List>();
  const manager = await managerOf(desk, null);
  for (const unit of ["tinh", "xa-mot", "xa-hai", "so-xay-dung"])
    for (const period of periods) {
      for (const sieve of sieves) {
        const pages = await Promise.all(["1", "2", "3"].map((page) => manager.words({ unit, period, page, ...sieve })));
        lists.set(JSON.stringify([unit, period, sieve]), {
          unit,
          period,
          sieve,
          words: pages.flatMap((page) => (page === "hidden" ? [] : page)),
        });
      }
      for (const { procedure, remarks } of (await manager.byProcedure({ unit, period })).procedures)
        lists.set(JSON.stringify([unit, period, procedure]), { unit, period, sieve: {}, words: remarks.map(({ words }) => words) });
    }
  return lists;
}

test(
  "the attack through the endpoint: everybody wrote, and whoever cuts all lists with each other finds nobody among fewer than ten",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(world, async (writers) => {
        await using desk = await openDesk({ survey });
        await send(
          desk,
          writers.map(({ words, isLow, reason, unit, day, procedure }) =>
            wrote(words, isLow ? displeased : pleased, { unit, day, procedure, reasons: reason === null ? {} : { ACC: [reason] } }),
          ),
        );
        const lists = await everyList(desk);
        for (const [name, list] of lists) {
          const listed = writers.filter(({ words }) => list.words.includes(words));
          expect([name, listed.length, listed.filter((one) => !isBehind(one, list))]).toEqual([name, list.words.length, []]);
          if (listed.length > 0) expect([name, writers.filter((one) => isBehind(one, list)).length >= 10]).toEqual([name, true]);
        }
        const who = [...lists].filter(([, { sieve }]) => Object.keys(sieve).length === 0);
        const listsOf = (writer: Writer) => who.flatMap(([name, { words }]) => (words.includes(writer.words) ? [name] : [])).join();
        for (const [alike, its] of Map.groupBy(writers, listsOf))
          if (alike !== "") expect([alike, its.length >= 10]).toEqual([alike, true]);
      }),
      { numRuns: 5, interruptAfterTimeLimit: 120_000 },
    );
  },
);
