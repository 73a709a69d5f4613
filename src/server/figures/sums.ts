import { smallestGroup } from "#survey/disclosure.ts";
import { mostCounted } from "#survey/lattice.ts";
import type { Axes } from "./lattice-of.ts";

/** Adds the persons a unit itself has of a value (null: of all together) in a half-month, or in a piece of a week. */
export type AddPersons = (
  sum: Uint8ClampedArray,
  cell: { readonly unit: string; readonly period: string; readonly value: number | null },
) => void;

/** Where persons come from. */
export type Ground = Axes & {
  readonly columns: number;
  readonly minimumGroup: number;
  readonly addPersons: AddPersons;
  /** Absent where nothing is told by weeks. */
  readonly addPersonsOfPiece?: AddPersons | undefined;
};

/** From one step to the next, from the smallest group on. */
const stepsGrow = 1.5;

/** Persons by column, capped, and the same in steps. */
type Sum = { readonly persons: Uint8ClampedArray; readonly steps: Uint8Array };

type PieceOfWeek = { readonly key: string; readonly halfMonth: number; readonly week: number };

type Cell = { readonly unit: number; readonly at: number; readonly value: number | null };

/**
 * Persons by column of any cell; sums of capped counts are capped sums. What decisions are made on goes in steps from the smallest
 * group on (10, 15, 23 …), so that most forms change nothing: what is hidden to protect something small stays the same for long, and
 * nobody can watch it change hands.
 */
export class Sums {
  readonly #ground: Ground;
  /** By value and then by unit and period; all values together is the first. */
  readonly #byValue: Map<number, Sum>[] = [];
  readonly #stepOf: Uint8Array;
  /** Pieces of weeks are numbered behind weeks, as these are behind periods. */
  readonly #pieces: readonly PieceOfWeek[];
  readonly #piecesOfWeek: readonly (readonly number[])[];
  readonly #firstPiece: number;
  readonly #numbers: number;

  constructor(ground: Ground) {
    const { times, weeks } = ground.time;
    this.#ground = ground;
    this.#pieces = weeks.flatMap(({ pieces }, week) => pieces.map(({ key, halfMonth }) => ({ key, halfMonth, week })));
    this.#firstPiece = times.length + weeks.length;
    const numbered = Map.groupBy(this.#pieces.keys(), (piece) => this.#pieces[piece]?.week ?? -1);
    this.#piecesOfWeek = weeks.map((_, week) => numbered.get(week) ?? []);
    this.#numbers = this.#firstPiece + this.#pieces.length;
    this.#stepOf = stepsFrom(smallestGroup(ground.minimumGroup));
  }

  /** In steps. */
  of(unit: number, at: number, value: number | null): Uint8Array {
    return this.#sum({ unit, at, value }).steps;
  }

  /** In steps, of the part of a week (numbered from 0) that lies in a half-month, by the number of that. */
  ofPiece(unit: number, week: number, at: number): Uint8Array {
    const halfMonth = this.#ground.time.times[at]?.from;
    const piece = this.#piecesOfWeek[week]?.find((one) => this.#pieces[one]?.halfMonth === halfMonth);
    if (piece === undefined) throw new RangeError("a week does not touch this half-month");
    return this.#sum({ unit, at: this.#firstPiece + piece, value: null }).steps;
  }

  /** A unit has other persons of these values in a half-month; gives whether anything that was asked for is another step now. */
  change(units: readonly number[], halfMonth: number, values: readonly (number | null)[]): boolean {
    let changed = false;
    const around = this.#around(halfMonth);
    for (const value of values) for (const at of around) for (const unit of units) if (this.#remake({ unit, at, value })) changed = true;
    return changed;
  }

  #sum(cell: Cell): Sum {
    const sums = this.#sumsOf(cell.value);
    const key = cell.unit * this.#numbers + cell.at;
    const known = sums.get(key);
    if (known) return known;
    const made = this.#made(cell);
    sums.set(key, made);
    return made;
  }

  #remake(cell: Cell): boolean {
    const sums = this.#sumsOf(cell.value);
    const key = cell.unit * this.#numbers + cell.at;
    const before = sums.get(key);
    if (!before) return false;
    const made = this.#made(cell);
    sums.set(key, made);
    return before.steps.some((step, column) => step !== made.steps[column]);
  }

