import type { BrowserContext } from "playwright-core";

/** Lets a test pass the half seconds in which a tablet is deaf by the event `skip-time`; call before the kiosk is opened. */
export async function withTimeToSkip(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const steady = performance.now.bind(performance);
    let skipped = 0;
    performance.now = () => steady() + skipped;
    addEventListener("skip-time", () => (skipped += 600));
  });
}
