import type { BrowserContext, Page } from "playwright-core";
import { openTablet } from "../support/chromium.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { type Figure, quantile } from "./figure.ts";

const taps = 200;

/** Cold starts without an endpoint, and taps, on a processor made slower. */
export async function tabletFigures(repeats: number): Promise<Figure[]> {
  using data = ownFolder();
  using profile = ownFolder();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  await installKiosk(profile.path, { origin: endpoint.origin, data: data.path });
  await endpoint.stop();
  const figures: Figure[] = [];
  for (const [slowdown, toReach] of [
    [1, "≤ 150"],
    [4, "≤ 400"],
  ] as const) {
    const runs: number[] = [];
    for (let run = 0; run < repeats; run += 1) runs.push(await coldStart(profile.path, endpoint.origin, slowdown));
    figures.push({ what: `offline cold start to answerable, CPU ×${slowdown}`, unit: "ms", toReach, runs });
  }
  const worst: number[] = [];
  const usual: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const delays = await tapDelays(profile.path, endpoint.origin);
    worst.push(Math.max(...delays));
    usual.push(quantile(delays, 0.5));
  }
  figures.push({ what: `tap to next paint, CPU ×4, worst of ${taps}`, unit: "ms", toReach: "≤ 50", runs: worst });
  figures.push({ what: `tap to next paint, CPU ×4, median of ${taps}`, unit: "ms", toReach: "", runs: usual });
  return figures;
}

async function installKiosk(profile: string, endpoint: Parameters<typeof enrolPage>[1]): Promise<void> {
  await onTablet(profile, async (page) => {
    await enrolPage(page, endpoint);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  });
}

/** From the start of the navigation, in a browser just opened, to the frame that shows «Bắt đầu». */
function coldStart(profile: string, origin: string, slowdown: number): Promise<number> {
  return onTablet(profile, async (page, tablet) => {
    await slowDown(tablet, page, slowdown);
    await page.addInitScript(() => {
      const look = () => {
        if (document.querySelector("button.button.main")) document.documentElement.dataset["answerable"] = String(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${origin}/kiosk/`);
    await page.waitForFunction(() => document.documentElement.dataset["answerable"] !== undefined);
    return Number(await page.evaluate(() => document.documentElement.dataset["answerable"]));
  });
}

/** From each touch on a face to the end of the next frame, on the first criterion's screen. */
function tapDelays(profile: string, origin: string): Promise<number[]> {
  return onTablet(profile, async (page, tablet) => {
    await page.goto(`${origin}/kiosk/?launchedBy=staff`);
    await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
    await page.waitForTimeout(600);
    await page.getByRole("button", { name: "Bắt đầu" }).click();
    await toFaces(page);
    await slowDown(tablet, page, 4);
    const places = await page.locator("label.place").all();
    await page.evaluate(() => {
      const delays: number[] = [];
      Object.assign(globalThis, { delays });
      addEventListener(
        "pointerup",
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => delays.push(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(null);
          });
        },
        { capture: true },
      );
    });
    for (let tap = 0; tap < taps; tap += 1) await places[(tap * 7) % places.length]?.click();
    return page.evaluate(() => {
      const delays: unknown = Reflect.get(globalThis, "delays");
      return Array.isArray(delays) ? delays.map(Number) : [];
    });
  });
}

/** Answers what comes before the first faces. */
async function toFaces(page: Page): Promise<void> {
  while ((await page.locator("label.place").count()) === 0) {
    await page.locator("main label.reason").first().click();
    // The tablet is deaf to presses in the first half second of a screen.
    await page.waitForTimeout(600);
    await page.locator("footer.actions .button.main").click();
    await page.waitForTimeout(600);
  }
}

async function slowDown(tablet: BrowserContext, page: Page, rate: number): Promise<void> {
  const session = await tablet.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

async function onTablet<Done>(profile: string, work: (page: Page, tablet: BrowserContext) => Promise<Done>): Promise<Done> {
  const tablet = await openTablet(profile);
  try {
    return await work(tablet.pages()[0] ?? (await tablet.newPage()), tablet);
  } finally {
    await tablet.close();
  }
}
