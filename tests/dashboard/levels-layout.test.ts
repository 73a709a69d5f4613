import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Distribution } from "#survey/figure.ts";
import { carriesNumber, middleOf, scaleFor, segmentsOf } from "#dashboard/charts/levels-layout.ts";

const spread = (...levels: Distribution["levels"]): Distribution => ({ levels, notApplicable: 0, missing: 0 });
const count = fc.nat(5000);
const anySpread = fc.tuple(count, count, count, count, count).map((levels) => spread(...levels));

test("«Bình thường» is centred on one line for all rows, whatever was answered", () => {
  fc.assert(
    fc.property(fc.array(anySpread, { minLength: 1, maxLength: 6 }), (rows) => {
      const scale = scaleFor(rows);
      for (const { levels } of rows) {
        const neutral = segmentsOf(levels, scale).find(({ level }) => level === 3);
        if (neutral !== undefined) expect(neutral.start + neutral.width / 2).toBeCloseTo(middleOf(scale), 9);
      }
    }),
  );
});

test("no bar leaves its cell, equal shares are equally wide in every row, and the pieces follow on each other", () => {
  fc.assert(
    fc.property(fc.array(anySpread, { minLength: 1, maxLength: 6 }), (rows) => {
      const scale = scaleFor(rows);
      const perShare = 1 / (scale.left + scale.right);
      for (const { levels } of rows) {
        const total = levels.reduce((sum, one) => sum + one, 0);
        let end: number | null = null;
        for (const { level, start, width } of segmentsOf(levels, scale)) {
          expect(width).toBeCloseTo(((levels[level - 1] ?? 0) / total) * perShare, 9);
          expect(start).toBeGreaterThanOrEqual(-1e-9);
          expect(start + width).toBeLessThanOrEqual(1 + 1e-9);
          if (end !== null) expect(start).toBeCloseTo(end, 9);
          end = start + width;
        }
      }
    }),
  );
});

test("low levels lie left of the line and high ones right of it", () => {
  const scale = scaleFor([spread(1, 2, 7, 30, 10)]);
  const line = middleOf(scale);
  const segments = segmentsOf([1, 2, 7, 30, 10], scale);
  expect(segments.filter(({ level }) => level < 3).every(({ start, width }) => start + width <= line)).toBe(true);
  expect(segments.filter(({ level }) => level > 3).every(({ start }) => start >= line)).toBe(true);
  expect(segments.map(({ percent }) => percent)).toEqual([2, 4, 14, 60, 20]);
});

test("an item nobody answered has no bar, and a piece too narrow for its number goes without", () => {
  expect(segmentsOf([0, 0, 0, 0, 0], scaleFor([]))).toEqual([]);
  const [narrow, wide] = segmentsOf([0, 0, 1, 0, 99], scaleFor([spread(0, 0, 1, 0, 99)]));
  expect(narrow && carriesNumber(narrow)).toBe(false);
  expect(wide && carriesNumber(wide)).toBe(true);
});
