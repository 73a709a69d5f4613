import * as fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, rational, toHundredths, type Rational } from "#survey/rational.ts";
import { criterionIndex, itemIndex, overallIndex, scoredOf, type LevelCounts, levelPercents } from "#survey/satisfaction.ts";

/** Hundredths of a percent, or the dash that stands for nobody. */
const printed = (index: Rational | null) => (index === null ? "—" : toHundredths(index));

/** An item of which so many of so many answers are satisfied. */
const anItem = (satisfied: number, scored: number): LevelCounts => [0, scored - satisfied, 0, satisfied, 0];

// Fixtures F1–F5 of the domain research, §3.6.
test("F1: answers 1, 2, 7, 30, 10 on the five levels are 80,00 %", () => {
  expect(printed(itemIndex([1, 2, 7, 30, 10]))).toBe(8000);
});

test("F2: a criterion is 79,58 % as a mean of its items and 78,13 % pooled", () => {
  const items = [anItem(40, 50), anItem(33, 48), anItem(27, 30)];
  expect(items.map(itemIndex).map(printed)).toEqual([8000, 6875, 9000]);
  expect(printed(criterionIndex(items, "means"))).toBe(7958);
  expect(printed(criterionIndex(items, "pooled"))).toBe(7813);
});

test("F3: without an answer there is no figure, never 0 %", () => {
  const nobody: LevelCounts = [0, 0, 0, 0, 0];
  expect(itemIndex(nobody)).toBeNull();
  expect(criterionIndex([nobody, nobody], "means")).toBeNull();
  expect(criterionIndex([nobody, nobody], "pooled")).toBeNull();
  expect(overallIndex([[nobody], [nobody]], "means")).toBeNull();
  expect(overallIndex([[nobody], [nobody]], "pooled")).toBeNull();
});

test("F5: the five published factors of 2024 have the mean 84,08 %", () => {
  const factors = [8427, 8423, 8429, 8412, 8350].map((hundredths) => rational(hundredths, 10_000));
  expect(toHundredths(meanOf(factors))).toBe(8408);
});

test("«Bình thường» is not satisfied", () => {
  expect(printed(itemIndex([0, 0, 10, 0, 0]))).toBe(0);
});

test("an item without answers leaves its criterion, a criterion without items leaves the overall figure", () => {
  const nobody = anItem(0, 0);
  expect(printed(criterionIndex([anItem(3, 4), nobody], "means"))).toBe(7500);
  expect(printed(overallIndex([[anItem(3, 4)], [nobody], [anItem(1, 4)]], "means"))).toBe(5000);
});

test("means are rounded once: two items of 2/3 and one of 1/3 are 55,56 %, not the mean of rounded figures", () => {
  expect(printed(criterionIndex([anItem(2, 3), anItem(2, 3), anItem(1, 3)], "means"))).toBe(5556);
});

const satisfiedOf100 = fc.integer({ min: 0, max: 100 });

test("both methods agree when every item has as many answers and every criterion as many items", () => {
  const survey = fc
    .integer({ min: 1, max: 5 })
    .chain((items) => fc.array(fc.array(satisfiedOf100, { minLength: items, maxLength: items }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(survey, (counts) => {
      const criteria = counts.map((criterion) => criterion.map((satisfied) => anItem(satisfied, 100)));
      expect(printed(overallIndex(criteria, "means"))).toBe(printed(overallIndex(criteria, "pooled")));
      for (const items of criteria) expect(printed(criterionIndex(items, "means"))).toBe(printed(criterionIndex(items, "pooled")));
    }),
  );
});

const levelCounts: fc.Arbitrary<LevelCounts> = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50));

test("the order of items and criteria never changes a figure, and a figure lies between its parts", () => {
  fc.assert(
    fc.property(fc.array(levelCounts, { minLength: 1, maxLength: 8 }), fc.constantFrom("means", "pooled"), (items, method) => {
      const index = criterionIndex(items, method);
      expect(printed(criterionIndex(items.toReversed(), method))).toBe(printed(index));
      const parts = items.filter((item) => scoredOf(item) > 0).map((item) => Number(printed(itemIndex(item))));
      expect(index === null).toBe(parts.length === 0);
      if (index === null) return;
      expect(toHundredths(index)).toBeGreaterThanOrEqual(Math.min(...parts));
      expect(toHundredths(index)).toBeLessThanOrEqual(Math.max(...parts));
    }),
  );
});

test("the shares of the levels are whole percents, each rounded once, half up", () => {
  expect(levelPercents([1, 0, 1, 3, 3])).toEqual([13, 0, 13, 38, 38]);
  expect(levelPercents([0, 0, 0, 0, 0])).toBeNull();
});
