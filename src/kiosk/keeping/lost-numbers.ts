/** Numbers without a gap between them. */
export type Run = { readonly first: number; readonly last: number };

/** Of the numbers the endpoint misses, those the tablet does not hold either, ascending. */
export function lostNumbers(missing: readonly Run[], held: ReadonlySet<number>): Run[] {
  const sorted = [...held].toSorted((one, other) => one - other);
  return missing.flatMap(({ first, last }) => {
    const between = sorted.filter((number) => first <= number && number <= last);
    const starts = [first, ...between.map((number) => number + 1)];
    const ends = [...between.map((number) => number - 1), last];
    return starts.map((start, place) => ({ first: start, last: ends[place] ?? last })).filter((run) => run.first <= run.last);
  });
}

/** How many numbers there are in all. */
export function countOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The name of the fact that holds what of a store's numbers is lost. */
export function lossOf(store: string): string {
  return `lost ${store}`;
}

/** Runs as a fact keeps them: `3-4 7-7`. */
export function writtenRuns(runs: readonly Run[]): string {
  return runs.map(({ first, last }) => `${first}-${last}`).join(" ");
}

/** The runs in a fact; none where there is no such fact. */
export function runsIn(fact: string | number = ""): Run[] {
  const runs = String(fact).split(" ");
  return runs.flatMap((run) => {
    const [first = 0, last = 0] = run.split("-").map(Number);
    return first > 0 ? [{ first, last }] : [];
  });
}
