/**
 * What somebody wrote, put upon what somebody else saved meanwhile: members he left as he found them are theirs now,
 * the others stay his.
 */
export function rebased<Entry extends object>(base: Entry, mine: Entry, theirs: Entry): Entry {
  const copy = { ...theirs };
  for (const name of namesOf(mine)) if (!isSame(mine[name], base[name])) copy[name] = mine[name];
  return copy;
}

/** Whether two say the same, member by member. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function namesOf<Entry extends object>(entry: Entry): (keyof Entry)[] {
  const names: (keyof Entry)[] = [];
  for (const name in entry) names.push(name);
  return names;
}
