import { expect, test, vi } from "vitest";
import type { Outbox } from "../../../src/kiosk/keeping/outbox.ts";
import { runTest, type TestRun } from "../../../src/kiosk/set-up/test-run.ts";
import { anAnswer, anOutbox, handClock, ourOrganisation, ourStore } from "../../support/tablet.ts";

const launch = { store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer({ mode: "practice" }) };
const today = { day: 20_776, app: "1" };

/** A test form on its way; `answer` is the endpoint's receipt for it. */
async function aRun(change: Partial<Outbox> = {}) {
  const clock = handClock();
  const outbox = await anOutbox({ clock });
  const told: TestRun[] = [];
  const sendNow = vi.fn();
  const surprises: unknown[] = [];
  const parts = { outbox: { ...outbox, ...change }, sendNow, clock, timer: clock.timer, onSurprise: (one: unknown) => surprises.push(one) };
  const end = runTest(launch, parts, (run) => told.push(run));
  const answer = async (outcome: "accepted" | "rejected") => {
    const [record] = await outbox.waiting({ store: ourStore, after: 0, limit: 1 });
    if (!record) throw new Error("nothing waits");
    const { id, hash } = record;
    const results = [outcome === "rejected" ? { id, hash, outcome, reason: "too large" } : { id, hash, outcome }];
    await outbox.takeReceipt({ store: ourStore, epoch: "0198f000-0000-4000-8000-00000000000e", results }, today);
  };
  const isSent = () => vi.waitFor(() => expect(sendNow).toHaveBeenCalled());
  return { clock, told, end, answer, isSent, surprises };
}

test("a test form is sent at once and confirmed by its receipt, with the seconds it took", async () => {
  const { clock, told, answer, isSent } = await aRun();
  await isSent();
  clock.advance(1240);
  await answer("accepted");
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ stage: "confirmed", tenthsOfSeconds: 12 }));
  expect(told).toEqual([{ stage: "on-its-way" }, { stage: "confirmed", tenthsOfSeconds: 12 }]);
});

test("without a network staff are told after fifteen seconds, and once more when it arrives after all", async () => {
  const { clock, told, answer, isSent } = await aRun();
  await isSent();
  clock.advance(14_999);
  expect(told.at(-1)).toEqual({ stage: "on-its-way" });
  clock.advance(1);
  expect(told.at(-1)).toEqual({ stage: "late" });
  await answer("accepted");
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ stage: "confirmed" }));
});

test("a test form the endpoint refuses is said to be refused", async () => {
  const { told, answer, isSent } = await aRun();
  await isSent();
  await answer("rejected");
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ stage: "refused" }));
});

const noRoom = async () => ({ saved: false, reason: "full", again: () => Promise.reject(new Error("not asked")) }) as const;

test("a test form that is not on disk is never said to be on its way for long", async () => {
  const { told } = await aRun({ save: noRoom });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ stage: "not-saved", reason: "full" }));
});

test("a fault of the program is reported and not taken for a full disk", async () => {
  const fault = new Error("cannot seal");
  const { told, surprises } = await aRun({ save: () => Promise.reject(fault) });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ stage: "not-saved", reason: "unreadable" }));
  expect(surprises).toEqual([fault]);
});

test("nothing is told any more once the page is gone", async () => {
  const { clock, told, end, isSent } = await aRun();
  await isSent();
  end();
  clock.advance(60_000);
  expect(told).toEqual([{ stage: "on-its-way" }]);
});
