import { expect, test } from "vitest";
import { meanOf, rational, toHundredths, toNumber } from "#survey/rational.ts";

test("40 of 50 is 80,00 and 25 of 32 is 78,13: half goes up", () => {
  expect(toHundredths(rational(40, 50))).toBe(8000);
  expect(toHundredths(rational(25, 32))).toBe(7813);
  expect(toHundredths(rational(0, 7))).toBe(0);
  expect(toHundredths(rational(7, 7))).toBe(10_000);
});

/** Half up, said without dividing: 2n·h − n ≤ 20000·k < 2n·h + n, in numbers far below 2⁵³. */
function isHalfUp(hundredths: number, k: number, n: number): boolean {
  const distance = 20_000 * k - 2 * n * hundredths;
  return distance >= -n && distance < n;
}

test("every share of up to 400 answers is rounded half up", () => {
  const wrong: string[] = [];
  for (let n = 1; n <= 400; n += 1) {
    for (let k = 0; k <= n; k += 1) if (!isHalfUp(toHundredths(rational(k, n)), k, n)) wrong.push(`${k}/${n}`);
  }
  expect(wrong).toEqual([]);
});

/** The largest k whose share lies at or below the half-step above h; it and its neighbour are where rounding can go wrong. */
const aroundHalf = (h: number, n: number) => Math.floor((n * (2 * h + 1)) / 20_000);

test("up to 10 000 answers no share close to a half-step is rounded wrongly", () => {
  const wrong: string[] = [];
  for (let n = 401; n <= 10_000; n += n < 2000 ? 7 : 61) {
    for (let h = 0; h < 10_000; h += 1 + (n % 5)) {
      const k = aroundHalf(h, n);
      for (const count of [k, k + 1]) if (count <= n && !isHalfUp(toHundredths(rational(count, n)), count, n)) wrong.push(`${count}/${n}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("a mean is exact where decimal fractions are not", () => {
  expect(toHundredths(meanOf([rational(1, 3), rational(1, 3), rational(1, 3)]))).toBe(3333);
  expect(meanOf([rational(1, 10), rational(2, 10)])).toEqual({ numerator: 3n, denominator: 20n });
});

test("long exact fractions still become numbers", () => {
  const long = meanOf(Array.from({ length: 60 }, (_, index) => rational(999_983 - index, 1_000_003 + index)));
  expect(toNumber(long)).toBeCloseTo(0.99992, 5);
});

test("a share of nobody has no value", () => {
  expect(() => rational(0, 0)).toThrow(RangeError);
  expect(() => meanOf([])).toThrow(RangeError);
});
