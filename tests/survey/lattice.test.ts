import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openDecisions } from "#survey/decisions.ts";
import { isHidden, type Showing } from "#survey/disclosure.ts";
import type { Decisions } from "#survey/lattice.ts";
import { aRandomStore, type Kind } from "./a-random-store.ts";
import { aRealStore, type RealStore } from "./a-real-store.ts";
import { aTable, type Cell, openSmallStore, type OpenStore } from "./a-small-store.ts";
import { attack, type Found, tellsOfFew } from "./lattice-attack.ts";
import { byRowsAndColumns } from "./rows-and-columns.ts";

/** Which cells of a table of units × parts of a year are hidden, unit by unit. */
function hiddenIn(counts: readonly (readonly number[])[]): string[] {
  const { lattice } = openSmallStore(aTable(counts));
  const { showingsOf } = openDecisions(lattice);
  const isKept = (unit: number, part: number) => showingsOf(unit + 1, part + 2, null).some(isHidden);
  return counts.map((parts, unit) => parts.map((_, part) => (isKept(unit, part) ? "x" : ".")).join(""));
}

test("a small unit is hidden in two months with another, so that neither the month nor the unit gives it away", () => {
  expect(
    hiddenIn([
      [4, 50, 60],
      [30, 40, 70],
      [80, 90, 99],
    ]),
  ).toEqual(["xx.", "xx.", "..."]);
});

test("a month in which nobody came to the others shows the unit as it shows the whole", () => {
  expect(
    hiddenIn([
      [40, 50],
      [0, 60],
    ]),
  ).toEqual(["..", ".."]);
});

test("units that are small together hide each other only if they are ten persons in each month", () => {
  expect(
    hiddenIn([
      [4, 5],
      [6, 7],
      [80, 90],
    ]),
  ).toEqual(["xx", "xx", ".."]);
  expect(
    hiddenIn([
      [3, 50],
      [6, 70],
      [80, 90],
    ]),
  ).toEqual(["xx", "xx", "xx"]);
});

const chain = [
  [5, 6, 7, 50],
  [6, 5, 40, 50],
  [60, 50, 5, 7],
  [50, 60, 6, 5],
];

test("hiding in rows and columns alone lets a bridge between two blocks be reckoned back, hiding in boxes does not", () => {
  const store = openSmallStore(aTable(chain));
  const { showingsOf } = openDecisions(store.lattice);
  const alone = byRowsAndColumns(chain);
  const inRowsAndColumns = (unit: number, time: number, value: number | null) => {
    const showing = time <= 5 ? alone[unit - 1]?.[time - 2] : alone[unit - 1]?.[time - 6];
    return showing === undefined ? showingsOf(unit, time, value) : [showing];
  };
  const { times } = store.lattice;
  const bridge = times.flatMap((_, time) =>
    time === 4 || times[time]?.parent === 4 ? [{ cells: [{ unit: 1, time, value: null }], n: 7 }] : [],
  );
  expect(attack(store, inRowsAndColumns)).toEqual(expect.arrayContaining(bridge));
  expect(attack(store, showingsOf)).toEqual([]);
});

test("an item that few answered hides another of its criterion, and both in a box", () => {
  const table = aTable(Array.from({ length: 3 }, () => [0, 0]));
  const columns = [[1], [2, 3, 4], [], [], []].map((children) => ({ children }));
  const answers = new Map([1, 2, 3].map((unit) => [unit, [20, 20, 20, 19, 20].map((n) => n + 10 * unit)]));
  const countOf = (unit: number, part: number) => (unit === 1 && part === 0 ? [30, 30, 4, 29, 30] : (answers.get(unit) ?? []));
  const { lattice } = openSmallStore({ ...table, columns, countOf });
  const { showingsOf } = openDecisions(lattice);
  expect(showingsOf(1, 2, null)).toEqual(["shown", "shown", "too-few", "complement", "shown"]);
  for (const [unit, time] of [
    [1, 3],
    [2, 2],
    [2, 3],
  ] as const) {
    // prettier-ignore
    expect(showingsOf(unit, time, null).slice(0, 4)).toEqual(["shown", "shown", "complement", "complement"]);
  }
  expect(showingsOf(3, 2, null)).toEqual(["shown", "shown", "shown", "shown", "shown"]);
});

