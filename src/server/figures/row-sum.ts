import type { TallyLayout } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import type { Counted } from "./figures.ts";
import type { PeriodCells, Plane } from "./kept-cells.ts";

/** Which ways of standing a row adds up: `partial` enters outcomes only, all else is what counts. */
export type Standings = readonly Plane[];

/** Counts before anybody decides what may be shown of them. */
export type Counts = Omit<Counted, "decision">;

/** The counts of one row being added up. */
export class RowSum {
  readonly #standings: Standings;
  readonly #layout: TallyLayout;
  readonly #tally: Tally;
  #partial: Tally | null = null;
  constructor(layout: TallyLayout, standings: Standings) {
    this.#standings = standings;
    this.#layout = layout;
    this.#tally = emptyTally(layout);
  }

  add(cells: PeriodCells, place: number): void {
    for (const plane of this.#standings) if (cells.has(plane, place)) cells.addTo(this.#into(plane), plane, place);
  }

  /** All that was added; to be taken once. Launches are as long as outcomes need, unless they are what counts. */
  counts(): Counts {
    const [tally, partial] = [this.#tally, this.#partial];
    const launches = partial === null ? tally : tally.slice(0, partial.length);
    if (partial !== null) addIn(launches, partial);
    return { tally, launches };
  }

  #into(plane: Plane): Tally {
    return plane === "partial" ? (this.#partial ??= new Float64Array(outcomesEnd(this.#layout))) : this.#tally;
  }
}

/** So many counts hold all outcomes. */
export function outcomesEnd({ slotByOutcome }: TallyLayout): number {
  return Math.max(...Object.values(slotByOutcome)) + 1;
}

/** Counts of nobody. */
export function noCounts(layout: TallyLayout): Counts {
  return new RowSum(layout, []).counts();
}

/** What is left of counts without a part of them. */
export function without(all: Counts, part: Counts): Counts {
  return { tally: less(all.tally, part.tally), launches: less(all.launches, part.launches) };
}

function less(one: Tally, other: Tally): Tally {
  return one.map((count, slot) => count - (other[slot] ?? 0));
}

function addIn(sum: Tally, other: Tally): void {
  for (let slot = 0; slot < sum.length; slot += 1) sum[slot] = (sum[slot] ?? 0) + (other[slot] ?? 0);
}
