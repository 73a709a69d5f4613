/** Numbers without a gap between them. */
export type Run = { readonly first: number; readonly last: number };

/** No tablet is this many answers ahead of what it handed over. */
const furthestTold = 1_000_000;

/**
 * The gaps below the highest number known, received or only told; `runs` are those received, ascending and apart from each
 * other. What is told is not believed when it lies absurdly far above them.
 */
export function missingNumbers(runs: readonly Run[], lastTold: number): Run[] {
  const missing: Run[] = [];
  let next = 1;
  for (const { first, last } of runs) {
    if (first > next) missing.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (lastTold >= next && lastTold < next + furthestTold) missing.push({ first: next, last: lastTold });
  return missing;
}

/** How many numbers there are in all. */
export function countOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
