import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

test("a definition has one identity, whatever order its members were written in", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonicalText(reversed(value)) === canonicalText(value)));
});

test("no word of a definition is lost in its canonical text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("members stand sorted, without white space, absent ones left out", () => {
  expect(canonicalText({ vi: "Bình thường", en: "Neutral", 10: [1, { b: null, a: true }], 9: undefined })).toBe(
    '{"10":[1,{"a":true,"b":null}],"en":"Neutral","vi":"Bình thường"}',
  );
});
