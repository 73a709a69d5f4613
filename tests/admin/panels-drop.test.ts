import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dropLine, dropPlace } from "../../src/admin/editor/panels/drop-place.ts";

const rows = [0, 50, 100, 150].map((top) => ({ top, bottom: top + 40 }));

test("a row goes behind every other whose middle it was carried past", () => {
  expect(dropPlace(rows, 0, 10)).toBe(0);
  expect(dropPlace(rows, 0, 69)).toBe(0);
  expect(dropPlace(rows, 0, 71)).toBe(1);
  expect(dropPlace(rows, 0, 900)).toBe(3);
  expect(dropPlace(rows, 3, 60)).toBe(1);
  expect(dropPlace(rows, 2, -5)).toBe(0);
});

test("a row always goes to a place there is", () => {
  fc.assert(
    fc.property(fc.nat(3), fc.integer({ min: -100, max: 400 }), (from, height) => {
      const to = dropPlace(rows, from, height);
      expect(to >= 0 && to < rows.length).toBe(true);
    }),
  );
});

test("the line stands before a row when carried up, behind it when carried down, and nowhere at home", () => {
  expect(dropLine(2, 0)).toEqual({ row: 0, edge: "before" });
  expect(dropLine(0, 2)).toEqual({ row: 2, edge: "after" });
  expect(dropLine(1, 1)).toBeNull();
});
