import * as fc from "fast-check";
import { expect, test } from "vitest";
import { enrolmentCode } from "#protocol/devices.ts";
import { readCode } from "../../src/kiosk/enrolment/enrolment-code.ts";
import { enrolmentInAddress } from "../../src/kiosk/enrolment/enrolment-in-address.ts";

const lawful = fc.string({ unit: fc.constantFrom(...Array.from("23456789ABCDEFGHJKMNPQRSTUVWXYZ")), minLength: 8, maxLength: 8 });

test("a code is read however it is typed: upper or lower case, in groups, with spaces or hyphens of any kind", () => {
  const between = fc.constantFrom("", " ", "-", "–", " - ", ".", "\u00a0");
  fc.assert(
    fc.property(lawful, between, fc.boolean(), (code, gap, isLower) => {
      const typed = ` ${code.slice(0, 4)}${gap}${code.slice(4)} `;
      expect(readCode(isLower ? typed.toLowerCase() : typed)).toEqual({ code });
    }),
  );
});

test.each([
  ["K7QM-2XP0", "look-alikes"],
  ["k7qm2xpo", "look-alikes"],
  ["K7QM 2XP1", "look-alikes"],
  ["K7QMI2XP", "look-alikes"],
  ["K7QM2XPl", "look-alikes"],
  ["K7QM2XPĐ", "characters"],
  ["K7QM_2XP", "characters"],
  ["", "length"],
  ["K7QM2XP", "length"],
  ["K7QM2XPAB", "length"],
] as const)("«%s» is refused for its %s", (typed, fault) => {
  expect(readCode(typed)).toEqual({ fault });
});

test("whatever is typed, what is read is a code the endpoint understands, or a fault", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        lawful.map((code) => `${code} `),
      ),
      (typed) => {
        const read = readCode(typed);
        expect("fault" in read || enrolmentCode.test(read.code)).toBe(true);
      },
    ),
  );
});

test.each([
  ["#enrol=K7QM2XPA", "K7QM2XPA"],
  ["#enrol=", ""],
  ["#enrol", ""],
  ["", null],
  ["#", null],
  ["#something=else", null],
])("the address %s opens the enrolment with %s", (fragment, code) => {
  expect(enrolmentInAddress(fragment)).toBe(code);
});
