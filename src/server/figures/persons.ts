import { mostCounted } from "#survey/lattice.ts";
import { columnsOf } from "#survey/figures-of-tally.ts";
import type { Columns } from "#survey/columns.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import type { Tally } from "#survey/tally.ts";

/** What disclosure decides on: the columns of figures, and behind them how many forms there are, which is one of its own. */
export function decidedColumns(layout: TallyLayout): Columns {
  return [...columnsOf(layout), { children: [] }];
}

/** The slots whose sum is the n of each column, in the order of `decidedColumns`: persons, the five levels of an item, all outcomes. */
function slotsByColumn({ overall, criteria, blockQuestions, slotByOutcome }: TallyLayout): readonly (readonly number[])[] {
  const levels = [0, 1, 2, 3, 4];
  const ofCriteria = criteria.flatMap(({ persons, items }) => [
    [persons],
    ...items.map(({ firstLevel }) => levels.map((level) => firstLevel + level)),
  ]);
  const alone = [...blockQuestions.map(({ persons }) => [persons]), ...criteria.map(({ lowScores }) => [lowScores])];
  return [[overall.persons], ...ofCriteria, ...alone, Object.values(slotByOutcome)];
}

/** Counts the persons of each decided column, uncapped, from a tally. */
export function personsCounter(layout: TallyLayout): (tally: Tally, into: Float64Array) => void {
  const slots = slotsByColumn(layout).map((one) => Uint16Array.from(one));
  return (tally, into) => {
    for (let column = 0; column < slots.length; column += 1) {
      let sum = 0;
      for (const slot of slots[column] ?? []) sum += tally[slot] ?? 0;
      into[column] = sum;
    }
  };
}

/** Persons by column, capped, of many places in one room. */
export class Persons {
  readonly #columns: number;
  #room = new Uint8ClampedArray();
  constructor(columns: number) {
    this.#columns = columns;
  }

  set(place: number, persons: ArrayLike<number>): void {
    const start = place * this.#columns;
    if (start + this.#columns > this.#room.length) this.#grow(start + this.#columns);
    for (let column = 0; column < this.#columns; column += 1) this.#room[start + column] = Math.min(mostCounted, persons[column] ?? 0);
  }

  /** Adds those of a place; beyond the cap nothing is added. */
  addTo(sum: Uint8ClampedArray, place: number): void {
    const start = place * this.#columns;
    if (start >= this.#room.length) return;
    for (let column = 0; column < this.#columns; column += 1) sum[column] = (sum[column] ?? 0) + (this.#room[start + column] ?? 0);
  }

  /** Those of one column of a place. */
  of(place: number, column: number): number {
    return this.#room[place * this.#columns + column] ?? 0;
  }

  #grow(length: number): void {
    const larger = new Uint8ClampedArray(Math.ceil(length * 1.5));
    larger.set(this.#room);
    this.#room = larger;
  }
}
