/** A time that passes only when it is told to, in ms since 1970, and what waits for it. */
export type VirtualTime = {
  readonly now: () => number;
  /** Calls once after that many ms; gives back what cancels it. */
  readonly after: (task: () => void, milliseconds: number) => () => void;
  /** Lets it pass; whoever is due is called at his time, and does what he can before the next. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** The same for machines that sleep meanwhile: all who were due are called at its end. */
  readonly leap: (milliseconds: number) => Promise<void>;
  /** Something is under way until what is given back is called. */
  readonly begin: () => () => void;
  /** Until a promise is settled something is under way. */
  readonly during: <Done>(task: Promise<Done>) => Promise<Done>;
  /** Lets everybody do what can be done without more time. */
  readonly quiet: () => Promise<void>;
  /** Lets everybody take that many steps: so many turns of the event loop. */
  readonly turns: (count: number) => Promise<void>;
};

type Wake = { readonly at: number; readonly order: number; readonly task: () => void };

/** Turns in a row without anything under way, after which nobody goes on by himself. */
const stillTurns = 6;
/** What is not over by then hangs. */
const mostTurns = 20_000;

export function virtualTime(start: number): VirtualTime {
  let now = start;
  let order = 0;
  let underWay = 0;
  let begun = 0;
  const wakes = new Set<Wake>();

  function begin(): () => void {
    let isOver = false;
    underWay += 1;
    begun += 1;
    return () => {
      if (!isOver) underWay -= 1;
      isOver = true;
    };
  }
  async function quiet(): Promise<void> {
    let still = 0;
    for (let count = 0; still < stillTurns; count += 1) {
      if (count > mostTurns) throw new Error(`${underWay} things under way never end`);
      const before = begun;
      await turn();
      still = underWay === 0 && begun === before ? still + 1 : 0;
    }
  }
  function nextUntil(end: number): Wake | undefined {
    let next: Wake | undefined;
    for (const wake of wakes) {
      if (wake.at > end) continue;
      if (!next || wake.at < next.at || (wake.at === next.at && wake.order < next.order)) next = wake;
    }
    return next;
  }
  async function wakeUntil(end: number, tell: (at: number) => void): Promise<void> {
    await quiet();
    for (let next = nextUntil(end); next; next = nextUntil(end)) {
      wakes.delete(next);
      tell(next.at);
      next.task();
      await quiet();
    }
    now = end;
  }
  return {
    now: () => now,
    after(task, milliseconds) {
      order += 1;
      const wake = { at: now + Math.max(0, milliseconds), order, task };
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    pass: (milliseconds) => wakeUntil(now + milliseconds, (at) => (now = at)),
    async leap(milliseconds) {
      now += milliseconds;
      await wakeUntil(now, () => {});
    },
    begin,
    async during(task) {
      const end = begin();
      try {
        return await task;
      } finally {
        end();
      }
    },
    quiet,
    async turns(count) {
      for (let done = 0; done < count; done += 1) await turn();
    },
  };
}

/** One turn of the event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
