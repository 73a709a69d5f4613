/** Numbers without a gap. */
export type Run = { readonly first: number; readonly last: number };

/** Runs joined where they overlap or touch, ascending: 4–4, 2–3, 7–7 are 2–4 and 7–7. */
export function joined(runs: readonly Run[]): Run[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of runs.toSorted((one, other) => one.first - other.first)) {
    const before = found.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else found.push({ first, last });
  }
  return found;
}

/** How many numbers are in runs that do not overlap. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** The numbers as runs of neighbours. */
export function runsOf(numbers: readonly number[]): Run[] {
  return joined(numbers.map((number) => ({ first: number, last: number })));
}
