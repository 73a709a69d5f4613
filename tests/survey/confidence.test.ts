import * as fc from "fast-check";
import { expect, test } from "vitest";
import { effectiveN, wilsonInterval } from "#survey/confidence.ts";
import { varianceBetweenPersons, varianceOfMean } from "#survey/variance.ts";
import { dice, sampleOf, satisfiedItems, type World } from "./correlated-answers.ts";

test("Wilson's intervals are those of the domain research: 27 of 30, 85 of 100, 255 of 300", () => {
  expect(wilsonInterval(27 / 30, 30)).toEqual({ low: 7438, high: 9654 });
  expect(wilsonInterval(85 / 100, 100)).toEqual({ low: 7672, high: 9069 });
  expect(wilsonInterval(255 / 300, 300)).toEqual({ low: 8052, high: 8860 });
});

test("an interval stays within 0 and 100 %, contains its share and narrows with n", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 1, max: 1e6, noNaN: true }), (thousandths, n) => {
      const share = thousandths / 1000;
      const { low, high } = wilsonInterval(share, n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(10_000);
      expect(low).toBeLessThanOrEqual(share * 10_000);
      expect(high).toBeGreaterThanOrEqual(share * 10_000);
      const closer = wilsonInterval(share, 4 * n);
      expect(closer.high - closer.low).toBeLessThanOrEqual(high - low + 1);
    }),
  );
});

test("where everybody is satisfied, nobody is, or only one person answered, each person counts as one", () => {
  expect(effectiveN(1, 0, { persons: 40, answers: 160 })).toBe(40);
  expect(effectiveN(0, 0, { persons: 40, answers: 160 })).toBe(40);
  expect(effectiveN(0.5, 0, { persons: 1, answers: 4 })).toBe(1);
});

test("answers that are all alike within a person are worth the persons, independent ones nearly the answers, never more", () => {
  const support = { persons: 500, answers: 2000 };
  expect(effectiveN(0.8, 0.16 / 500, support)).toBeCloseTo(500, 6);
  expect(effectiveN(0.8, 0.16 / 2000, support)).toBeGreaterThan(1990);
  expect(effectiveN(0.8, 0, support)).toBe(2000);
});

const someone = fc
  .record({ people: fc.integer({ min: 2, max: 30 }), items: fc.integer({ min: 1, max: 6 }) })
  .chain(({ people, items }) =>
    fc.array(fc.array(fc.boolean(), { minLength: items, maxLength: items }), { minLength: people, maxLength: people }),
  );

test("where everybody answered everything, the variance is that of the persons' own shares, or of independent items if larger", () => {
  fc.assert(
    fc.property(someone, (people) => {
      const items = people[0]?.length ?? 1;
      const n = people.length;
      const parts = Array.from({ length: items }, (_, item) => {
        const satisfied = people.filter((answers) => answers[item]).length;
        return { persons: n, variance: (satisfied * (n - satisfied)) / n ** 2 / (n - 1) };
      });
      const y = people.map((answers) => Math.round((1000 * answers.filter(Boolean).length) / items));
      const spread = { persons: n, sum: y.reduce((a, b) => a + b, 0), sumSquares: y.reduce((a, b) => a + b * b, 0) };
      const independent = parts.reduce((sum, { variance }) => sum + variance, 0) / items ** 2;
      const expected = Math.max(independent, varianceBetweenPersons(spread) / n);
      expect(Math.abs(varianceOfMean(parts, spread) - expected)).toBeLessThan(0.002 / n);
    }),
  );
});

test("a criterion few were asked about makes the overall figure less sure", () => {
  const spread = { persons: 400, sum: 320_000, sumSquares: 280_000_000 };
  const asked = (persons: number) =>
    varianceOfMean(
      [
        { persons: 400, variance: 0.0004 },
        { persons, variance: 0.16 / persons },
      ],
      spread,
    );
  expect(asked(40)).toBeGreaterThan(3 * asked(400));
});

const worlds: World[] = [4, 6].flatMap((items) =>
  [0.1, 0.3, 0.6].flatMap((alike) =>
    [30, 100, 500].flatMap((people) => [0.7, 0.85, 0.95].map((index) => ({ people, items, alike, index }))),
  ),
);
const repetitions = 2000;

test("in 93–97 of 100 samples of correlated answers the interval holds the truth; counting answers as people, in fewer than 80", () => {
  const outside: string[] = [];
  let naivelyCovered = 0;
  for (const world of worlds) {
    const cumulative = satisfiedItems(world);
    const next = dice(2026);
    const truth = world.index * 10_000;
    let covered = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const { ours, naive } = sampleOf(world, cumulative, next);
      covered += ours.low <= truth && truth <= ours.high ? 1 : 0;
      if (world.alike === 0.6) naivelyCovered += naive.low <= truth && truth <= naive.high ? 1 : 0;
    }
    const coverage = covered / repetitions;
    if (coverage < 0.93 || coverage > 0.97) outside.push(`${JSON.stringify(world)}: ${coverage}`);
  }
  expect(outside).toEqual([]);
  expect(naivelyCovered / repetitions / (worlds.length / 3)).toBeLessThan(0.8);
});
