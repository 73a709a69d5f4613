import { expect, onTestFinished, test, vi } from "vitest";
import { every } from "../../../src/server/integrity/every.ts";
import { startIntegrityWork } from "../../../src/server/integrity/work.ts";
import { aForm, aStore, valid } from "./a-store.ts";

test("an endpoint that starts closes the hours it missed, without anybody asking, and ends in order", async () => {
  await using desk = await aStore();
  await desk.keep(valid(aForm(), desk.clock.now));
  desk.pass(24 * 90);
  const failures: unknown[] = [];
  const work = startIntegrityWork({ store: desk.store, now: () => desk.clock.now, onFailure: (error) => failures.push(error) });
  await vi.waitFor(async () => expect(await desk.links()).toHaveLength(1), 10_000);
  await work.stop();
  expect(failures).toEqual([]);
  expect((await desk.check()).told).toEqual([]);
});

test("an endpoint told to stop in the middle of a check breaks it off, and nothing is lost", async () => {
  await using desk = await aStore();
  await desk.keep(valid(aForm(), desk.clock.now));
  desk.pass(1);
  const failures: unknown[] = [];
  const work = startIntegrityWork({ store: desk.store, now: () => desk.clock.now, onFailure: (error) => failures.push(error) });
  work.reports.begin();
  await work.stop();
  expect(work.reports.state().checking).toBe(false);
  expect(failures).toEqual([]);
  await desk.close();
  expect((await desk.check()).told).toEqual([]);
});

test("work that fails is told and done again; once stopped it is done no more", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const failures: unknown[] = [];
  let runs = 0;
  const work = async (): Promise<void> => {
    runs += 1;
    if (runs === 1) throw new Error("the disk was full");
  };
  const { stop } = every({ milliseconds: 1000, work, onFailure: (error) => failures.push(error) });
  await vi.advanceTimersByTimeAsync(2500);
  expect(runs).toBe(3);
  await stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBe(3);
  expect(failures).toEqual([new Error("the disk was full")]);
});
