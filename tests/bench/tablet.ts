import type { BrowserContext, Page } from "playwright-core";
import { openTablet } from "../support/chromium.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { beginForm } from "../support/kiosk-page.ts";
import { heldBy, type Held, visitsInARow } from "../support/visits-in-a-row.ts";
import { type Figure, quantile } from "./figure.ts";
import { slowDown } from "./slow-down.ts";

const taps = 200;

/** After how many visits without a reload the page's memory is looked at; the first is what the others are compared with. */
const looks = [50, 250, 500];

type Installed = { readonly profile: string; readonly origin: string };

/** Cold starts without an endpoint, taps on a processor as it is and made slower, and memory over many visits. */
export async function tabletFigures(repeats: number): Promise<Figure[]> {
  using data = ownFolder();
  using profile = ownFolder();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  const installed = { profile: profile.path, origin: endpoint.origin };
  await installKiosk(installed, data.path);
  await endpoint.stop();
  return [
    ...(await startFigures(installed, repeats)),
    ...(await tapFigures(installed, { repeats, slowdown: 1, toReach: "" })),
    ...(await tapFigures(installed, { repeats, slowdown: 4, toReach: "≤ 50" })),
    ...(await memoryFigures(installed)),
  ];
}

async function installKiosk({ profile, origin }: Installed, data: string): Promise<void> {
  await onTablet(profile, async (page) => {
    await enrolPage(page, { origin, data });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  });
}

async function startFigures(installed: Installed, repeats: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [slowdown, toReach] of [
    [1, "≤ 150"],
    [4, "≤ 400"],
  ] as const) {
    const runs: number[] = [];
    for (let run = 0; run < repeats; run += 1) runs.push(await coldStart(installed, slowdown));
    figures.push({ what: `offline cold start to answerable, CPU ×${slowdown}`, unit: "ms", toReach, runs });
  }
  return figures;
}

/** From the start of the navigation, in a browser just opened, to the frame that shows the button to begin. */
function coldStart({ profile, origin }: Installed, slowdown: number): Promise<number> {
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

type Tapping = { readonly repeats: number; readonly slowdown: number; readonly toReach: string };

async function tapFigures(installed: Installed, { repeats, slowdown, toReach }: Tapping): Promise<Figure[]> {
  const worst: number[] = [];
  const usual: number[] = [];
  for (let run = 0; run < repeats; run += 1) {
    const delays = await tapDelays(installed, slowdown);
    worst.push(Math.max(...delays));
    usual.push(quantile(delays, 0.5));
  }
  const what = `tap to next paint, CPU ×${slowdown}`;
  return [
    { what: `${what}, worst of ${taps}`, unit: "ms", toReach, runs: worst },
    { what: `${what}, median of ${taps}`, unit: "ms", toReach: "", runs: usual },
  ];
}

/** From each touch on a face to the end of the next frame, on the first criterion's screen. */
function tapDelays({ profile, origin }: Installed, slowdown: number): Promise<number[]> {
  return onTablet(profile, async (page, tablet) => {
    await page.goto(`${origin}/kiosk/`);
    await beginForm(page);
    await toFaces(page);
    await slowDown(tablet, page, slowdown);
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

/** Whole forms one after the other in one page, sealed and kept, with nobody to send them to. */
async function memoryFigures({ profile, origin }: Installed): Promise<Figure[]> {
  const held: Held[] = [];
  await onTablet(profile, async (page) => {
    await page.goto(`${origin}/kiosk/`);
    await page.locator(".start .button.main").waitFor();
    let visits = 0;
    for (const look of looks) {
      await visitsInARow(page, look - visits);
      visits = look;
      held.push(await heldBy(page));
    }
  });
  return looks.flatMap((visits, look): Figure[] => {
    const { heap, nodes, listeners } = held[look] ?? { heap: 0, nodes: 0, listeners: 0 };
    const after = `after ${visits} visits in a row`;
    return [
      { what: `JavaScript heap ${after}`, unit: "MB", toReach: "no growth", runs: [heap / 1e6] },
      { what: `nodes and listeners ${after}`, unit: "", toReach: "no growth", runs: [nodes + listeners] },
    ];
  });
}

/** A tablet in its opening hours, which the hour of the measurement need not be. */
async function onTablet<Done>(profile: string, work: (page: Page, tablet: BrowserContext) => Promise<Done>): Promise<Done> {
  const tablet = await openTablet(profile);
  try {
    await tablet.addInitScript(() => {
      const tenOClock = Date.UTC(2026, 10, 19, 3);
      const start = Date.now();
      const now = Date.now.bind(Date);
      Date.now = () => tenOClock + now() - start;
    });
    return await work(tablet.pages()[0] ?? (await tablet.newPage()), tablet);
  } finally {
    await tablet.close();
  }
}
