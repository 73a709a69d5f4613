import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Closing } from "#survey/period.ts";
import { halfMonthAfter, halfMonthOf, periodCells } from "#survey/period.ts";
import type { Tree } from "../../../src/server/organisation/unit-tree.ts";
import { unitsBelow } from "../../../src/server/organisation/unit-tree.ts";
import { toldProcedures } from "../../../src/server/remarks/by-procedure.ts";
import { type Atom, type Home, homesOf } from "../../../src/server/remarks/homes.ts";
import { withHomes } from "../../../src/server/remarks/kept-homes.ts";
import { listedWithin } from "../../../src/server/remarks/listed.ts";
import type { Remark } from "../../../src/server/remarks/remark.ts";

const minimumGroup = 10;

/** A tree by who stands under whom; the first is the top. */
function treeOf(parentOf: Readonly<Record<string, string | null>>): Tree {
  const parents = new Map(Object.entries(parentOf));
  const children = Map.groupBy(parents.keys(), (unit) => parents.get(unit) ?? null);
  return { parentOf: parents, childrenOf: new Map(children), open: new Set(parents.keys()) };
}

/** Persons by procedure, of units in half-months. */
type Counts = ReadonlyMap<string, ReadonlyMap<string | null, number>>;
type Office = { readonly tree: Tree; readonly counts: Counts; readonly today: string; readonly closing: Closing };

const atomName = ({ unit, halfMonth }: Atom) => `${unit} ${halfMonth}`;
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

function homesIn({ tree, counts, today, closing }: Office) {
  const atoms = [...counts.keys()].map((name) => name.split(" "));
  const own = {
    units: [...new Set(atoms.map(([unit = ""]) => unit))],
    halfMonths: [...new Set(atoms.map(([, halfMonth = ""]) => halfMonth))].toSorted(),
    persons: (unit: string, halfMonth: string) => Math.min(255, sum(counts.get(`${unit} ${halfMonth}`)?.values() ?? [])),
  };
  return homesOf({ own, treeOf: () => tree, minimumGroup, clock: { today, closing } });
}

/** Where somebody's home is, in words, and of it what counted anybody. */
function homeOf(office: Office, unit: string, halfMonth: string): string | null {
  const home = homesIn(office)({ unit, halfMonth });
  const counted = home?.atoms.map(atomName).filter((name) => office.counts.has(name));
  return home ? `${home.unit}: ${counted?.join(", ")}` : null;
}

const flat = treeOf({ tinh: null, mot: "tinh", hai: "tinh", ba: "tinh" });
const office = (persons: Readonly<Record<string, number>>, today = "2027-03-01"): Office => ({
  tree: flat,
  counts: new Map(Object.entries(persons).map(([name, count]) => [name, new Map([[null, count]])])),
  today,
  closing: "calendar",
});

describe("a remark is told", () => {
  test("of its half-month where ten persons answered in its unit, once it is over", () => {
    const ten = { "mot 2026-11-a": 10 };
    expect(homeOf(office(ten), "mot", "2026-11-a")).toBe("mot: mot 2026-11-a");
    expect(homeOf(office(ten, "2026-11-14"), "mot", "2026-11-a")).toBeNull();
    expect(homeOf(office(ten, "2026-11-15"), "mot", "2026-11-a")).toBe("mot: mot 2026-11-a");
  });

  test("of the shortest period that brings its unit's small half-months together, once that is over", () => {
    const few = { "mot 2026-10-a": 50, "mot 2026-10-b": 4, "mot 2026-11-a": 3, "mot 2026-12-b": 5 };
    const quarter = "mot: mot 2026-10-b, mot 2026-11-a, mot 2026-12-b";
    expect(homeOf(office(few), "mot", "2026-11-a")).toBe(quarter);
    expect(homeOf(office(few), "mot", "2026-10-a")).toBe("mot: mot 2026-10-a");
    expect(homeOf(office(few, "2026-12-31"), "mot", "2026-11-a")).toBeNull();
  });

  test("of the year of several units where one had too few all year", () => {
    const few = { "mot 2026-02-a": 6, "hai 2026-09-b": 5, "ba 2026-05-a": 80 };
    expect(homeOf(office(few), "mot", "2026-02-a")).toBe("tinh: mot 2026-02-a, hai 2026-09-b");
  });

  test("of nothing where too few are left in the whole organisation", () => {
    expect(homeOf(office({ "mot 2026-02-a": 6, "hai 2026-09-b": 300 }), "mot", "2026-02-a")).toBeNull();
  });

  test("where months end on the 14th, of such months", () => {
    const few = { "mot 2026-10-b": 6, "mot 2026-11-a": 6, "mot 2026-11-b": 6 };
    expect(homeOf({ ...office(few), closing: "14th" }, "mot", "2026-11-a")).toBe("mot: mot 2026-10-b, mot 2026-11-a");
    expect(homeOf(office(few), "mot", "2026-11-a")).toBe("mot: mot 2026-11-a, mot 2026-11-b");
  });
});

type ByProcedure = Readonly<Record<string, number>>;

function toldOf(byProcedure: ByProcedure, none = 0, ofRemarks: readonly (string | null)[] = [null, ...Object.keys(byProcedure)]) {
  const persons = new Map<string | null, number>([...Object.entries(byProcedure), [null, none]]);
  return [...toldProcedures(persons, new Set(ofRemarks), minimumGroup)].toSorted();
}

