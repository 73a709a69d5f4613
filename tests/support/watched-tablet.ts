import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { sendResponses } from "#protocol/responses.ts";
import type { Office } from "./an-office.ts";
import { type FormOn, formsOn, recordsOn } from "./kiosk-page.ts";
import { type OfficeTablet, officeTablet } from "./office-tablet.ts";
import { visitsInARow } from "./visits-in-a-row.ts";

/** A tablet whose time passes at a word, and of which is known how many forms it ever showed as saved. */
export type WatchedTablet = OfficeTablet & {
  /** So many citizens answer whole forms, one after the other; resolves when a delivery of them is over, however, or soon. */
  readonly visits: (count: number) => Promise<void>;
  /** Five minutes pass at once, which is longer than any patience and any rest of the tablet; resolves when a delivery is over, however, or soon. */
  readonly fiveMinutes: () => Promise<void>;
  /** Lets time go by until nothing waits to be sent, at most five hours; tells how many forms still do. */
  readonly untilDelivered: () => Promise<number>;
  /** How often «Đã lưu» came to stand on the screen. */
  readonly shown: () => Promise<number>;
  readonly records: () => Promise<FormOn[]>;
};

const counter = "forms shown as saved";

/** Enrols a tablet at an office; `before` is done to it before anything of the program runs. */
export async function watchedTablet(
  office: Pick<Office, "origin" | "code">,
  browser: Browser,
  before: (tablet: BrowserContext) => Promise<void> = async () => {},
): Promise<WatchedTablet> {
  const kiosk = await officeTablet(office, browser, {
    async before(tablet) {
      await tablet.clock.install();
      await tablet.addInitScript(beWatched, counter);
      await before(tablet);
    },
  });
  const { page } = kiosk;
  const waiting = async () => (await formsOn(page)).waiting;
  async function fiveMinutes(): Promise<void> {
    const isOver = deliveryOver(page);
    await page.clock.fastForward(310_000);
    await isOver;
  }
  return {
    ...kiosk,
    async visits(count) {
      const isOver = deliveryOver(page);
      await visitsInARow(page, count);
      await isOver;
    },
    fiveMinutes,
    async untilDelivered() {
      for (let rest = 0; rest < 60 && (await waiting()) > 0; rest += 1) await fiveMinutes();
      return waiting();
    },
    shown: () => page.evaluate((name) => Number(localStorage.getItem(name)), counter),
    records: () => recordsOn(page),
  };
}

/** Longer than an endpoint of this machine takes for an answer. */
const patienceMs = 700;

/** Resolves when an attempt to deliver has ended, at the latest after that. */
function deliveryOver(page: Page): Promise<void> {
  return new Promise((resolve) => {
    const heard = (request: Request) => void (new URL(request.url()).pathname === sendResponses.path && end());
    const patience = setTimeout(end, patienceMs);
    function end(): void {
      clearTimeout(patience);
      page.off("requestfinished", heard).off("requestfailed", heard);
      resolve();
    }
    page.on("requestfinished", heard).on("requestfailed", heard);
  });
}

/** In the page: counts what is shown as saved, through reloads too, and lets the patience of a request go by the page's clock. */
function beWatched(name: string): void {
  let stands = false;
  new MutationObserver(() => {
    const is = document.querySelector("output")?.textContent?.includes("Đã lưu") === true;
    if (is && !stands) localStorage.setItem(name, String(Number(localStorage.getItem(name)) + 1));
    stands = is;
  }).observe(document, { childList: true, subtree: true });
  AbortSignal.timeout = (milliseconds) => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(new DOMException("signal timed out", "TimeoutError")), milliseconds);
    return patience.signal;
  };
}
