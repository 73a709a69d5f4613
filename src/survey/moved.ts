/** A name that stands elsewhere in a list: behind another now, or at the head. */
export type Moved = { readonly name: string; readonly behind: string | null };

/** The fewest names that must be moved to bring one order into the other; names in only one of the two are passed over. */
export function moved(before: readonly string[], after: readonly string[]): Moved[] {
  const places = new Map(after.map((name, place) => [name, place] as const).toReversed());
  const common = before.flatMap((name) => {
    const place = places.get(name);
    return place === undefined ? [] : [{ name, place }];
  });
  const stays = new Set(longestRising(common.map(({ place }) => place)));
  return common.filter(({ place }) => !stays.has(place)).map(({ name, place }) => ({ name, behind: after[place - 1] ?? null }));
}

/** The longest run of numbers that rise from first to last, others left out between them. */
function longestRising(numbers: readonly number[]): number[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const before = longestBelow(runs, number);
    runs.push({ number, length: (before?.length ?? 0) + 1, before });
  }
  const rising: number[] = [];
  for (let run = longestBelow(runs, Infinity); run !== undefined; run = run.before) rising.push(run.number);
  return rising;
}

/** The longest run that ends with this number; not copied, because a list may have more than a thousand names. */
type Run = { readonly number: number; readonly length: number; readonly before: Run | undefined };

/** The longest of the runs that end below a number, the first of several. */
function longestBelow(runs: readonly Run[], number: number): Run | undefined {
  let longest: Run | undefined;
  for (const run of runs) if (run.number < number && run.length > (longest?.length ?? 0)) longest = run;
  return longest;
}
