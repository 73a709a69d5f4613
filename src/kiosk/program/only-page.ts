import type { Timer } from "#kiosk/sending/loop.ts";

/** A reload meets the page it replaces for a moment, which is nothing to speak of. */
const patienceMs = 500;

type Parts = { readonly locks: Pick<LockManager, "request"> | null; readonly timer: Timer; readonly onOther: () => void };

/**
 * Resolves once no other page of the kiosk is open, and keeps others waiting for as long as this page lives, because pages
 * share the one draft. `onOther` tells that another is open; a browser without Web Locks (w3.org/TR/web-locks) knows of none.
 */
export async function onlyPage({ locks, timer, onOther }: Parts): Promise<void> {
  if (locks === null) return;
  const calm = timer(onOther, patienceMs);
  await new Promise<void>((resolve) => {
    const held = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    // Where a browser refuses locks altogether no page can be kept waiting.
    locks.request("kiosk-page", held).catch(resolve);
  });
  calm();
}
