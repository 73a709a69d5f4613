import { expect, test } from "vitest";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { staticServer } from "../support/static-server.ts";
import { aBundle } from "../support/tablet.ts";
import { withTimeToSkip } from "../support/time-to-skip.ts";
import { heldBy, visitsInARow } from "../support/visits-in-a-row.ts";

/** Forms and their screens weigh far more than this; warming up alone was 5 to 10 kB a visit in the first sixty, and 500 visits added nothing in the end (measured). */
const mostBytesAVisit = 10_000;

test("eighty citizens in a row leave nothing behind in the tablet's memory: no element, no listener, no growing heap", async () => {
  const built = builtPages();
  const server = await staticServer(built.folder, { "/api/bundle": aBundle() });
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await withSetUpDone(context);
  await withTimeToSkip(context);
  const page = await context.newPage();
  await page.goto(`${server.origin}/kiosk/`);
  await page.locator(".start .button.main").waitFor();
  await visitsInARow(page, 40);
  const early = await heldBy(page);
  await visitsInARow(page, 40);
  const late = await heldBy(page);
  await browser.close();
  await server.stop();
  built.remove();
  expect(late.nodes).toBeLessThanOrEqual(early.nodes + 20);
  // Fewer than one a visit: some come and go with what waits to be sent.
  expect(late.listeners).toBeLessThan(early.listeners + 40);
  expect(late.heap - early.heap).toBeLessThan(40 * mostBytesAVisit);
});
