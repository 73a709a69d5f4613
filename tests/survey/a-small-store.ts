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
  /** What units have in common of weeks and half-months: no cells, but what is left when one is taken from the other. */
  readonly pieces: readonly Piece[];
  readonly atomsOfPiece: (piece: Piece) => readonly number[];
  readonly nOfPiece: (piece: Piece, column: number) => number;
};

type Piece = { readonly unit: number; readonly week: number; readonly half: number };

export const numbersTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

export function openSmallStore(store: SmallStore): OpenStore {
  const { columns, times, weeks, pieces, values, parentsByHalf } = store;
  const units = parentsByHalf[0]?.length ?? 0;
  const leaves = numbersTo(units).filter((unit) => !parentsByHalf.some((parents) => parents.includes(unit)));
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
    minimumGroup: 10,
    units: { count: units, parentAt: parentAt(store) },
    countsOfPiece: (unit, week, half) => columns.map((_, column) => Math.min(255, nOfPiece({ unit, week, half }, column))),
    countsOf: (unit, time, value) => columns.map((_, column) => Math.min(255, nOf({ unit, time, value }, column))),
  };
  const cells = [...cellsOf(null, times.length + weeks.length), ...numbersTo(values).flatMap((value) => cellsOf(value, times.length))];
  const pieceList = numbersTo(units).flatMap((unit) =>
    weeks.flatMap(({ overlaps }, week) => overlaps.map((half) => ({ unit, week, half }))),
  );
  return { lattice, cells, atoms, atomsOf, nOf, pieces: pieceList, atomsOfPiece, nOfPiece };
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

/** Some units under one top × some years of a single half-month each. */
export function aTable(counts: readonly (readonly number[])[]): SmallStore {
  const years = numbersTo(counts[0]?.length ?? 0);
  return {
    columns: [{ children: [] }],
    parentsByHalf: Array.from(years, () => underOne(counts.length)),
    times: [{ parent: null }, ...years.map(() => ({ parent: 0 })), ...years.map((year) => ({ parent: year + 1 }))],
    weeks: [],
    pieces: years.map((year) => ({ half: years.length + 1 + year, week: 0 })),
    values: 0,
    countOf: (unit, piece) => [counts[unit - 1]?.[piece] ?? 0],
  };
}
