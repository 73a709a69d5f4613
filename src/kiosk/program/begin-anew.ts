import type { Clock } from "#kiosk/keeping/clock.ts";

type Parts = Pick<Clock, "steady"> & {
  /** Whether no citizen is answering: welcome screen, no draft. */
  readonly isIdle: () => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly reload: () => void;
};

/** A part that is missing for good must not keep anybody from answering. */
const youngestMs = 60_000;
const patienceMs = 15_000;

/**
 * What to do whenever a part of the program did not load: browsers never ask for it again in the life of a page (measured in
 * Chromium 153), so the page begins anew, once it is a minute old, nobody is answering and the page is there to be had.
 */
export function beginAnew({ isIdle, fetch, reload, steady }: Parts): () => Promise<void> {
  return async () => {
    if (steady() >= youngestMs && (await isIdle()) && (await isThere(fetch)) && (await isIdle())) reload();
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
