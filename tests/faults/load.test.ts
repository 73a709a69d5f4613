import * as fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { mixed } from "./load/mixed.ts";
import { openLoop } from "./load/open-loop.ts";
import { provinceDay } from "./load/province-day.ts";
import { soak } from "./load/soak.ts";
import { storm } from "./load/storm.ts";
import { slopesOf } from "./load/watched.ts";
import { isBroken } from "./proof.ts";

test.each([storm, provinceDay, soak, mixed])("nothing is lost or counted twice under load: $name", async ({ run }) => {
  const lines = await run("short");
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter(isBroken)).toEqual([]);
});

test("who comes while an endpoint stands still waits in the figures", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let awake: Promise<void> | undefined;
  const call = () => (awake ??= new Promise((resolve) => setTimeout(resolve, 100)));
  const latencies = openLoop([0, 10, 50, 90, 150], call);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await latencies).toEqual([100, 90, 50, 10, 0]);
});

test("what grows evenly has that slope an hour, whatever it began with", () => {
  const grown = fc.record({ from: fc.nat(500), perSecond: fc.integer({ min: -20, max: 20 }), samples: fc.integer({ min: 10, max: 200 }) });
  fc.assert(
    fc.property(grown, ({ from, perSecond, samples }) => {
      const line = Array.from({ length: samples }, (_, at) => ({
        seconds: at / 10,
        megabytes: from + (perSecond * at) / 10,
        handles: from,
      }));
      const { megabytes, handles } = slopesOf(line);
      expect(megabytes).toBeCloseTo(3600 * perSecond, 4);
      expect(handles).toBeCloseTo(0, 4);
    }),
  );
});
