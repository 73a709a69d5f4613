import type { Finding } from "#protocol/integrity.ts";

/** So many are told; more would help nobody. */
const mostTold = 100;

/** What a check has found so far. */
export class Findings {
  readonly told: Finding[] = [];
  #found = 0;

  add(kind: Finding["kind"], place: string, [vi, en]: readonly [vi: string, en: string]): void {
    this.#found += 1;
    if (this.told.length < mostTold) this.told.push({ kind, place, says: { vi, en } });
  }

  /** How many there are, the untold ones too. */
  get found(): number {
    return this.#found;
  }
}
