import type { TallyLayout } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import { Numbering, PeriodCells, type Plane, planes } from "./kept-cells.ts";
import { LongerPeriods } from "./longer-periods.ts";
import { decidedColumns, Persons, personsCounter } from "./persons.ts";
import { outcomesEnd } from "./row-sum.ts";

/** A cell's place has the same number in every period. */
export type Place = { readonly number: number; readonly unit: number; readonly value: number };

/** What is kept of one period: the cells, how many persons enter the figures of each, and how many of the unit stand in no value. */
type KeptPeriod = { readonly cells: PeriodCells; readonly persons: Persons; readonly rest: Persons };

/** A stored period, or with parts a longer one that is their sum. */
export type Summed = { readonly name: string; readonly parts: readonly string[] };

/** One cell as it was read. */
export type CellRead = { readonly value: string; readonly period: string; readonly plane: Plane; readonly counts: Uint8Array };

/** Whose figures are read, and among the forms those that were not finished. */
const whoCounts: readonly Plane[] = ["counted", "flagged", "partial"];

/** A cell as it is kept. */
type KeptCell = Pick<CellRead, "plane" | "value" | "counts"> & { readonly place: number };

/** What is replaced: all of a unit in a period, or some values of it. */
type Replaced = { readonly unit: number; readonly period: string; readonly values?: ReadonlySet<string> | undefined };

/** The cells of a unit and a value in a period. */
export type CellName = { readonly unit: number; readonly value: number; readonly period: string };

/** The cells of one dimension and survey version in memory: every unit, value, period and standing. */
export class KeptKind {
  readonly values = new Numbering();
  readonly #count: ReturnType<typeof personsCounter>;
  readonly #columns: number;
  /** How many counts hold all outcomes. */
  readonly #outcomesEnd: number;
  readonly #placesByUnit = new Map<number, Map<number, Place>>();
  readonly #periods = new Map<string, KeptPeriod>();
  readonly #longer: LongerPeriods;
  readonly #tally: Tally;
  #places = 0;
  /** Whether anybody stands in no value. */
  #hasRest = false;

  constructor(layout: TallyLayout) {
    this.#columns = decidedColumns(layout).length;
    this.#count = personsCounter(layout);
    this.#outcomesEnd = outcomesEnd(layout);
    this.#tally = emptyTally(layout);
    this.#longer = new LongerPeriods(layout, (period) => this.#periods.get(period)?.cells);
  }

  get hasRest(): boolean {
    return this.#hasRest;
  }

  /** By name: half-months, or pieces of weeks. */
  get periods(): ReadonlyMap<string, KeptPeriod> {
    return this.#periods;
  }

  /** The cells of a stored period, or of a longer one that is the sum of such; at least those of these places. */
  cellsOf({ name, parts }: Summed, places: Iterable<number>): PeriodCells | undefined {
    return parts.length === 0 ? this.#periods.get(name)?.cells : this.#longer.cellsOf(name, parts, places);
  }

  placesOfUnit(unit: number): Iterable<Place> {
    return this.#placesByUnit.get(unit)?.values() ?? [];
  }

  placeOf(unit: number, value: number): Place | undefined {
    return this.#placesByUnit.get(unit)?.get(value);
  }

