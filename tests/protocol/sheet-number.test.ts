import * as fc from "fast-check";
import { expect, test } from "vitest";
import { digitsIn, inGroups, isSheetNumber, withCheckDigit } from "#protocol/sheet-number.ts";

const number = fc.stringMatching(/^[0-9]{9}$/).map(withCheckDigit);
const place = fc.nat({ max: 9 });

test("572 gets the check digit 4, as in the author's example", () => {
  expect(withCheckDigit("572")).toBe("5724");
});

test("a number that was given is one", () => {
  fc.assert(fc.property(number, (digits) => isSheetNumber(digits)));
});

test("a number with one wrong digit is none, whichever it is", () => {
  fc.assert(
    fc.property(number, place, fc.integer({ min: 1, max: 9 }), (digits, at, further) => {
      const wrong = (Number(digits[at]) + further) % 10;
      return !isSheetNumber(digits.slice(0, at) + wrong + digits.slice(at + 1));
    }),
  );
});

test("a number with two neighbours swapped is none", () => {
  fc.assert(
    fc.property(number, fc.nat({ max: 8 }), (digits, at) => {
      const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
      return swapped === digits || !isSheetNumber(swapped);
    }),
  );
});

test("a number too short, too long or with a letter is none", () => {
  const digits = withCheckDigit("482719360");
  for (const other of [digits.slice(1), `${digits}0`, `${digits.slice(0, 9)}a`, ""]) expect(isSheetNumber(other)).toBe(false);
});

test("a number is read in groups and typed however people group it", () => {
  expect(inGroups("4827193609")).toBe("482-719-3609");
  expect(["482-719-3609", "482 719 3609", "482.7193609", "4827193609\n"].map(digitsIn)).toEqual(
    Array.from({ length: 4 }, () => "4827193609"),
  );
  fc.assert(fc.property(number, (digits) => digitsIn(inGroups(digits)) === digits));
});

test("what is typed so far stands in groups too", () => {
  expect(["", "48", "4827", "4827193"].map(inGroups)).toEqual(["", "48", "482-7", "482-719-3"]);
});
