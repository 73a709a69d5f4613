/** The blocks chosen after one was switched on or off, in the order they are saved in: what is switched there and back is the same again. */
export function withBlock(chosen: readonly string[], saved: readonly string[], id: string): string[] {
  const after = new Set(chosen);
  if (!after.delete(id)) after.add(id);
  return [...new Set([...saved, ...after])].filter((one) => after.has(one));
}
