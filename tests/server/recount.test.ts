import { rmSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { returnTimes } from "#survey/response.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { type Desk, newFolder, openDesk, recordOf } from "./open-desk.ts";
import { recount, rowsIn, talliesIn } from "./recount.ts";

const survey = aSurvey();
const level = fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5);

const form = fc
  .record({
    said: fc.record({ "acc-1": level, "acc-2": fc.oneof(level, fc.constant("not-applicable")), "acc-3": level }),
    unit: fc.constantFrom("so-xay-dung", "xa-mot", "xa-hai", "so-la"),
    day: fc.constantFrom("2026-11-14", "2026-11-15", "2026-12-01"),
    field: fc.constantFrom(null, "land", "civil"),
    wave: fc.constantFrom(null, "dot-1"),
    mode: fc.constantFrom("live", "live", "live", "practice"),
    outcome: fc.constantFrom("completed", "completed", "partial", "declined"),
    launchedBy: fc.constantFrom("staff", "citizen"),
    clock: fc.constantFrom("verified", "unverified"),
    seconds: fc.constantFrom(1, 60),
    staffWord: fc.constantFrom(undefined, ...returnTimes.map((returned) => ({ result: "granted", returned }) as const)),
  })
  .map(({ said, staffWord, ...rest }) => ({ said, rest: { ...rest, ...(staffWord && { staffWord }) } }))
  .map(({ said, rest }) => (rest.outcome === "declined" ? aResponse(survey, {}, rest) : aResponse(survey, said, rest)));

/** Forms of the world, and what happens to them: batches of some of them, in any order and as often as it comes, and crashes. */
const world = fc.record({
  records: fc.array(form, { minLength: 1, maxLength: 30 }).map((forms) => forms.map((one) => recordOf(one))),
  happenings: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ what: fc.constant("send"), which: fc.array(fc.nat(29), { minLength: 1, maxLength: 12 }) }) },
      {
        weight: 2,
        arbitrary: fc.record({ what: fc.constant("send together"), which: fc.array(fc.nat(29), { minLength: 2, maxLength: 12 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ what: fc.constant("fail at commit"), which: fc.array(fc.nat(29), { minLength: 1, maxLength: 12 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ what: fc.constant("die before commit"), which: fc.array(fc.nat(29), { minLength: 1, maxLength: 12 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ what: fc.constant("die after commit"), which: fc.array(fc.nat(29), { minLength: 1, maxLength: 12 }) }),
      },
    ),
    { maxLength: 12 },
  ),
});

test(
  "after any batches, duplicates and crashes the tallies equal a recount, and what had a receipt is there",
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ records, happenings }) => {
        const folder = newFolder();
        let desk = await openDesk({ survey, folder });
        const received = new Set<string>();
        for (const { what, which } of happenings) {
          const batch = which.flatMap((index) => records[index % records.length] ?? []);
          if (what === "fail at commit" || what.startsWith("die")) desk = await hit(desk, batch, what);
          else if (what === "send together") {
            const answers = await Promise.all(batch.map((record) => desk.send([record])));
            for (const { id } of answers.flat()) received.add(id);
          } else for (const { id } of await desk.send(batch)) received.add(id);
        }
        expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
        const there = desk.connection.prepare("select id from response union select id from held").all();
        const kept = new Set(there.map(({ id }) => String(id)));
        expect([...received].filter((id) => !kept.has(id))).toEqual([]);
        await desk.close();
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 60 },
    );
  },
);

/** A batch whose commit goes wrong; gives the desk that stands there afterwards. */
async function hit(desk: Desk, batch: readonly unknown[], how: string): Promise<Desk> {
  const { connection, survey: asked, folder } = desk;
  const exec = connection.exec.bind(connection);
  const injected = vi.spyOn(connection, "exec").mockImplementation((sql) => {
    if (sql !== "commit") return exec(sql);
    if (how === "die after commit") exec(sql);
    if (how.startsWith("die")) connection.close();
    throw new Error("the power went out");
  });
  await expect(desk.send(batch)).rejects.toThrow("answered 500");
  injected.mockRestore();
  if (how === "fail at commit") return desk;
  await desk.close();
  return openDesk({ survey: asked, folder });
}

test("a commit that fails leaves nothing behind, in the store or in memory", async () => {
  await using desk = await openDesk({ survey });
  const said = { "acc-1": 4, "acc-2": 4, "acc-3": 4 } as const;
  await desk.send([recordOf(aResponse(survey, said))]);
  const before = await talliesIn(desk.store.database);
  const record = recordOf(aResponse(survey, said));
  await hit(desk, [record], "fail at commit");
  expect(await talliesIn(desk.store.database)).toEqual(before);
  expect(await rowsIn(desk.store.database, "response")).toBe(1);
  expect(await desk.outcomes([record])).toEqual(["accepted"]);
  expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
});

test("two processes on one store count right, for neither trusts what it remembers after the other has written", async () => {
  await using one = await openDesk({ survey });
  const other = await openDesk({ survey, folder: one.folder });
  const said = { "acc-1": 4, "acc-2": 4, "acc-3": 4 } as const;
  for (const desk of [one, other, one, one, other, other, one]) await desk.send([recordOf(aResponse(survey, said))]);
  expect(await talliesIn(one.store.database)).toEqual(await recount(one.store.database));
  expect(await rowsIn(one.store.database, "response")).toBe(7);
  await other.close();
});
