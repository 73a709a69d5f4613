/** A list changed one by one; the same list where nothing in it changed, so that what is drawn of it can stay. */
export function changeEach<Part>(parts: Part[], change: (part: Part) => Part): Part[] {
  const changed = parts.map(change);
  return changed.every((part, at) => part === parts[at]) ? parts : changed;
}
