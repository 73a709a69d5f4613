import { isHidden, type Showing } from "#survey/disclosure.ts";
import type { Cell, OpenStore } from "./a-small-store.ts";

/** What somebody found out: hidden cells whose n, or n together, follows from what is shown. */
export type Found = { readonly cells: readonly Cell[]; readonly n: number };

/** Whether somebody who must not be told is told: cells that nobody is in, or enough persons, tell of none. */
export const tellsOfFew = ({ n }: Found): boolean => n > 0 && n < 10;

export type Decided = (unit: number, time: number, value: number | null) => readonly Showing[];

/**
 * Reckons back from one column of all that is shown, exactly and over all tables at once, to hidden cells and to hidden cells side
 * by side that are fewer than the smallest group. Where nobody is shown to be, nobody is known to be.
 */
export function attack(store: OpenStore, decided: Decided, column = 0): Found[] {
  const showingOf = ({ unit, time, value }: Cell) => decided(unit, time, value)[column] ?? "empty";
  const known = new Reckoning(store.atoms);
  for (const atom of store.never) known.isNobody(atom);
  for (const cell of store.cells) if (showingOf(cell) === "empty") for (const atom of store.atomsOf(cell)) known.isNobody(atom);
  for (const cell of store.cells) if (showingOf(cell) === "shown") known.learn(store.atomsOf(cell));
  // A unit that has nobody under it in a period is empty by the look of the tree.
  const hidden = store.cells.filter((cell) => isHidden(showingOf(cell)) && store.atomsOf(cell).length > 0);
  const groups = [...hidden.map((cell) => [cell]), ...linesOf(store, hidden).flatMap(groupsOf)];
  const pieces = store.pieces
    .filter((piece) => store.nOfPiece(piece, column) > 0 && store.nOfPiece(piece, column) < store.lattice.minimumGroup)
    .filter((piece) => known.knows(store.atomsOfPiece(piece)))
    .map((piece) => ({
      cells: [{ unit: piece.unit, time: store.lattice.times.length + piece.week, value: null }],
      n: store.nOfPiece(piece, column),
    }));
  const told = groups
    .map((cells) => ({ cells, n: cells.reduce((sum, cell) => sum + store.nOf(cell, column), 0) }))
    .filter(({ cells, n }) => cells.length === 1 || (n > 0 && n < store.lattice.minimumGroup))
    .filter(({ cells }) => known.knows(cells.flatMap(store.atomsOf)));
  return [...told, ...pieces];
}

/** Hidden cells side by side: units of one family, periods of one longer period, weeks of one unit around a half-month, values. */
function linesOf({ lattice }: OpenStore, hidden: readonly Cell[]): Cell[][] {
  const lines = new Map<string, Cell[]>();
  for (const cell of hidden) for (const name of namesOfLines(lattice, cell)) lines.getOrInsertComputed(name, () => []).push(cell);
  return [...lines.values()];
}

function namesOfLines({ times, weeks, units }: OpenStore["lattice"], { unit, time, value }: Cell): string[] {
  if (time < times.length) {
    const above = units.parentAt(unit, time);
    const beside = [`periods ${unit} ${times[time]?.parent} ${value}`, value === null ? "" : `values ${unit} ${time}`];
    return [...beside, typeof above === "number" ? `units ${above} ${time} ${value}` : ""].filter((name) => name !== "");
  }
  const halves = weeks[time - times.length]?.overlaps ?? [];
  return halves.flatMap((half) => [`weeks ${unit} ${half}`, `units ${units.parentAt(unit, half)} ${time} in ${half}`]);
}

/** All ways to take two or more of the first eight. */
function groupsOf(line: readonly Cell[]): Cell[][] {
  const first = line.slice(0, 8);
  const groups = Array.from({ length: 2 ** first.length }, (_, chosen) =>
    first.filter((__, place) => Math.floor(chosen / 2 ** place) % 2 === 1),
  );
  return groups.filter((group) => group.length > 1);
}

/** A large prime whose square a number still holds exactly. */
const prime = 67_108_859;

/** Sums of atoms that are known, and all that follows from them by adding and subtracting, reckoned modulo a prime. */
class Reckoning {
  readonly #nobody: Uint8Array;
  readonly #rowByLead = new Map<number, Float64Array>();
  constructor(atoms: number) {
    this.#nobody = new Uint8Array(atoms);
  }
  isNobody(atom: number): void {
    this.#nobody[atom] = 1;
  }
  learn(atoms: readonly number[]): void {
    const rest = this.#rest(atoms);
    const lead = rest.findIndex((factor) => factor !== 0);
    if (lead < 0) return;
    const scale = inverse(rest[lead] ?? 1);
    this.#rowByLead.set(
      lead,
      rest.map((factor) => (factor * scale) % prime),
    );
  }
  knows(atoms: readonly number[]): boolean {
    return this.#rest(atoms).every((factor) => factor === 0);
  }
  #rest(atoms: readonly number[]): Float64Array {
    const rest = new Float64Array(this.#nobody.length);
    for (const atom of atoms) if (this.#nobody[atom] === 0) rest[atom] = 1;
    for (let lead = 0; lead < rest.length; lead += 1) {
      const row = rest[lead] === 0 ? undefined : this.#rowByLead.get(lead);
      if (row !== undefined) subtract(rest, row, lead);
    }
    return rest;
  }
}

function subtract(rest: Float64Array, row: Float64Array, lead: number): void {
  const minus = prime - (rest[lead] ?? 0);
  for (let atom = lead; atom < rest.length; atom += 1) {
    const factor = row[atom] ?? 0;
    if (factor !== 0) rest[atom] = ((rest[atom] ?? 0) + minus * factor) % prime;
  }
}

function inverse(number: number): number {
  let [result, base] = [1, number];
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
