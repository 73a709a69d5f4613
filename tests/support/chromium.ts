import sparticuz from "@sparticuz/chromium";
import { type BrowserContext, chromium } from "playwright-core";
import { withTimeToSkip } from "./time-to-skip.ts";

/** The browser's program: `CHROMIUM` where it is set, else the one that comes with the packages (Linux x64). */
export async function chromiumPath(): Promise<string> {
  return process.env.CHROMIUM ?? (await sparticuz.executablePath());
}

/** Switches without which Chromium does not run here, or talks to others. */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Without these Chromium looks for the internet at every start.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A tablet: Chromium with a profile on disk, so that closing and opening it again is a restart, not a new device. */
export async function openTablet(
  profile: string,
  viewport = { width: 1280, height: 800 },
  switches: readonly string[] = [],
): Promise<BrowserContext> {
  const tablet = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    headless: true,
    viewport,
    args: [...quiet, ...switches],
    locale: "vi-VN",
  });
  await withTimeToSkip(tablet);
  return tablet;
}

/** A browser without a past, for a manager's screen. */
export async function openBrowser(switches: readonly string[] = []) {
  return chromium.launch({ executablePath: await chromiumPath(), headless: true, args: [...quiet, ...switches] });
}
