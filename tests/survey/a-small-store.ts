import type { Lattice } from "#survey/lattice.ts";

/** A store small enough to try every way of reckoning back. Only units with none below them are counted in. */
export type SmallStore = {
  readonly columns: Lattice["columns"];
  /** The unit above each, in each half-month. */
  readonly parentsByHalf: readonly Parents[];
  readonly times: Lattice["times"];
  readonly weeks: Lattice["weeks"];
  /** What a week and a half-month have in common, in the order of time; without weeks the half-months. */
  readonly pieces: readonly { readonly half: number; readonly week: number }[];
  readonly values: number;
  /** Values are stretches of time. */
  readonly isByStretch?: boolean;
  /** Where everybody knows that nobody has a value in a piece, wherever it is. */
  readonly isNever?: (piece: number, value: number) => boolean;
  /** The n of each column at a unit in a piece with a value, 0 where there are no values. */
  readonly countOf: (unit: number, piece: number, value: number) => readonly number[];
};

type Parents = readonly (number | null)[];

export type Cell = { readonly unit: number; readonly time: number; readonly value: number | null };

/** A store with all its cells, each with its atoms: unit × piece × value. */
export type OpenStore = {
  readonly lattice: Lattice;
  readonly cells: readonly Cell[];
  readonly atoms: number;
  readonly atomsOf: (cell: Cell) => readonly number[];
  readonly nOf: (cell: Cell, column: number) => number;
  /** Atoms of which everybody knows that nobody is there. */
  readonly never: readonly number[];
  /** What units have in common of weeks and half-months: no cells, but what is left when one is taken from the other. */
  readonly pieces: readonly Piece[];
  readonly atomsOfPiece: (piece: Piece) => readonly number[];
  readonly nOfPiece: (piece: Piece, column: number) => number;
};

type Piece = { readonly unit: number; readonly week: number; readonly half: number };

export const numbersTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

export function openSmallStore(store: SmallStore): OpenStore {
  const { columns, times, weeks, pieces, values, parentsByHalf, isByStretch = false, isNever = () => false } = store;
  const units = parentsByHalf[0]?.length ?? 0;
  const leaves = leavesOf(store);
  const deep = Math.max(1, values);
  const atoms = leaves.length * pieces.length * deep;
  const atomsByCell = new Map<string, readonly number[]>();
  const atomsOf = (cell: Cell) =>
    atomsByCell.getOrInsertComputed(`${cell.unit} ${cell.time} ${cell.value}`, () => {
      const isIn = piecesIn(store, cell);
      return leaves.flatMap((leaf, row) =>
        pieces.flatMap((_, piece) => {
          if (!isIn(leaf, piece)) return [];
          const from = (row * pieces.length + piece) * deep;
          return cell.value === null ? numbersTo(deep).map((value) => from + value) : [from + cell.value];
        }),
      );
    });
  const countsByAtom = numbersTo(atoms).map((atom) => {
    const place = Math.floor(atom / deep);
    return store.countOf(leaves[Math.floor(place / pieces.length)] ?? 0, place % pieces.length, atom % deep);
  });
  const sumOf = (some: readonly number[], column: number) => some.reduce((sum, atom) => sum + (countsByAtom[atom]?.[column] ?? 0), 0);
  const nOf = (cell: Cell, column: number) => sumOf(atomsOf(cell), column);
  const atomsOfPiece = ({ unit, week, half }: Piece) => {
    const inHalf = new Set(atomsOf({ unit, time: half, value: null }));
    return atomsOf({ unit, time: times.length + week, value: null }).filter((atom) => inHalf.has(atom));
  };
  const nOfPiece = (piece: Piece, column: number) => sumOf(atomsOfPiece(piece), column);
  const cellsOf = (value: number | null, number: number) =>
    numbersTo(units).flatMap((unit) => numbersTo(number).map((time) => ({ unit, time, value })));
  const lattice: Lattice = {
    columns,
    times,
    weeks,
    values,
    isByStretch,
    minimumGroup: 10,
    units: { count: units, parentAt: parentAt(store) },
    countsOfPiece: (unit, week, half) => columns.map((_, column) => Math.min(255, nOfPiece({ unit, week, half }, column))),
    countsOf: (unit, time, value) => columns.map((_, column) => Math.min(255, nOf({ unit, time, value }, column))),
  };
  const cells = [...cellsOf(null, times.length + weeks.length), ...numbersTo(values).flatMap((value) => cellsOf(value, times.length))];
  const pieceList = numbersTo(units).flatMap((unit) =>
    weeks.flatMap(({ overlaps }, week) => overlaps.map((half) => ({ unit, week, half }))),
  );
  const never = numbersTo(atoms).filter((atom) => isNever(Math.floor(atom / deep) % pieces.length, atom % deep));
  return { lattice, cells, atoms, atomsOf, nOf, never, pieces: pieceList, atomsOfPiece, nOfPiece };
}

