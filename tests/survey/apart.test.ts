import * as fc from "fast-check";
import { expect, test } from "vitest";
import { areApart, deviationsApart } from "#survey/significance.ts";
import { varianceBetweenPersons } from "#survey/variance.ts";

const sampled = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([n, part, isComposed]) => {
    const share = Math.round(part * n) / n;
    return isComposed ? { share, n: n / 1.3, variance: (share * (1 - share)) / n } : { share, n };
  });

test("two groups are apart, whichever is asked about first, where all tests say so", () => {
  fc.assert(
    fc.property(sampled, sampled, fc.constantFrom(0, 1, 1.959963984540054, 3), (one, other, deviations) => {
      const isApart = deviationsApart(one, other) >= deviations;
      expect([areApart(one, other, deviations), areApart(other, one, deviations)]).toEqual([isApart, isApart]);
    }),
    { numRuns: 2000 },
  );
});

function inWholeNumbers(persons: number, sum: number, squares: number): number {
  return Number(BigInt(persons) * BigInt(squares) - BigInt(sum) ** 2n) / persons / (persons - 1) / 1_000_000;
}

test("the variance between few persons is reckoned as exactly as that between very many", () => {
  const satisfied = fc.record({ persons: fc.integer({ min: 2, max: 20_000_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(satisfied, ({ persons, part }) => {
      const content = Math.floor(persons * part);
      const [sum, sumSquares] = [content * 1000, content * 1_000_000];
      expect(varianceBetweenPersons({ persons, sum, sumSquares })).toBe(inWholeNumbers(persons, sum, sumSquares));
    }),
    { numRuns: 2000 },
  );
});
