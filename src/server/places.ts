/** Lets in so many at once; the others wait outside, and those for whom there is no room to wait are turned away. */
export function openPlaces({ places, waitingRoom }: { readonly places: number; readonly waitingRoom: number }) {
  let free = places;
  const waiting: (() => void)[] = [];

  /** Resolves inside; false without waiting when the waiting room is full. */
  async function enter(): Promise<boolean> {
    if (free > 0) free -= 1;
    else if (waiting.length >= waitingRoom) return false;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return true;
  }

  /** Hands the place to whoever has waited longest. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    counts: () => ({ served: places - free, waiting: waiting.length }),
    /** The result of the task, or null when it was turned away. */
    async within<Done>(task: () => Promise<Done>): Promise<Done | null> {
      if (!(await enter())) return null;
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
export type Places = ReturnType<typeof openPlaces>;
