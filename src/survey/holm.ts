/** Of all figures on a screen together, at most so often may chance alone show any true change. */
const mostFalseAlarms = 0.05;

/**
 * Holm's step-down procedure (1979): the largest of these chances that is still sure when all of them are looked at together; −1
 * when none is. Whatever is not above it is sure.
 */
export function surestChance(chances: readonly number[]): number {
  // Numbers of their own kind are sorted without asking which of two comes first: a map has more than a thousand.
  const ascending = Float64Array.from(chances).toSorted();
  const firstUnsure = ascending.findIndex((chance, index) => chance > mostFalseAlarms / (ascending.length - index));
  return (firstUnsure === -1 ? ascending.at(-1) : ascending[firstUnsure - 1]) ?? -1;
}
