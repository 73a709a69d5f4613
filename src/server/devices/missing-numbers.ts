/** Numbers without a gap between them. */
export type Run = { readonly first: number; readonly last: number };

/** What is told is not believed when it lies so far above what is known: no tablet is that many answers ahead of what it handed over. */
const furthestTold = 1_000_000;

/** The highest number known, after a tablet has told one. */
export function highestKnown(known: number, told: number): number {
  return told > known && told <= known + furthestTold ? told : known;
}

/** The gaps below the highest number known, received or only told; `runs` are those received, ascending and apart from each other. */
export function missingNumbers(runs: readonly Run[], lastTold: number): Run[] {
  const missing: Run[] = [];
  let next = 1;
  for (const { first, last } of runs) {
    if (first > next) missing.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  const highest = highestKnown(next - 1, lastTold);
  if (highest >= next) missing.push({ first: next, last: highest });
  return missing;
}

/** How many numbers there are in all. */
export function countOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