  #sumsOf(value: number | null): Map<number, Sum> {
    const place = value === null ? 0 : value + 1;
    return (this.#byValue[place] ??= new Map());
  }

  #made(cell: Cell): Sum {
    const persons = new Uint8ClampedArray(this.#ground.columns);
    this.#addTo(persons, cell);
    const steps = new Uint8Array(persons.length);
    for (let column = 0; column < persons.length; column += 1) steps[column] = this.#stepOf[persons[column] ?? 0] ?? 0;
    return { persons, steps };
  }

  #addTo(persons: Uint8ClampedArray, { unit, at, value }: Cell): void {
    const { time, addPersons, addPersonsOfPiece } = this.#ground;
    const piece = this.#pieces[at - this.#firstPiece];
    if (piece) {
      const { key, halfMonth } = piece;
      if (addPersonsOfPiece) this.#addBelow(persons, { unit, halfMonth, period: key, value }, addPersonsOfPiece);
      return;
    }
    const parts = this.#partsOf(at);
    for (const part of parts) addCapped(persons, this.#sum({ unit, at: part, value }).persons);
    if (parts.length > 0) return;
    const halfMonth = time.times[at]?.from ?? 0;
    this.#addBelow(persons, { unit, halfMonth, period: time.halfMonths[halfMonth] ?? "", value }, addPersons);
  }

  /** Of a period the next shorter ones, of a week its pieces. */
  #partsOf(at: number): readonly number[] {
    const { time } = this.#ground;
    const week = at - time.times.length;
    if (week < 0) return time.partsOf(at);
    return (this.#piecesOfWeek[week] ?? []).map((piece) => this.#firstPiece + piece);
  }

  /** All that holds a half-month or lies in it, each behind what it is the sum of. */
  #around(halfMonth: number): number[] {
    const { times } = this.#ground.time;
    const holding = times.flatMap(({ from, to }, at) => (from <= halfMonth && halfMonth <= to ? [at] : []));
    const pieces = this.#pieces.flatMap((piece, index) =>
      piece.halfMonth === halfMonth ? [{ ...piece, at: this.#firstPiece + index }] : [],
    );
    return [...holding.toReversed(), ...pieces.map(({ at }) => at), ...pieces.map(({ week }) => times.length + week)];
  }

  /** A unit's own, and all below it in the tree of the half-month. */
  #addBelow(persons: Uint8ClampedArray, { unit, ...where }: Below, addPersons: AddPersons): void {
    const { units, stretchAt } = this.#ground;
    const counted = units.countedBy(unit);
    if (counted !== null) addPersons(persons, { unit: counted, period: where.period, value: where.value });
    for (const child of units.childrenIn(stretchAt[where.halfMonth] ?? 0, unit))
      this.#addBelow(persons, { unit: child, ...where }, addPersons);
  }
}

type Below = { readonly unit: number; readonly halfMonth: number; readonly period: string; readonly value: number | null };

function addCapped(sum: Uint8ClampedArray, other: Uint8ClampedArray): void {
  for (let column = 0; column < sum.length; column += 1) sum[column] = (sum[column] ?? 0) + (other[column] ?? 0);
}

/** The step of each count: itself under the smallest group, then the last step it reaches. */
function stepsFrom(enough: number): Uint8Array {
  const steps = Uint8Array.from({ length: mostCounted + 1 }, (_, count) => count);
  for (let step = enough; step <= mostCounted;) {
    const next = Math.min(mostCounted + 1, Math.ceil(step * stepsGrow));
    steps.fill(step, step, next);
    step = next;
  }
  return steps;
}
