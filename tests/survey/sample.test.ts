import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { sampleWanted } from "#survey/sample.ts";

test.each([
  [100, 80],
  [200, 134],
  [300, 172],
  [500, 223],
  [1000, 286],
  [2000, 334],
  [5000, 371],
  [10_000, 385],
  [50_000, 397],
])("of %i results returned %i forms are wanted, as the ministry's training text says", (returned, wanted) => {
  expect(sampleWanted(returned)).toBe(wanted);
});

const results = integer({ min: 0, max: 10_000_000 });

test("the sample is the least whole number not below Yamane's share, to the last digit", () => {
  assert(
    property(results, (returned) => {
      const wanted = BigInt(sampleWanted(returned));
      const [above, below] = [400n * BigInt(returned), 400n + BigInt(returned)];
      expect(wanted * below >= above && (wanted - 1n) * below < above).toBe(true);
    }),
  );
});

test("nobody asks more people than there are, nor more than 400; who returned more never asks fewer", () => {
  assert(
    property(results, results, (one, other) => {
      expect(sampleWanted(one)).toBeLessThanOrEqual(Math.min(one, 400));
      expect(sampleWanted(Math.max(one, other))).toBeGreaterThanOrEqual(sampleWanted(Math.min(one, other)));
    }),
  );
});
