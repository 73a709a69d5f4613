import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Columns } from "#survey/columns.ts";
import { isHidden, showingOf, smallestGroup, weightOf, type Showing } from "#survey/disclosure.ts";
import { showingsOfGroups } from "../support/disclosed-figures.ts";

test("fewer than ten persons are never shown, whatever the setting says", () => {
  expect(showingOf(9, 1)).toBe("too-few");
  expect(showingOf(10, 1)).toBe("shown");
  expect(showingOf(19, 20)).toBe("too-few");
  expect(showingOf(0, 10)).toBe("empty");
  expect(smallestGroup(3)).toBe(10);
});

test("10 to 29 persons are «chỉ tham khảo»", () => {
  expect([10, 29, 30].map(weightOf)).toEqual(["indicative", "indicative", "firm"]);
});

/** How units that divide a total are told. */
const toldOf = (...counts: number[]) =>
  showingsOfGroups([{ children: [] }], {
    total: [counts.reduce((sum, n) => sum + n, 0)],
    groups: counts.map((n) => [n]),
  }).groups.flat();

test("beside a hidden unit the next smallest is hidden, or the total would tell", () => {
  expect(toldOf(100, 4, 20, 30)).toEqual(["shown", "too-few", "complement", "shown"]);
});

test("hidden units that are ten persons together need no other", () => {
  expect(toldOf(100, 4, 6)).toEqual(["shown", "too-few", "too-few"]);
  expect(toldOf(100, 4, 5, 40)).toEqual(["shown", "too-few", "too-few", "complement"]);
});

test("items that the same persons answered are not added up", () => {
  const criterion = [[1, 2, 3, 4], [], [], [], []].map((children) => ({ children }));
  expect(showingsOfGroups(criterion, { total: [100, 100, 6, 6, 50] }).total).toEqual([
    "shown",
    "shown",
    "too-few",
    "too-few",
    "complement",
  ]);
});

test("a unit without answers hides nobody", () => {
  expect(toldOf(100, 0, 4, 20)).toEqual(["shown", "empty", "too-few", "complement"]);
  expect(toldOf(100, 0, 20)).toEqual(["shown", "empty", "shown"]);
});

/** Overall 0; criterion 1 with items 2 and 3; criterion 4 with items 5 and 6; criterion 7 with item 8. */
const columns: Columns = [[1, 4, 7], [2, 3], [], [], [5, 6], [], [], [8], []].map((children) => ({ children }));

test("a hidden criterion hides its items, from which it could be rebuilt", () => {
  const showings = showingsOfGroups(columns, { total: [40, 40, 40, 40, 40, 40, 40, 6, 6] }).total;
  expect(showings[7]).toBe("too-few");
  expect(showings.slice(1, 4)).toEqual(["complement", "complement", "complement"]);
  expect(showings.slice(4, 7)).toEqual(["shown", "shown", "shown"]);
});

test("with the overall figure everything is hidden, even that nobody answered", () => {
  expect(showingsOfGroups(columns, { total: [7, 7, 7, 7, 7, 7, 7, 0, 0] }).total.every(isHidden)).toBe(true);
});

/** A group of persons who answered some of six items laid out as `columns`; a criterion's persons are at least its largest item. */
const someGroup = fc
  .tuple(fc.oneof(fc.nat(12), fc.nat(60)), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }))
  .map(([persons, parts]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = parts.map((part) => Math.round(part * persons));
    return [Math.max(a, b, c, d, e), Math.max(a, b), a, b, Math.max(c, d), c, d, e, e];
  });
const someGroups = fc.array(someGroup, { minLength: 1, maxLength: 7 });
const sumOf = (rows: readonly (readonly number[])[]) => columns.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/** What subtraction yields: for a shown total, its n less the shown parts is the n of all hidden parts together. */
function readOff(total: Showing, parts: readonly { n: number; showing: Showing }[]): { n: number; of: number }[] {
  if (total !== "shown") return [];
  const hidden = parts.filter(({ n, showing }) => n > 0 && isHidden(showing));
  return hidden.length === 0 ? [] : [{ n: hidden.reduce((sum, { n }) => sum + n, 0), of: hidden.length }];
}

test("an attacker who subtracts all shown groups from the total learns of no fewer than ten persons", () => {
  fc.assert(
    fc.property(someGroups, (rows) => {
      const { total, groups: table } = showingsOfGroups(columns, { total: sumOf(rows), groups: rows });
      for (const [column, whole] of total.entries()) {
        const parts = rows.map((row, group) => ({ n: row[column] ?? 0, showing: table[group]?.[column] ?? "shown" }));
        for (const { n } of parts.filter(({ showing }) => showing === "shown")) expect(n).toBeGreaterThanOrEqual(10);
        for (const { n } of readOff(whole, parts)) expect(n).toBeGreaterThanOrEqual(10);
        if (isHidden(whole)) expect(parts.every(({ showing }) => isHidden(showing))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("within a group the hidden items or criteria are two at least, one of them of ten persons, or all", () => {
  fc.assert(
    fc.property(someGroups, (rows) => {
      const { total, groups: table } = showingsOfGroups(columns, { total: sumOf(rows), groups: rows });
      for (const [group, showings] of table.entries()) {
        for (const [column, { children }] of columns.entries()) {
          // What the total tells of as nobody is nobody in each group.
          const told = children.filter((child) => total[child] !== "empty");
          const parts = told.map((child) => ({ n: rows[group]?.[child] ?? 0, showing: showings[child] ?? "shown" }));
          const hidden = parts.filter(({ n, showing }) => n > 0 && isHidden(showing));
          if (isHidden(showings[column] ?? "shown")) expect(parts.every(({ showing }) => isHidden(showing))).toBe(true);
          if (showings[column] !== "shown" || hidden.length === 0) continue;
          expect(hidden.length).toBeGreaterThan(1);
          if (parts.some(({ showing }) => showing === "shown")) expect(Math.max(...hidden.map(({ n }) => n))).toBeGreaterThanOrEqual(10);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("where every group is large enough nothing is hidden", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const rows = sizes.map((size) => columns.map(() => size));
      const { groups } = showingsOfGroups(columns, { total: sumOf(rows), groups: rows });
      expect(new Set(groups.flat())).toEqual(new Set(["shown"]));
    }),
  );
});
