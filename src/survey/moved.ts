/** A name that stands elsewhere in a list: behind another now, or at the head. */
export type Moved = { readonly name: string; readonly behind: string | null };

/** The fewest names that must be moved to bring one order into the other; names in only one of the two are passed over. */
export function moved(before: readonly string[], after: readonly string[]): Moved[] {
  const common = before.filter((name) => after.includes(name));
  const stays = new Set(longestRising(common.map((name) => after.indexOf(name))));
  return common.filter((name) => !stays.has(after.indexOf(name))).map((name) => ({ name, behind: after[after.indexOf(name) - 1] ?? null }));
}

/** The longest run of numbers that rise from first to last, others left out between them. */
function longestRising(numbers: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < number).toSorted((one, other) => other.length - one.length)[0] ?? [];
    runs.push([...before, number]);
  }
  return runs.toSorted((one, other) => other.length - one.length)[0] ?? [];
}
