import { type Decided, type Read, readDecided, type Reading } from "#survey/read-figures.ts";

/** What was read of counts that are still the same object, by how it was read. */
const readsByCounts = new WeakMap<Decided, { readonly reading: Reading; readonly read: Read }[]>();

/** Reads counts as `readDecided` does, the same counts in the same way once: managers ask for the same tables again and again. */
export function readOnce(reading: Reading, counts: Decided): Read {
  const reads = readsByCounts.get(counts) ?? [];
  readsByCounts.set(counts, reads);
  const known = reads.find((one) => isSame(one.reading, reading));
  if (known) return known.read;
  const read = readDecided(reading, counts);
  reads.push({ reading, read });
  return read;
}

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.layout === other.layout && one.method === other.method && one.minimumGroup === other.minimumGroup && one.detail === other.detail
  );
}
