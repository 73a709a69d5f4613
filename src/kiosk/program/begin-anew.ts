import type { Clock } from "#kiosk/keeping/clock.ts";

type Parts = Pick<Clock, "steady"> & {
  /** Whether no citizen is answering: welcome screen, no draft. */
  readonly isIdle: () => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly reload: () => void;
};

export type BeginAnew = {
  /** The page is no longer whole: now, or once nobody is answering, it must begin anew. */
  readonly isDue: () => Promise<void>;
  /** Nobody may be answering any more. */
  readonly whenIdle: () => Promise<void>;
};

/** What is wrong for good must not keep anybody from answering. */
const youngestMs = 60_000;
const patienceMs = 15_000;

/**
 * What to do when a part of the program did not load, which browsers never ask for again in the life of a page (measured in
 * Chromium 153), or when the storage was taken from under the page: it begins anew, once it is a minute old, nobody is
 * answering and the page is there to be had.
 */
export function beginAnew({ isIdle, fetch, reload, steady }: Parts): BeginAnew {
  let due = false;

  async function whenIdle(): Promise<void> {
    if (due && steady() >= youngestMs && (await isIdle()) && (await isThere(fetch)) && (await isIdle())) reload();
  }

  return {
    isDue() {
      due = true;
      return whenIdle();
    },
    whenIdle,
  };
}

async function isThere(ask: typeof fetch): Promise<boolean> {
  try {
    return (await ask("/kiosk/", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patienceMs) })).ok;
  } catch {
    // No network: an expected failure.
    return false;
  }
}
