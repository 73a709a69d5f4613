import { encodeTally, longestEncoding } from "#survey/tally-bytes.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { emptyTally, type Tally } from "#survey/tally.ts";
import { PeriodCells, type Plane, planes } from "./kept-cells.ts";

/** A longer period: its cells as far as somebody asked for them, and the half-months it is the sum of. */
type Longer = { readonly cells: PeriodCells; readonly parts: readonly string[] };

/** Stands in a longer period where nobody was counted, so that it is not summed again. */
const nobody = new Uint8Array();

/** Sums of quarters and years, each cell made when it is first asked for, so that a year of hundreds of units is read at once. */
export class LongerPeriods {
  readonly #shorter: (period: string) => PeriodCells | undefined;
  readonly #longer = new Map<string, Longer>();
  readonly #room: Tally;
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(layout: TallyLayout, shorter: (period: string) => PeriodCells | undefined) {
    this.#shorter = shorter;
    this.#room = emptyTally(layout);
    this.#bytes = new Uint8Array(longestEncoding(this.#room));
  }

  /** The cells of a longer period, those of these places made. */
  cellsOf(name: string, parts: readonly string[], places: Iterable<number>): PeriodCells {
    const known = this.#longer.get(name);
    // A year grows while it runs, and months may be set to close on another day.
    const isSame = known?.parts.length === parts.length && known.parts[0] === parts[0];
    const longer = isSame ? known : { cells: new PeriodCells(), parts };
    this.#longer.set(name, longer);
    for (const place of places) if (!longer.cells.has(marker, place)) this.#make(longer, place);
    return longer.cells;
  }

  /** What was summed of a place in whatever holds this half-month is to be summed anew. */
  forget(halfMonth: string, place: number): void {
    for (const { cells, parts } of this.#longer.values()) if (parts.includes(halfMonth)) cells.put(marker, place, null);
  }

  #make({ cells, parts }: Longer, place: number): void {
    for (const plane of planes) {
      this.#room.fill(0);
      const found = parts.filter((part) => this.#shorter(part)?.addTo(this.#room, plane, place) === true);
      cells.put(plane, place, found.length > 0 ? encodeTally(this.#room, this.#bytes) : null);
    }
    if (!cells.has(marker, place)) cells.put(marker, place, nobody);
  }
}

/** Every cell that was made has this plane, be it empty. */
const marker: Plane = "counted";
