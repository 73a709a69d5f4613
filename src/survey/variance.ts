/** What a tally keeps of the persons behind a figure: how many, and Σy, Σy² of their own satisfied shares in thousandths. */
export type Spread = { readonly persons: number; readonly sum: number; readonly sumSquares: number };

/** Sample variance of the persons' own shares (from 0 to 1); 0 for fewer than two. */
export function varianceBetweenPersons({ persons, sum, sumSquares }: Spread): number {
  if (persons < 2) return 0;
  // In whole numbers: N·Σy² and (Σy)² are large and nearly equal. A double holds those of a single unit, and costs a tenth.
  const isExact = persons * sumSquares <= Number.MAX_SAFE_INTEGER && sum ** 2 <= Number.MAX_SAFE_INTEGER;
  const squares = isExact ? persons * sumSquares - sum ** 2 : Number(BigInt(persons) * BigInt(sumSquares) - BigInt(sum) ** 2n);
  return squares / persons / (persons - 1) / 1_000_000;
}

/** A part of an unweighted mean (an item of a criterion, a criterion of the survey): its persons and the variance of its index. */
export type Part = { readonly persons: number; readonly variance: number };

/**
 * Variance of the unweighted mean of parts answered by partly different persons. Where everybody answered every part it is the
 * variance of the mean of the persons' own shares, exactly. Otherwise those shares give the correlation between parts, one for
 * all pairs, and each part adds its own variance, so that a criterion few were asked about counts as few. Approximate there:
 * whoever answered a rarer part is taken to have answered the commoner ones.
 */
export function varianceOfMean(parts: readonly Part[], spread: Spread): number {
  const answered = parts.filter(({ persons }) => persons > 0).toSorted((one, other) => other.persons - one.persons);
  const weights = weightsInOwnShare(answered);
  // Sums of s² and of s·s′ over pairs, s being the deviation between persons within a part.
  const ofShares = { own: 0, pairs: 0 };
  const ofMean = { own: 0, pairs: 0 };
  const commoner = { deviations: 0, perPerson: 0 };
  for (const [rank, { persons, variance }] of answered.entries()) {
    const deviation = Math.sqrt(variance * persons);
    const weight = weights[rank] ?? 0;
    ofShares.own += weight * deviation ** 2;
    ofShares.pairs += 2 * weight * deviation * commoner.deviations;
    ofMean.own += variance;
    ofMean.pairs += 2 * deviation * commoner.perPerson;
    commoner.deviations += deviation;
    commoner.perPerson += deviation / persons;
  }
  const correlation = ofShares.pairs === 0 ? 0 : (varianceBetweenPersons(spread) - ofShares.own) / ofShares.pairs;
  return (ofMean.own + Math.min(1, Math.max(0, correlation)) * ofMean.pairs) / answered.length ** 2;
}

/** Mean over persons of 1 ÷ (number of parts answered)², counting those who answered the part; parts from the commonest on. */
function weightsInOwnShare(parts: readonly Part[]): Float64Array {
  const weights = new Float64Array(parts.length);
  const most = parts[0]?.persons ?? 1;
  let weight = 0;
  for (let rank = parts.length - 1; rank >= 0; rank -= 1) {
    const alone = (parts[rank]?.persons ?? 0) - (parts[rank + 1]?.persons ?? 0);
    weight += alone / most / (rank + 1) ** 2;
    weights[rank] = weight;
  }
  return weights;
}