  /** Gives back the room in which nothing lies. */
  trim(): void {
    for (const { cells } of this.#periods.values()) cells.trim();
  }

  /** Keeps a cell; of unfinished forms their outcomes only, for nothing else of them is ever read. */
  put(unit: number, { value, period, plane, counts }: CellRead): void {
    const { number } = this.#placeFor(unit, this.values.take(value));
    this.#period(period).cells.put(plane, number, this.#keptOf(plane, counts));
  }

  /** Puts what was read in the place of what was kept of a unit in a period, of these values or of all; gives the values whose cells are others. */
  replace({ unit, period, values }: Replaced, read: readonly CellRead[]): ReadonlySet<string> {
    const before = this.#cellsIn(unit, period);
    const changed = new Set<string>();
    for (const cell of read) {
      const name = nameOf(cell);
      const kept = before.get(name);
      before.delete(name);
      if (kept && Buffer.compare(kept.counts, this.#keptOf(cell.plane, cell.counts)) === 0) continue;
      this.put(unit, cell);
      changed.add(cell.value);
    }
    for (const { plane, place, value } of before.values()) {
      if (values?.has(value) === false) continue;
      this.#periods.get(period)?.cells.put(plane, place, null);
      changed.add(value);
    }
    for (const value of changed) this.#longer.forget(period, this.#placeFor(unit, this.values.take(value)).number);
    return changed;
  }

  /** The periods, of these or of all, in which what was read of a unit differs from what is kept of it. */
  differences(unit: number, read: readonly CellRead[], among?: ReadonlySet<string>): ReadonlySet<string> {
    const byPeriod = Map.groupBy(read, ({ period }) => period);
    const periods = new Set([...(among ?? this.#periods.keys()), ...byPeriod.keys()]);
    return new Set([...periods].filter((period) => !this.#isKept({ unit, period }, byPeriod.get(period) ?? [])));
  }

  /** Whether these are all cells of a unit in a period, as they are kept. */
  #isKept({ unit, period }: Omit<CellName, "value">, read: readonly CellRead[]): boolean {
    const kept = this.#cellsIn(unit, period);
    const isSame = (cell: CellRead): boolean => {
      const counts = kept.get(nameOf(cell))?.counts;
      return counts !== undefined && Buffer.compare(counts, this.#keptOf(cell.plane, cell.counts)) === 0;
    };
    return kept.size === read.length && read.every(isSame);
  }

  /** A unit's cells in a period, by standing and value. */
  #cellsIn(unit: number, period: string): Map<string, KeptCell> {
    const cells = this.#periods.get(period)?.cells;
    const found = new Map<string, KeptCell>();
    for (const { number: place, value: number } of cells ? this.placesOfUnit(unit) : []) {
      const value = this.values.names[number] ?? "";
      for (const plane of planes) {
        const counts = cells?.bytesOf(plane, place);
        if (counts) found.set(nameOf({ plane, value }), { counts, plane, place, value });
      }
    }
    return found;
  }

  /** Counts the persons of a unit's cells in a period anew; `all` are those of all values together, each value a part of them. */
  settle(unit: number, period: string, all: Float64Array): void {
    const { cells, persons, rest } = this.#period(period);
    const left = Float64Array.from(all);
    const own = new Float64Array(all.length);
    for (const { number } of this.placesOfUnit(unit)) {
      this.#personsIn(cells, number, { into: own, standings: whoCounts });
      for (let column = 0; column < left.length; column += 1) left[column] = Math.max(0, (left[column] ?? 0) - (own[column] ?? 0));
      persons.set(number, own);
    }
    if (left.some((count) => count > 0)) this.#hasRest = true;
    rest.set(unit, left);
  }

  /** Persons of each decided column in a unit's cells of one value, uncapped; of forms as many as stand in these ways. */
  personsOf({ unit, value, period }: CellName, standings: readonly Plane[] = whoCounts): Float64Array {
    const persons = new Float64Array(this.#columns);
    const cells = this.#periods.get(period)?.cells;
    const place = this.placeOf(unit, value);
    if (cells && place) this.#personsIn(cells, place.number, { into: persons, standings });
    return persons;
  }

  #personsIn(cells: PeriodCells, place: number, { into, standings }: { into: Float64Array; standings: readonly Plane[] }): void {
    this.#tally.fill(0);
    for (const plane of standings) cells.addTo(this.#tally, plane, place);
    this.#count(this.#tally, into);
  }

  #keptOf(plane: Plane, counts: Uint8Array): Uint8Array {
    return plane === "partial" ? counts.subarray(0, endOf(counts, this.#outcomesEnd)) : counts;
  }

  #placeFor(unit: number, value: number): Place {
    const known = this.placeOf(unit, value);
    if (known) return known;
    const place = { number: this.#places, unit, value };
    this.#places += 1;
    const ofUnit = this.#placesByUnit.get(unit) ?? new Map<number, Place>();
    this.#placesByUnit.set(unit, ofUnit.set(value, place));
    return place;
  }

  #period(period: string): KeptPeriod {
    const known = this.#periods.get(period);
    if (known) return known;
    const made = { cells: new PeriodCells(), persons: new Persons(this.#columns), rest: new Persons(this.#columns) };
    this.#periods.set(period, made);
    return made;
  }
}

function nameOf({ plane, value }: Pick<CellRead, "plane" | "value">): string {
  return `${plane} ${value}`;
}

/** Where the first so many counts end. */
function endOf(counts: Uint8Array, slots: number): number {
  let left = slots;
  let at = 0;
  for (; at < counts.length && left > 0; at += 1) if ((counts[at] ?? 0) < 128) left -= 1;
  return at;
}