/** How two values are told where all that ever came, n persons, have the first. */
function toldOfOnlyValue(n: number): Showing[] {
  const { lattice } = openSmallStore({ ...aTable([[n]]), values: 2, countOf: (_, __, value) => [value === 0 ? n : 0] });
  return [0, 1].flatMap((value) => openDecisions(lattice).showingsOf(0, 0, value));
}

test("where all that ever came are few, not even the value that nobody has is told; else it is", () => {
  expect(toldOfOnlyValue(7)).toEqual(["too-few", "too-few"]);
  expect(toldOfOnlyValue(17)).toEqual(["shown", "empty"]);
});

const someSeed = fc.nat(2 ** 31);

/** What is found out of a random store of a kind. */
function foundIn(kind: Kind, seed: number): Found[] {
  const store = openSmallStore(aRandomStore(seed, kind));
  const { showingsOf } = openDecisions(store.lattice);
  return [...store.lattice.columns.keys()].flatMap((column) => attack(store, showingsOf, column));
}

test("fewer than ten persons are never shown, and who is there is never nobody", () => {
  const someKind = fc.constantFrom<Kind>({ weeks: true, moves: true }, { values: 2, moves: true }, { values: 2, figures: true });
  fc.assert(
    fc.property(someSeed, someKind, (seed, kind) => {
      const { lattice, cells, nOf } = openSmallStore(aRandomStore(seed, kind));
      const { showingsOf } = openDecisions(lattice);
      for (const cell of cells) {
        for (const [column, showing] of showingsOf(cell.unit, cell.time, cell.value).entries()) {
          const n = nOf(cell, column);
          if (showing === "shown") expect(n).toBeGreaterThanOrEqual(10);
          if (showing === "empty") expect(n).toBe(0);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("nobody reckons back to any hidden cell of units in periods, by whatever sums", () => {
  fc.assert(
    fc.property(someSeed, (seed) => {
      expect(foundIn({}, seed)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("nobody reckons back to any hidden week either", () => {
  fc.assert(
    fc.property(someSeed, (seed) => {
      expect(foundIn({ weeks: true }, seed)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("nobody reckons back to a hidden item or criterion", () => {
  fc.assert(
    fc.property(someSeed, (seed) => {
      expect(foundIn({ figures: true }, seed)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("nobody reckons back to few persons by the values of a dimension", () => {
  fc.assert(
    fc.property(someSeed, fc.integer({ min: 1, max: 3 }), (seed, values) => {
      expect(foundIn({ values }, seed).filter(tellsOfFew)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("nobody reckons back to few persons where units move, weeks, items and values or not", () => {
  const someKind = fc.constantFrom<Kind>({}, { weeks: true }, { values: 2 }, { values: 3 }, { figures: true });
  fc.assert(
    fc.property(someSeed, someKind, (seed, kind) => {
      expect(foundIn({ ...kind, moves: true }, seed).filter(tellsOfFew)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** The pairs that a value of the first dimension (0 to 2) or of the second (3 and 4) is in. */
function pairsOf(value: number): readonly number[] {
  return value < 3 ? [2 * value, 2 * value + 1] : [value - 3, value - 1, value + 1];
}

/** One store by two dimensions: the first of three values, the second of two, in a store of all six pairs. */
function byTwoDimensions(seed: number): { store: OpenStore; decided: Decisions["showingsOf"] } {
  const pairs = aRandomStore(seed, { values: 6 });
  const added = (values: number, pairsIn: (value: number) => readonly number[]) =>
    openSmallStore({
      ...pairs,
      values,
      countOf: (unit, piece, value) => [sumOf(pairsIn(value).flatMap((pair) => pairs.countOf(unit, piece, pair)))],
    });
  const first = openDecisions(added(3, pairsOf).lattice);
  const second = openDecisions(added(2, (value) => pairsOf(value + 3)).lattice);
  const whole = openSmallStore(pairs);
  const atomsOf = ({ unit, time, value }: Cell) =>
    value === null ? whole.atomsOf({ unit, time, value }) : pairsOf(value).flatMap((pair) => whole.atomsOf({ unit, time, value: pair }));
  const nOf = ({ unit, time, value }: Cell) =>
    value === null ? whole.nOf({ unit, time, value }, 0) : sumOf(pairsOf(value).map((pair) => whole.nOf({ unit, time, value: pair }, 0)));
  return {
    store: { ...whole, atomsOf, nOf, cells: whole.cells.filter(({ value }) => value !== 5) },
    decided: (unit, time, value) => {
      if (value === null) expect(second.showingsOf(unit, time, null)).toEqual(first.showingsOf(unit, time, null));
      return value === null || value < 3 ? first.showingsOf(unit, time, value) : second.showingsOf(unit, time, value - 3);
    },
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

test("nobody reckons back to few persons by two dimensions together", () => {
  fc.assert(
    fc.property(someSeed, (seed) => {
      const { store, decided } = byTwoDimensions(seed);
      expect(attack(store, decided).filter(tellsOfFew)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("a cell is decided the same, whatever was asked before", () => {
  const someKind = fc.constantFrom<Kind>({ weeks: true, moves: true }, { values: 2, moves: true }, { values: 2, figures: true });
  fc.assert(
    fc.property(someSeed, someKind, fc.infiniteStream(fc.nat()), (seed, kind, order) => {
      const { lattice, cells } = openSmallStore(aRandomStore(seed, kind));
      const shuffled = cells.map((cell) => ({ cell, at: order.next().value ?? 0 })).toSorted((one, other) => one.at - other.at);
      const answersIn = (asked: readonly Cell[]) => {
        const { showingsOf } = openDecisions(lattice);
        return new Map(asked.map(({ unit, time, value }) => [`${unit} ${time} ${value}`, showingsOf(unit, time, value).join(" ")]));
      };
      expect(Object.fromEntries(answersIn(shuffled.map(({ cell }) => cell)))).toEqual(Object.fromEntries(answersIn(cells)));
    }),
    { numRuns: 30 },
  );
});

/** How many in a hundred persons under the top stand in cells that are hidden though not small, by the length of the periods. */
function hiddenForOthers(real: RealStore) {
  const store = openSmallStore(aRealStore(1, real));
  const { showingsOf } = openDecisions(store.lattice);
  const { times } = store.lattice;
  const shareOf = (cells: readonly Cell[]) => {
    const numbers = cells.map((cell) => ({
      n: store.nOf(cell, 0),
      hidden: showingsOf(cell.unit, cell.time, cell.value).includes("complement"),
    }));
    return (100 * sumOf(numbers.map(({ n, hidden }) => (hidden ? n : 0)))) / sumOf(numbers.map(({ n }) => n));
  };
  const cells = store.cells.filter(({ unit, value }) => unit > 0 && (value === null) === (real.values === 0));
  const between = (first: number, end: number) => shareOf(cells.filter(({ time }) => time >= first && time < end));
  const periods = { year: between(1, 2), quarter: between(4, 8), month: between(8, 20) };
  return { ...periods, week: between(times.length, Infinity) };
}

test("in an office of some size few are hidden for others' sake", () => {
  // Measured: 0, 0, 0 and 26.6, for most weeks that a half-month cuts have a part of few; by value 0, 2.3 and 10.9.
  const most = { year: 0.5, quarter: 0.5, month: 0.5, week: 32, yearByValue: 0.5, quarterByValue: 4, monthByValue: 14 };
  const whole = hiddenForOthers({ units: 40, values: 0, monthly: 100 });
  const { year, quarter, month } = hiddenForOthers({ units: 40, values: 8, monthly: 100 });
  const hidden: Record<string, number | undefined> = { ...whole, yearByValue: year, quarterByValue: quarter, monthByValue: month };
  for (const [name, share] of Object.entries(most)) expect([name, Math.max(share, hidden[name] ?? 100)]).toEqual([name, share]);
});
