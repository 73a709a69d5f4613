/** A prime whose square a double still holds exactly. */
const prime = 67_108_859;

/**
 * What somebody can reckon out of sums he was told: every combination of them, exactly, by elimination modulo a prime. A vector
 * that is no combination modulo a prime is none at all; chance could only make one look known that is not, once in millions.
 */
export class KnownSums {
  readonly #rowByPivot = new Map<number, Float64Array>();
  readonly #width: number;
  constructor(width: number) {
    this.#width = width;
  }

  /** Learns the sum over these. */
  learn(members: Iterable<number>): void {
    const row = this.#reduced(members);
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) return;
    const inverse = powerOf(row[pivot] ?? 0, prime - 2);
    this.#rowByPivot.set(
      pivot,
      row.map((entry) => (entry * inverse) % prime),
    );
  }

  /** Whether the sum over these follows from what was learnt. */
  knows(members: Iterable<number>): boolean {
    return this.#reduced(members).every((entry) => entry === 0);
  }

  #reduced(members: Iterable<number>): Float64Array {
    const row = new Float64Array(this.#width);
    for (const member of members) row[member] = (row[member] ?? 0) + 1;
    for (let place = 0; place < this.#width; place += 1) {
      const entry = row[place] ?? 0;
      const known = entry === 0 ? undefined : this.#rowByPivot.get(place);
      if (!known) continue;
      for (let other = place; other < this.#width; other += 1)
        row[other] = ((row[other] ?? 0) + (prime - entry) * (known[other] ?? 0)) % prime;
    }
    return row;
  }
}

function powerOf(base: number, exponent: number): number {
  let result = 1;
  let square = base % prime;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
