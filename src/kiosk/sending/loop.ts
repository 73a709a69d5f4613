import { backoffMs } from "./backoff.ts";
import type { Clock } from "#kiosk/keeping/clock.ts";
import { type Dice, fraction } from "#kiosk/keeping/dice.ts";

/** What one turn came to: all is done for now; or it failed, and the server asked for that much patience. */
export type Turn = { readonly next: "rest" } | { readonly next: "back-off"; readonly retryAfterMs: number };

/** Calls once after that many ms; gives back what cancels it. */
export type Timer = (task: () => void, milliseconds: number) => () => void;

/** Something done again and again for as long as the page lives. */
export type Loop = {
  /** Does it now, unless the server asked to wait; during a turn, does it once more afterwards. */
  readonly poke: () => void;
  /** Pokes it, and says what the turn that follows came to; where the server asked to wait, how long it still is. */
  readonly now: () => Promise<Turn>;
  readonly stop: () => void;
};

type Parts = {
  readonly turn: () => Promise<Turn>;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly timer: Timer;
  /** Longest wait after failures, in ms; undefined: the usual one. */
  readonly longestMs?: () => number | undefined;
  /** Told what no turn should ever throw; the loop goes on. */
  readonly onSurprise: (error: unknown) => void;
};

/** Quiet time between two turns when nothing is to do and nothing failed. */
const restMs = 300_000;

/** The browser's timer. */
export const browserTimer: Timer = (task, milliseconds) => {
  const handle = setTimeout(task, milliseconds);
  return () => clearTimeout(handle);
};

/** Starts with a turn at once; repeats at rest every 5 min, after failures by full-jitter back-off, for ever. */
export function startLoop({ turn, clock, dice, timer, longestMs, onSurprise }: Parts): Loop {
  let failures = 0;
  let notBefore = -Infinity;
  let running = false;
  let poked = false;
  let stopped = false;
  let cancel: (() => void) | null = null;
  let awaiting: ((turn: Turn) => void)[] = [];

  function pauseAfter(result: Turn): number {
    failures = result.next === "back-off" ? failures + 1 : 0;
    if (result.next === "rest") return restMs;
    if (result.retryAfterMs > 0) notBefore = clock.steady() + result.retryAfterMs;
    return result.retryAfterMs + backoffMs(failures, fraction(dice), longestMs?.());
  }

  async function run(): Promise<void> {
    if (running || stopped) return;
    running = true;
    poked = false;
    const told = awaiting;
    awaiting = [];
    cancel?.();
    const result = await turn().catch((error: unknown): Turn => {
      onSurprise(error);
      return { next: "back-off", retryAfterMs: 0 };
    });
    running = false;
    const pause = pauseAfter(result);
    // Who came during a turn waits for the next, unless the server wants it late.
    if (notBefore > clock.steady()) told.push(...awaiting.splice(0));
    for (const tell of told) tell(result);
    if (stopped) return;
    cancel = timer(() => void run(), poked ? Math.max(0, notBefore - clock.steady()) : pause);
  }

  function poke(): void {
    if (running) poked = true;
    else if (clock.steady() >= notBefore) void run();
  }

  void run();
  return {
    poke,
    now() {
      const patience = notBefore - clock.steady();
      if (!running && patience > 0) return Promise.resolve({ next: "back-off", retryAfterMs: patience });
      return new Promise((resolve) => {
        awaiting.push(resolve);
        poke();
      });
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
