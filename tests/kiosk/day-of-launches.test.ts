import * as fc from "fast-check";
import { IDBObjectStore } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { type Outcome, outcomes } from "#survey/response.ts";
import type { UnsavedResponse } from "../../src/kiosk/keeping/response-record.ts";
import { aDisk, anAnswer, anOutbox, ourOrganisation, ourStore, tablesOn } from "../support/tablet.ts";

const today = "2026-11-19";
const byStaff = { launchedBy: "staff", day: today } as const;
const endedAs = (outcome: Outcome) => ({ ...byStaff, outcome });
const none = { launched: 0, completed: 0, stopped: 0, declined: 0 };

/** A tablet after these visits ended, restarted. */
async function afterwards(visits: readonly Partial<UnsavedResponse>[], disk = aDisk()) {
  const outbox = await anOutbox({ disk });
  for (const visit of visits) await outbox.save({ store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer(visit) });
  outbox.close();
  return anOutbox({ disk, seed: 2 });
}

test("staff read how many they invited today and what came of it, also after a restart", async () => {
  const ends = ["completed", "partial", "abandoned", "declined", "not-eligible", "completed"] as const;
  const outbox = await afterwards(ends.map(endedAs));
  expect(await outbox.today(today)).toEqual({ launched: 6, completed: 2, stopped: 2, declined: 1 });
});

test("practice and visits that citizens began themselves are no launches of staff", async () => {
  const outbox = await afterwards([
    { ...byStaff, mode: "practice" },
    { day: today, launchedBy: "citizen" },
  ]);
  expect(await outbox.today(today)).toEqual(none);
});

test("a new day begins at nothing, and nothing of the day before stays on the tablet", async () => {
  const disk = aDisk();
  const outbox = await afterwards([byStaff, byStaff, { ...byStaff, day: "2026-11-20" }], disk);
  expect(await outbox.today("2026-11-20")).toMatchObject({ launched: 1 });
  expect(await outbox.today(today)).toEqual(none);
  expect(JSON.stringify((await tablesOn(disk))["facts"])).not.toContain(today);
});

test("whatever ends in whatever order, nobody who was invited is lost or counted twice", async () => {
  const outcome = fc.constantFrom(...outcomes);
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { maxLength: 12 }), async (ends) => {
      const { launched, completed, stopped, declined } = await (await afterwards(ends.map(endedAs))).today(today);
      expect(launched).toBe(ends.length);
      expect(completed + stopped + declined).toBe(ends.filter((end) => end !== "not-eligible").length);
    }),
    { numRuns: 20 },
  );
});

test("an invitation that could not be kept is counted once it is", async () => {
  const outbox = await anOutbox();
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const saved = await outbox.save({ store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer(byStaff) });
  expect(saved).toMatchObject({ saved: false });
  expect(await outbox.today(today)).toEqual(none);
  if (saved.saved) return;
  await saved.again();
  expect(await outbox.today(today)).toMatchObject({ launched: 1 });
  await saved.again();
  expect(await outbox.today(today)).toMatchObject({ launched: 1 });
});
