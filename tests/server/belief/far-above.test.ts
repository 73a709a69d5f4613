import { expect, test } from "vitest";
import { farAbove } from "../../../src/server/belief/far-above.ts";
import { dice } from "../../survey/correlated-answers.ts";
import { read, sampleFrom } from "../../survey/correlated-people.ts";
import type { Tally } from "#survey/tally.ts";

/** `SAMPLES=20 npx vitest run tests/server/belief/far-above.test.ts` draws twenty times as many. */
const more = Number(process.env["SAMPLES"] ?? 1);

/** Desks of one unit, by how many people came to each; all people are alike, unless those of the first desk are more satisfied by `rise`. */
type Unit = { readonly people: readonly number[]; readonly alike: number; readonly index: number; readonly rise?: number };

/** How many of the counters of a unit are named when its people answer once more. */
function namedIn({ people, alike, index, rise = 0 }: Unit, next: () => number): readonly string[] {
  const tallies = people.map((count, place) => {
    const satisfied = index + (place === 0 ? rise : 0);
    return sampleFrom({ people: count, alike, index: satisfied, asked: 0.6 }, next);
  });
  const counters = tallies.map((tally, place) => {
    const others = tallies.filter((_, other) => other !== place);
    return { key: `quay-${place + 1}`, counter: read(tally, "means"), others: read(sumOf(others), "means") };
  });
  return farAbove(counters).map(({ key }) => key);
}

function sumOf(tallies: readonly Tally[]): Tally {
  const [first = new Float64Array(0), ...others] = tallies;
  return others.reduce<Tally>((sum, tally) => sum.map((count, slot) => count + (tally[slot] ?? 0)), first);
}

/** The share of samples in which anybody is named. */
function shareNamed(unit: Unit, samples: number): number {
  const next = dice(2026);
  let named = 0;
  for (let sample = 0; sample < samples; sample += 1) if (namedIn(unit, next).length > 0) named += 1;
  return named / samples;
}

const alike: readonly Unit[] = [
  { people: [30, 164], alike: 0.3, index: 0.85 },
  { people: [30, 164], alike: 0.6, index: 0.95 },
  { people: [30, 60, 104], alike: 0.5, index: 0.9 },
  { people: [40, 40, 40, 40, 40, 40, 40, 40], alike: 0.3, index: 0.9 },
  { people: [31, 500, 500], alike: 0.6, index: 0.93 },
];

test.each(alike)(
  "where all counters are alike, hardly one look of a hundred names anybody: %j",
  (unit) => {
    const samples = 400 * more;
    const noise = 3 * Math.sqrt((0.01 * 0.99) / samples);
    expect(shareNamed(unit, samples)).toBeLessThan(0.01 + noise);
  },
  120_000,
);

test("a counter thirteen points above the others is named, and nobody else", () => {
  const next = dice(2026);
  const named = Array.from({ length: 40 }, () => namedIn({ people: [120, 120, 120], alike: 0.3, index: 0.8, rise: 0.13 }, next));
  expect(named.filter((one) => one.join() === "quay-1").length).toBeGreaterThan(32);
  expect(named.flat().filter((key) => key !== "quay-1")).toEqual([]);
});

test("of twenty-nine people nobody is named, however content they are", () => {
  const contented = { people: [29, 300], alike: 0.1, index: 0.5, rise: 0.49 };
  expect(shareNamed(contented, 20)).toBe(0);
  expect(shareNamed({ ...contented, people: [30, 300] }, 20)).toBe(1);
});
