import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Answers, Comments } from "#survey/response.ts";
import { schemaFaults } from "#survey/schema-faults.ts";

const asWritten = z.record(z.string(), z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(40)));
const optionId = fc.string({ maxLength: 62 });
const chosen = fc.oneof(fc.array(optionId, { maxLength: 42 }), fc.array(fc.oneof(optionId, fc.jsonValue())), fc.jsonValue());
const json = fc.oneof(
  fc.dictionary(fc.string(), fc.array(optionId, { minLength: 1, maxLength: 2 })),
  fc.dictionary(fc.string(), chosen),
  fc.jsonValue(),
);

test("answers pass by a glance exactly when they pass by the letter", () => {
  fc.assert(
    fc.property(json, (value) => {
      // A schema passes over this one name, a glance does not.
      fc.pre(!JSON.stringify(value).includes("__proto__"));
      expect(z.safeParse(Answers, value).success).toBe(z.safeParse(asWritten, value).success);
    }),
    { numRuns: 2000 },
  );
});

test("an answer that is refused is named by its place", () => {
  const form = z.object({ answers: Answers });
  const faultsOf = (answers: unknown) =>
    schemaFaults(z.safeParse(form, { answers }, { reportInput: true }).error ?? new z.core.$ZodError([]));
  const fault = "has a form that is not allowed here";
  expect(faultsOf({ "acc-1": ["satisfied"], "acc-2": [], "acc-3": [4] })).toEqual([
    { place: "answers.acc-2", fault },
    { place: "answers.acc-3", fault },
  ]);
  expect(faultsOf(["satisfied"])).toEqual([{ place: "answers", fault }]);
  expect(faultsOf(undefined)).toEqual([{ place: "answers", fault: "is missing" }]);
});

test("free words are taken exactly when every store gives them back as they were", () => {
  const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0x41, 0xd83d, 0xde00)), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(units, (codes) => {
      const words = String.fromCharCode(...codes);
      const comeBack = !words.includes("\0") && Buffer.from(words).toString() === words;
      expect(z.safeParse(Comments, { "comment-text": { salt: "0".repeat(32), words } }).success).toBe(comeBack);
    }),
    { numRuns: 1000 },
  );
});
