/**
 * How many forms are wanted of so many results returned: Yamane's n = N ÷ (1 + N·e²) at e = 5 %, rounded up
 * (training text of the Ministry of Home Affairs, 12/2013). Exact; `returned` is a whole number from 0.
 */
export function sampleWanted(returned: number): number {
  // With e² = 1/400 the share is 400·N ÷ (400 + N): whole numbers all the way.
  const [above, below] = [400 * returned, 400 + returned];
  const rest = above % below;
  return (above - rest) / below + (rest > 0 ? 1 : 0);
}
