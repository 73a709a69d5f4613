import type { TallyLayout } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import type { Counted } from "./figures.ts";
import type { PeriodCells, Plane } from "./kept-cells.ts";

/** Which ways of standing a row adds up: `partial` enters outcomes only, `flagged` is told apart too, all else is what counts. */
export type Standings = readonly Plane[];

/** Counts before anybody decides what may be shown of them. */
export type Counts = Omit<Counted, "decision">;

/** The counts of one row being added up. */
export class RowSum {
  readonly #standings: Standings;
  readonly #layout: TallyLayout;
  readonly #tallyByPlane = new Map<Plane, Tally>();
  constructor(layout: TallyLayout, standings: Standings) {
    this.#standings = standings;
    this.#layout = layout;
  }

  add(cells: PeriodCells, place: number): void {
    for (const plane of this.#standings) if (cells.has(plane, place)) cells.addTo(this.#of(plane), plane, place);
  }

  get counts(): Counts {
    const partial = this.#tallyByPlane.get("partial");
    const flagged = this.#tallyByPlane.get("flagged") ?? emptyTally(this.#layout);
    const counting = this.#standings.filter((plane) => plane !== "partial" && plane !== "flagged");
    const tally = counting.reduce((sum, plane) => added(sum, this.#tallyByPlane.get(plane)), flagged);
    return { tally, launches: added(tally, partial), flagged };
  }

  #of(plane: Plane): Tally {
    const known = this.#tallyByPlane.get(plane) ?? emptyTally(this.#layout);
    this.#tallyByPlane.set(plane, known);
    return known;
  }
}

/** Counts of nobody. */
export function noCounts(layout: TallyLayout): Counts {
  return new RowSum(layout, []).counts;
}

/** What is left of counts without a part of them. */
export function without(all: Counts, part: Counts): Counts {
  return { tally: less(all.tally, part.tally), launches: less(all.launches, part.launches), flagged: less(all.flagged, part.flagged) };
}

function added(one: Tally, other: Tally | undefined): Tally {
  return other === undefined ? one : one.map((count, slot) => count + (other[slot] ?? 0));
}

function less(one: Tally, other: Tally): Tally {
  return one.map((count, slot) => count - (other[slot] ?? 0));
}
