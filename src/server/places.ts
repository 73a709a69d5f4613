/** Lets in so many at once; the others wait outside, and those for whom there is no room to wait are turned away. Whoever needs more than one place waits until all are free. */
export function openPlaces({ places, waitingRoom }: { readonly places: number; readonly waitingRoom: number }) {
  let free = places;
  const waiting: { readonly needs: number; readonly enter: () => void }[] = [];

  /** Resolves inside; false without waiting when the waiting room is full. */
  async function enter(needs: number): Promise<boolean> {
    if (waiting.length === 0 && free >= needs) free -= needs;
    else if (waiting.length >= waitingRoom) return false;
    else await new Promise<void>((resolve) => waiting.push({ needs, enter: resolve }));
    return true;
  }

  /** Hands the places to those who have waited longest. */
  function leave(left: number): void {
    free += left;
    for (let [next] = waiting; next && free >= next.needs; [next] = waiting) {
      free -= next.needs;
      waiting.shift();
      next.enter();
    }
  }

  return {
    counts: () => ({ served: places - free, waiting: waiting.length }),
    /** The result of the task, or null when it was turned away; it never needs more places than there are. */
    async within<Done>(task: () => Promise<Done>, needs = 1): Promise<Done | null> {
      if (!(await enter(needs))) return null;
      try {
        return await task();
      } finally {
        leave(needs);
      }
    },
  };
}
export type Places = ReturnType<typeof openPlaces>;
