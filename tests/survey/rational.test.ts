import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exactHundredths, meanOf, rational, shareInHundredths, toHundredths } from "#survey/rational.ts";

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

const counts = fc.integer({ min: 1, max: 10_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("counts are rounded without long numbers as with them", () => {
  fc.assert(
    fc.property(counts, ([k, n]) => {
      expect(shareInHundredths(k, n)).toBe(toHundredths(rational(k, n)));
    }),
    { numRuns: 2000 },
  );
});

/** A mean of shares of which the double may lie on either side of a half-step: eighths and sixteenths of ten thousandths. */
const halfSteps = fc.integer({ min: 0, max: 9_999 }).map((h): [number, number] => [2 * h + 1, 20_000]);

test("a mean that is known as a double is rounded as the exact one, at half-steps too", () => {
  const shares = fc.array(fc.oneof(counts, halfSteps), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(shares, (parts) => {
      const exact = meanOf(parts.map(([k, n]) => rational(k, n)));
      const share = parts.reduce((sum, [k, n]) => sum + k / n, 0) / parts.length;
      expect(exactHundredths(share, () => exact)).toBe(toHundredths(exact));
    }),
    { numRuns: 3000 },
  );
});

const neverAsked = (): never => {
  throw new Error("a long fraction was made");
};

test("the exact fraction is asked for only where the double does not tell", () => {
  expect(exactHundredths(0.81, neverAsked)).toBe(8100);
  expect(() => exactHundredths(0.78125, neverAsked)).toThrow("a long fraction");
});

test("a share of nobody has no value", () => {
  expect(() => rational(0, 0)).toThrow(RangeError);
  expect(() => meanOf([])).toThrow(RangeError);
});
