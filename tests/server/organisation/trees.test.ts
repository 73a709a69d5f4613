import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { UnitChange, UnitHistory } from "#protocol/units.ts";
import { firstDayOf, halfMonthOf } from "#survey/period.ts";
import { branchesUnder, branchOf } from "../../../src/server/organisation/branches.ts";
import { changedUnits } from "../../../src/server/organisation/change-units.ts";
import { openPartsOfToday } from "../../../src/server/organisation/parts-of-today.ts";
import { stretchesIn, treesOf } from "../../../src/server/organisation/tree-in-time.ts";
import { sinceEver } from "../../../src/server/organisation/unit-history.ts";
import { treeNow, treeThen } from "../../../src/server/organisation/unit-tree.ts";

const name = { vi: "Đơn vị", en: "Unit" };
const ids = ["d1", "d2", "a", "b", "c", "e"] as const;
const parentOf = { d1: "p", d2: "p", a: "d1", b: "d1", c: "d2", e: "d2" } as const;

const start: readonly UnitHistory[] = [
  sinceEver({ id: "p", name, kind: "province", parent: null, serves: false, counters: [] }),
  ...ids.map((id) =>
    sinceEver({ id, name, kind: id.startsWith("d") ? "commune" : "desk", parent: parentOf[id], serves: !id.startsWith("d"), counters: [] }),
  ),
];

const day = fc.constantFrom("2026-01-01", "2026-01-10", "2026-01-15", "2026-02-14", "2026-02-15", "2026-03-31");
const desk = fc.constantFrom("a", "b", "c", "e", "n1", "n2");
const parent = fc.constantFrom("d1", "d2");

const happening: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({ change: fc.constant("move" as const), id: desk, from: day, parent }),
  fc.record({ change: fc.constant("end" as const), id: desk, from: day }),
  fc.record({ change: fc.constant("merge" as const), ids: fc.array(desk, { minLength: 1, maxLength: 1 }), into: desk, from: day }),
  fc.record({
    change: fc.constant("add" as const),
    id: fc.constantFrom("n1", "n2"),
    from: day,
    name: fc.constant(name),
    kind: fc.constant("desk" as const),
    parent,
    serves: fc.constant(true),
    counters: fc.constant<{ id: string; name: typeof name }[]>([]),
  }),
);

/** An organisation to which things happened; those that cannot be are left out. */
const history = fc.array(happening, { maxLength: 12 }).map((happenings) =>
  happenings.reduce((units, change) => {
    const changed = changedUnits(units, [change]);
    return "faults" in changed ? units : changed.units;
  }, start),
);

const cell = fc.record({ unit: desk, period: day.map(halfMonthOf), persons: fc.nat(30) });
const bounds = fc.constantFrom(null, { first: "2026-01-a", last: "2026-01-b" }, { first: "2026-02-a", last: "2026-03-b" });

const asked = fc.record({
  units: history,
  all: fc.array(cell, { maxLength: 30 }),
  within: bounds,
  top: fc.constantFrom("p", "d1", "d2", "a", "n1"),
});

test("whatever happened to units, every form is counted once, where the tree of its half-month or of today has it", () => {
  fc.assert(
    fc.property(asked, ({ units, all, within, top }) => {
      const known = new Set(units.map(({ id }) => id));
      const cells = all.filter(
        ({ unit, period }) => known.has(unit) && (within === null || (period >= within.first && period <= within.last)),
      );
      const trees = treesOf(units, "2026-03-01");
      for (const tree of ["ofTheTime", "ofToday"] as const) {
        const stretches = stretchesIn(trees[tree], within);
        const branch = branchOf(stretches, top);
        const branches = branchesUnder(stretches, top);
        const inside = cells.filter(({ unit, period }) =>
          isBelow(tree === "ofToday" ? treeNow(units, "2026-03-01") : treeThen(units, firstDayOf(period)), unit, top),
        );
        expect(cells.filter((one) => branch.holds(one))).toEqual(top === "p" ? cells : inside);
        const grouped = cells.filter((one) => branches.keyOf(one) !== undefined);
        expect(grouped).toEqual(top === "p" ? cells : inside);
        expect(branches.keys.filter((key) => !branches.units.includes(key))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("a branch of today's tree is the sum of what the trees of the time show, or is not shown", () => {
  fc.assert(
    fc.property(asked, ({ units, all, within, top }) => {
      const cells = all.filter(({ period }) => within === null || (period >= within.first && period <= within.last));
      const trees = treesOf(units, "2026-03-01");
      const parts = openPartsOfToday(trees)(top, within);
      fc.pre(parts !== null && units.some(({ id }) => id === top) && top !== "p");
      const today = branchOf(stretchesIn(trees.ofToday, within), top);
      const atTheTime = (parts === "same" ? [top] : (parts ?? [])).map((part) => branchOf(stretchesIn(trees.ofTheTime, within), part));
      // Counted once each: where parts overlapped, a sum of shown figures would not be what they say.
      for (const one of cells) expect(atTheTime.filter((part) => part.holds(one)).length).toBe(today.holds(one) ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

/** The slow way: from a unit upwards. */
function isBelow({ parentOf: above }: ReturnType<typeof treeThen>, unit: string, top: string): boolean {
  for (let next: string | null | undefined = unit; next; next = above.get(next)) if (next === top) return true;
  return false;
}