describe("a procedure is told of a remark", () => {
  test("where ten persons of the group came for it", () => {
    expect(toldOf({ land: 30, birth: 12 }, 11)).toEqual(["birth", "land"]);
    expect(toldOf({ land: 30, birth: 9 }, 11)).toEqual(["land"]);
  });

  test("but not where those of whom none is told would be too few then", () => {
    expect(toldOf({ land: 30, birth: 12, marriage: 4 })).toEqual(["land"]);
    expect(toldOf({ land: 30, birth: 12 }, 0, ["land", "birth"])).toEqual(["birth", "land"]);
    expect(toldOf({ land: 30 }, 3)).toEqual([]);
  });
});

const unitNames = ["mot", "hai", "ba", "bon", "nam", "sau"];

/** Offices in which units stand under each other as it comes, and where hardly anybody comes, or many do. */
const offices: fc.Arbitrary<Office> = fc
  .record({
    parents: fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }),
    units: fc.integer({ min: 1, max: 6 }),
    first: fc.constantFrom("2025-01-a", "2025-08-b", "2025-12-a"),
    persons: fc.array(
      fc.tuple(fc.constantFrom(0, 0, 1, 3, 8, 9, 10, 14), fc.constantFrom(0, 0, 2, 5, 9, 11, 25), fc.constantFrom(0, 0, 1, 7)),
      {
        minLength: 30,
        maxLength: 30,
      },
    ),
    halfMonths: fc.integer({ min: 1, max: 30 }),
    sparse: fc.nat(4),
    today: fc.constantFrom("2025-09-20", "2026-01-01", "2026-02-14", "2027-01-01"),
    closing: fc.constantFrom<Closing>("calendar", "14th"),
  })
  .map(({ parents, units, first, persons, halfMonths, sparse, today, closing }) => {
    const names = ["tinh", ...unitNames.slice(0, units)];
    const parentOf = names.map((name, index) => [name, index === 0 ? null : (names[(parents[index - 1] ?? 0) % index] ?? null)] as const);
    const counts = new Map<string, Map<string | null, number>>();
    let at = 0;
    let halfMonth: string = first;
    for (let step = 0; step < halfMonths; step += 1) {
      for (const unit of names) {
        at += 1 + sparse;
        const [land = 0, birth = 0, none = 0] = persons[at % persons.length] ?? [];
        if (at % (sparse + 1) === 0 && land + birth + none > 0)
          counts.set(
            `${unit} ${halfMonth}`,
            new Map<string | null, number>([
              ["land", land],
              ["birth", birth],
              [null, none],
            ]),
          );
      }
      halfMonth = halfMonthAfter(halfMonth);
    }
    return { tree: treeOf(Object.fromEntries(parentOf)), counts, today, closing };
  });

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
const partsOfYear = ["H1", "H2", "Q1", "Q2", "Q3", "Q4", ...months];
const periods = ["all", "2025", "2026", ...["2025", "2026"].flatMap((year) => partsOfYear.map((part) => `${year}-${part}`))];

/** Everybody who answered, each with a remark. */
function everybody({ counts }: Office) {
  return [...counts].flatMap(([name, byProcedure]) => {
    const [unit = "", halfMonth = ""] = name.split(" ");
    return [...byProcedure].flatMap(([procedure, count]) =>
      Array.from({ length: count }, (_, index) => {
        const remark: Remark = {
          ref: `${name} ${procedure} ${index}`,
          unit,
          halfMonth,
          procedure,
          id: "",
          number: 0,
          question: "",
          survey: "",
          day: "",
          counter: null,
          flags: [],
          said: { low: [], reasons: [] },
        };
        return { remark, annulled: false };
      }),
    );
  });
}

test(
  "the attack: whoever writes, his remark stands in the same lists, under the same procedure, as those of nine others at least",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(offices, (one) => {
        const entries = everybody(one);
        const findable = withHomes(entries, homesIn(one));
        const seenByRef = new Map<string, string[]>();
        const homes = new Map<string, Home>();
        for (const unit of one.tree.parentOf.keys()) {
          const below = unitsBelow(one.tree, unit);
          for (const period of periods) {
            const cells = periodCells(period, one.closing);
            const isIn = ({ unit: counted, halfMonth }: Atom) =>
              below.has(counted) && (cells.kind !== "half-months" || cells.keys.includes(halfMonth));
            for (const { remark, home } of listedWithin(findable, isIn)) {
              seenByRef.set(remark.ref, [...(seenByRef.get(remark.ref) ?? []), `${unit} ${period}`]);
              homes.set(remark.ref, home);
            }
          }
        }
        const procedureTold = ({ ref, procedure }: Remark) => {
          const persons = new Map<string | null, number>();
          for (const atom of homes.get(ref)?.atoms ?? [])
            for (const [name, count] of one.counts.get(atomName(atom)) ?? []) persons.set(name, (persons.get(name) ?? 0) + count);
          return procedure !== null && toldProcedures(persons, new Set(persons.keys()), minimumGroup).has(procedure)
            ? procedure
            : "none told";
        };
        const seen = entries.filter(({ remark }) => seenByRef.has(remark.ref));
        const alike = Map.groupBy(seen, ({ remark }) => `${procedureTold(remark)}: ${seenByRef.get(remark.ref)?.join()}`);
        for (const [lists, its] of alike) expect([lists, its.length]).toEqual([lists, expect.toSatisfy((count) => count >= minimumGroup)]);
      }),
      { numRuns: 60 },
    );
  },
);

test("nothing is told of a half-month that is not over", () => {
  fc.assert(
    fc.property(offices, (one) => {
      const findHome = homesIn(one);
      for (const { remark } of everybody(one)) if (remark.halfMonth >= halfMonthOf(one.today)) expect(findHome(remark)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});
