import type { Showing } from "#survey/disclosure.ts";
import type { Tally } from "#survey/tally.ts";
import type { Counted } from "./figures.ts";

/** So many sets of counts are remembered: two maps of 200 units side by side, three times over. */
const mostRemembered = 1200;

/**
 * The sets of counts that were told last, by the place at which they were told. What is counted again and found the same, to the
 * last count and decision, is given as the object it was before, so that whoever made something of it need not make it again.
 */
export class ToldBefore<Row extends Counted> {
  readonly #byPlace = new Map<string, Row>();

  /** What was told at this place before if nothing in it is another, and otherwise what is told now. */
  same(place: string, now: Row): Row {
    const before = this.#byPlace.get(place);
    this.#byPlace.delete(place);
    const told = before && areAlike(before, now) ? before : now;
    this.#byPlace.set(place, told);
    if (this.#byPlace.size > mostRemembered) for (const oldest of this.#byPlace.keys().take(1)) this.#byPlace.delete(oldest);
    return told;
  }
}

function areAlike(one: Counted, other: Counted): boolean {
  return (
    one.decision.outcomes === other.decision.outcomes &&
    areSameShowings(one.decision.showings, other.decision.showings) &&
    areSameCounts(one.tally, other.tally) &&
    areSameCounts(one.launches, other.launches)
  );
}

function areSameShowings(some: readonly Showing[], others: readonly Showing[]): boolean {
  return some.length === others.length && some.every((showing, column) => showing === others[column]);
}

/** Looks plainly: a map of units is some hundred thousand counts. */
function areSameCounts(one: Tally, other: Tally): boolean {
  if (one.length !== other.length) return false;
  for (let slot = 0; slot < one.length; slot += 1) if (one[slot] !== other[slot]) return false;
  return true;
}
