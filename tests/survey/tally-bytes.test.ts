import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeTally, encodeTally, longestEncoding } from "#survey/tally-bytes.ts";

const count = fc.oneof(
  fc.nat(300),
  fc.maxSafeNat(),
  fc.constantFrom(0, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 38, 2 ** 38 - 1, 2 ** 53 - 1),
);

test("what is stored is what was counted, up to 2⁵³", () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 300 }), (counts) => {
      const tally = Float64Array.from(counts);
      expect(decodeTally(encodeTally(tally), counts.length)).toEqual(tally);
    }),
  );
});

test("small counts take one byte each", () => {
  expect(encodeTally(Float64Array.from({ length: 230 }, (_, slot) => slot % 128))).toHaveLength(230);
});

test("bytes of another size, cut short or too long are refused, never padded", () => {
  const bytes = encodeTally(Float64Array.of(1, 300, 3));
  expect(() => decodeTally(bytes, 2)).toThrow(RangeError);
  expect(() => decodeTally(bytes, 4)).toThrow(RangeError);
  expect(() => decodeTally(bytes.subarray(0, 2), 2)).toThrow(RangeError);
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])("%s is no count", (wrong) => {
  expect(() => encodeTally(Float64Array.of(wrong))).toThrow(RangeError);
});

test("a tally written where another one was leaves nothing of it behind", () => {
  const room = new Uint8Array(longestEncoding(Float64Array.of(1, 2, 3)));
  encodeTally(Float64Array.of(2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1), room);
  expect(encodeTally(Float64Array.of(1, 300, 3), room)).toEqual(encodeTally(Float64Array.of(1, 300, 3)));
});