/** The units that never have any below them. */
function leavesOf({ parentsByHalf }: SmallStore): number[] {
  const units = numbersTo(parentsByHalf[0]?.length ?? 0);
  return units.filter((unit) => !parentsByHalf.some((parents) => parents.includes(unit)));
}

/** Which pieces at which leaves lie in a cell. */
function piecesIn(store: SmallStore, { unit, time }: Cell): (leaf: number, piece: number) => boolean {
  const { times, pieces } = store;
  const halves = halvesOf(store);
  const isUnder = (leaf: number, parents: Parents) => {
    for (let one: number | null = leaf; one !== null; one = parents[one] ?? null) if (one === unit) return true;
    return false;
  };
  return (leaf, piece) => {
    const { half = 0, week = 0 } = pieces[piece] ?? {};
    const isThen = time < times.length ? isInside(times, half, time) : week === time - times.length;
    return isThen && isUnder(leaf, store.parentsByHalf[halves.indexOf(half)] ?? []);
  };
}

/** The periods with none inside. */
function halvesOf({ times }: SmallStore): number[] {
  return numbersTo(times.length).filter((time) => !times.some(({ parent }) => parent === time));
}

function isInside(times: Lattice["times"], time: number, longer: number): boolean {
  for (let one: number | null = time; one !== null; one = times[one]?.parent ?? null) if (one === longer) return true;
  return false;
}

function parentAt(store: SmallStore): Lattice["units"]["parentAt"] {
  const halves = halvesOf(store);
  return (unit, time) => {
    const inTime = store.parentsByHalf.filter((_, place) => isInside(store.times, halves[place] ?? 0, time));
    const [first = null, ...others] = new Set(inTime.map((parents) => parents[unit] ?? null));
    return others.length > 0 ? "moved" : first;
  };
}

/** Some units under one top. */
export function underOne(units: number): (number | null)[] {
  return [null, ...numbersTo(units).map(() => 0)];
}

/** Some units under one top × some parts of a year, of a single half-month each; the parts are the periods from 2 on. */
export function aTable(counts: readonly (readonly number[])[]): SmallStore {
  const parts = numbersTo(counts[0]?.length ?? 0);
  return {
    columns: [{ children: [] }],
    parentsByHalf: Array.from(parts, () => underOne(counts.length)),
    times: [{ parent: null }, { parent: 0 }, ...parts.map(() => ({ parent: 1 })), ...parts.map((part) => ({ parent: part + 2 }))],
    weeks: [],
    pieces: parts.map((part) => ({ half: parts.length + 2 + part, week: 0 })),
    values: 0,
    countOf: (unit, piece) => [counts[unit - 1]?.[piece] ?? 0],
  };
}

/** A store cut down to one of its years, and the number there of each period that lies in it, all years together being 0 in both. */
export function inYear(store: SmallStore, year: number): { store: SmallStore; numberOf: (time: number) => number | undefined } {
  const kept = numbersTo(store.times.length).filter((time) => time === 0 || isInside(store.times, time, year));
  const numberOf = (time: number) => (kept.includes(time) ? kept.indexOf(time) : undefined);
  const placeOf = (time: number) => numberOf(time) ?? 0;
  const halves = halvesOf(store);
  const leaves = new Set(leavesOf(store));
  const nobody = store.columns.map(() => 0);
  const pieces = [...store.pieces.entries()].filter(([, { half }]) => isInside(store.times, half, year));
  return {
    numberOf,
    store: {
      ...store,
      parentsByHalf: store.parentsByHalf.filter((_, place) => isInside(store.times, halves[place] ?? 0, year)),
      times: kept.map((time) => ({ parent: time === 0 ? null : placeOf(store.times[time]?.parent ?? 0) })),
      weeks: [],
      pieces: pieces.map(([, { half }]) => ({ half: placeOf(half), week: 0 })),
      countOf: (unit, piece, value) => (leaves.has(unit) ? store.countOf(unit, pieces[piece]?.[0] ?? 0, value) : nobody),
    },
  };
}
