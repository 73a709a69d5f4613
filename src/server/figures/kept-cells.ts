import { addEncodedIn } from "#survey/tally-bytes.ts";
import type { Tally } from "#survey/tally.ts";

/** How a response stands, and so the plane its cell lies in. */
export const planes = ["counted", "flagged", "partial", "annulled"] as const;
export type Plane = (typeof planes)[number];

/** Room a period begins with, and by how much it grows. */
const firstRoom = 4096;
const growth = 1.5;

/** Gives names numbers in the order they are first heard. */
export class Numbering {
  readonly #numberByName = new Map<string, number>();
  readonly names: string[] = [];

  take(name: string): number {
    const known = this.#numberByName.get(name);
    if (known !== undefined) return known;
    this.#numberByName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  of(name: string): number | undefined {
    return this.#numberByName.get(name);
  }
}

/**
 * The cells of one period as they are stored, one behind the other in one room, so that millions of them are no burden to
 * memory; a cell that is written again takes its old place where it fits. A place is the number of a unit and a value together.
 */
export class PeriodCells {
  #room = new Uint8Array(firstRoom);
  /** Where cells end; the first byte is nobody's, so that 0 means «none». */
  #end = 1;
  readonly #startByPlane = new Map<Plane, Uint32Array>();
  readonly #lengthByPlane = new Map<Plane, Uint32Array>();

  /** Puts bytes of `encodeTally`, of which there may be fewer than the survey version has counts; null: there is no such cell any more. */
  put(plane: Plane, place: number, counts: Uint8Array | null): void {
    const starts = grown(this.#startByPlane, plane, place);
    const lengths = grown(this.#lengthByPlane, plane, place);
    if (counts === null) {
      starts[place] = 0;
      return;
    }
    const fits = (starts[place] ?? 0) > 0 && (lengths[place] ?? 0) >= counts.length;
    const start = fits ? (starts[place] ?? 0) : this.#roomFor(counts.length);
    this.#room.set(counts, start);
    starts[place] = start;
    lengths[place] = counts.length;
  }

  /** The bytes of a cell; null without any. */
  bytesOf(plane: Plane, place: number): Uint8Array | null {
    const start = this.#startByPlane.get(plane)?.[place] ?? 0;
    return start === 0 ? null : this.#room.subarray(start, start + (this.#lengthByPlane.get(plane)?.[place] ?? 0));
  }

  has(plane: Plane, place: number): boolean {
    return (this.#startByPlane.get(plane)?.[place] ?? 0) > 0;
  }

  /** Adds a cell to a tally; gives whether there is one. */
  addTo(tally: Tally, plane: Plane, place: number): boolean {
    const start = this.#startByPlane.get(plane)?.[place] ?? 0;
    if (start === 0) return false;
    addEncodedIn(tally, this.#room, { from: start, to: start + (this.#lengthByPlane.get(plane)?.[place] ?? 0) });
    return true;
  }

  /** Gives back the room in which nothing lies. */
  trim(): void {
    this.#room = this.#room.slice(0, this.#end);
  }

  #roomFor(length: number): number {
    const start = this.#end;
    this.#end += length;
    if (this.#end > this.#room.length) this.#room = enlarged(this.#room, Math.ceil(this.#end * growth));
    return start;
  }
}

function grown(byPlane: Map<Plane, Uint32Array>, plane: Plane, place: number): Uint32Array {
  const known = byPlane.get(plane);
  if (known && place < known.length) return known;
  const larger = new Uint32Array(Math.ceil((place + 1) * growth));
  if (known) larger.set(known);
  byPlane.set(plane, larger);
  return larger;
}

function enlarged(room: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(room);
  return larger;
}
