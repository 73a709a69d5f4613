/** Bringing counts up to date before an answer may take so long, with the decisions that are then made anew; a person waits 50 ms. */
const quickMs = 25;

/** Where it takes longer, it may take this part of the time. */
const share = 1 / 50;

/** No answer is older than this, however long bringing it up to date takes. */
const longestAgeMs = 60_000;

/** So few cells are always brought up to date before an answer. */
const fewCells = 4000;

/** What is known when somebody asks and there is something new. */
type Moment = { readonly now: number; readonly cells: number };

/**
 * When counts are brought up to date: before an answer where that is quick, so that who sends a form and looks sees it; at size
 * answers come from what is there, and it is done afterwards, at most every fifty times as long as it takes.
 */
export class Pace {
  #cost = 0;
  #doneAt = Number.NEGATIVE_INFINITY;

  /** It was done, and so long it took until somebody had his answer. */
  took(cost: number, now: number): void {
    this.#cost = cost;
    this.#doneAt = now;
  }

  isBefore({ now, cells }: Moment): boolean {
    return cells <= fewCells || this.#cost <= quickMs || now - this.#doneAt >= Math.max(longestAgeMs, this.#cost / share);
  }

  /** How long until it is to be done. */
  waitMs(now: number): number {
    return Math.max(0, this.#doneAt + this.#cost / share - now);
  }
}
