import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Response } from "#survey/response.ts";
import { type Desk, enrolWith, type Office, standAt } from "./an-office.ts";
import { formsOn, toWaiting } from "./kiosk-page.ts";
import { withTimeToSkip } from "./time-to-skip.ts";

type Wishes = {
  readonly desk?: Desk;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether it is touched, not clicked. */
  readonly hasTouch?: boolean;
  /** What is done to the page before anything of the program runs. */
  readonly before?: (tablet: BrowserContext) => Promise<void>;
};

/** A tablet of an office and its only page. */
export type OfficeTablet = AsyncDisposable & { readonly tablet: BrowserContext; readonly page: Page };

/** A tablet without a past, enrolled with the office and waiting for somebody. */
export async function officeTablet(
  office: Pick<Office, "origin" | "code">,
  browser: Browser,
  { desk = "one-stop-desk", viewport = { width: 1280, height: 800 }, hasTouch = false, before }: Wishes = {},
): Promise<OfficeTablet> {
  const tablet = await browser.newContext({ viewport, hasTouch, locale: "vi-VN" });
  await standAt(tablet, desk);
  await before?.(tablet);
  await withTimeToSkip(tablet);
  tablet.setDefaultTimeout(10_000);
  const page = await tablet.newPage();
  await enrolWith(office, page);
  await toWaiting(page);
  return { tablet, page, [Symbol.asyncDispose]: () => tablet.close() };
}

/** Takes the network away once the tablet can do without it. */
export async function takeOffline({ tablet, page }: OfficeTablet): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.setOffline(true);
}

/** Resolves when everything saved on the tablet, so many forms, has its receipt. */
export async function delivered(page: Page, count: number): Promise<void> {
  await expect.poll(() => formsOn(page), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: count, refused: 0 });
}

/** What the office's store holds of a procedure. */
export function responsesAbout(office: Office, number: number): Response[] {
  return office.responses().filter(({ procedure }) => procedure === `1.${number}`);
}
