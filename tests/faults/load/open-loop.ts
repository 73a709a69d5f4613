/**
 * Begins each call when it is due, whatever became of those before it, and gives what each took, in ms from the moment it
 * was due: whoever comes while an endpoint stands still waits in the figures too. `dues` ascend, in ms from now; a call never rejects.
 */
export async function openLoop(dues: readonly number[], call: (index: number) => Promise<void>): Promise<number[]> {
  const began = performance.now();
  const underWay: Promise<number>[] = [];
  for (const [index, due] of dues.entries()) {
    await passed(began + due);
    underWay.push(call(index).then(() => performance.now() - began - due));
  }
  return Promise.all(underWay);
}

/** Resolves at that moment of `performance.now()`; at once where it is over. */
async function passed(moment: number): Promise<void> {
  const wait = moment - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
