import type { Browser, BrowserContext, Page } from "playwright-core";
import { slowDown } from "./slow-down.ts";
import { openBrowser } from "../support/chromium.ts";
import { browserCookie, type SignedIn } from "../support/signed-in.ts";
import type { Figure } from "./figure.ts";

/** The questions of the page in the order they are opened, each from the one before. */
const views = ["items", "groups", "trend", "wishes", "belief", "overview"];

type Reading = { readonly origin: string; readonly who: SignedIn; readonly on: string; readonly repeats: number };

/** What a manager waits for: the first page in a browser that has never been here, and each question after a press on its name. */
export async function dashboardPageFigures(reading: Reading): Promise<Figure[]> {
  const browser = await openBrowser(["--lang=vi"]);
  const first: number[] = [];
  for (let run = 0; run < reading.repeats; run += 1) first.push(await onPage(browser, reading, firstPage));
  const presses = await onPage(browser, reading, pressedInTurn);
  await browser.close();
  const line = (what: string, toReach: string, runs: readonly number[]): Figure => ({
    what: `dashboard, ${reading.on}: ${what}`,
    unit: "ms",
    toReach,
    runs,
  });
  return [
    line("first page in a new browser to painted figures, CPU ×4", "≤ 1 500", first),
    ...views.map((view, place) =>
      line(
        `from a press to the painted question «${view}»`,
        "≤ 300",
        presses.map((turn) => turn[place] ?? Number.NaN),
      ),
    ),
  ];
}

type Work<Measured> = (page: Page, context: BrowserContext, reading: Reading) => Promise<Measured>;

async function onPage<Measured>(browser: Browser, reading: Reading, work: Work<Measured>): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  await context.addCookies([browserCookie(reading.who, reading.origin)]);
  const measured = await work(await context.newPage(), context, reading);
  await context.close();
  return measured;
}

/** From the start of the navigation to the frame in which all figures stand. */
async function firstPage(page: Page, context: BrowserContext, { origin }: Reading): Promise<number> {
  await slowDown(context, page, 4);
  await page.addInitScript(tellWhenPainted);
  await page.addInitScript(() => void dispatchEvent(new CustomEvent("asked", { detail: 0 })));
  await page.goto(`${origin}/dashboard/`);
  return painted(page, 1);
}

/** Once round to have the code of each question there, then so many times. */
async function pressedInTurn(page: Page, _: BrowserContext, { origin, repeats }: Reading): Promise<readonly (readonly number[])[]> {
  await page.addInitScript(tellWhenPainted);
  await page.goto(`${origin}/dashboard/`);
  // Before the page itself hears of the press.
  await page.evaluate(() =>
    addEventListener("click", ({ timeStamp }) => dispatchEvent(new CustomEvent("asked", { detail: timeStamp })), { capture: true }),
  );
  await page.locator(".answer[aria-busy=false]").first().waitFor();
  const turns: number[][] = [];
  let asked = 0;
  for (let turn = 0; turn <= repeats; turn += 1) {
    const times: number[] = [];
    for (const view of views) {
      await page.locator(view === "overview" ? "nav.nav li:first-child a" : `nav.nav a[href*="view=${view}"]`).click();
      asked += 1;
      times.push(await painted(page, asked));
    }
    if (turn > 0) turns.push(times);
  }
  return turns;
}

/** How long the last of so many that were asked took. */
async function painted(page: Page, asked: number): Promise<number> {
  await page.waitForFunction((count) => document.documentElement.dataset["paintedCount"] === String(count), asked);
  return Number(await page.evaluate(() => document.documentElement.dataset["paintedMs"]));
}

/** After each event «asked» says in the page how long after its instant the frame ended in which no figure is on its way any more. */
function tellWhenPainted(): void {
  let count = 0;
  addEventListener("asked", (event) => {
    const from = event instanceof CustomEvent ? Number(event.detail) : Number.NaN;
    const heading = document.querySelector("h1")?.textContent;
    const look = () => {
      const isThere = document.querySelector(".answer") !== null && document.querySelector("h1")?.textContent !== heading;
      if (!isThere || document.querySelector(".skeleton, [aria-busy=true]") !== null) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        count += 1;
        document.documentElement.dataset["paintedMs"] = String(performance.now() - from);
        document.documentElement.dataset["paintedCount"] = String(count);
      });
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}
