import type { BrowserContext, Locator, Page } from "playwright-core";
import { type Office, officePin } from "./an-office.ts";
import { press, toWaiting } from "./kiosk-page.ts";
import type { PictureBook } from "./picture-book.ts";
import type { TabletForm } from "./tablet-book.ts";
import { button, typePin } from "./staff-at-work.ts";

/** A tablet whose pictures are taken, and where it stands. */
export type PicturedTablet = {
  readonly office: Office;
  readonly tablet: BrowserContext;
  readonly page: Page;
  readonly book: PictureBook<TabletForm>;
  /** Folders of the built pages, and where those of a newer program may be put. */
  readonly pages: string;
  readonly nextPages: string;
};

/** Begins anew where nobody answers, at a counter of a unit; all that stands beside the invitation is there. */
export async function restAt(page: Page, unit = "an-binh"): Promise<void> {
  await page.evaluate((place) => localStorage.setItem("kiosk place", place), `unit=${unit}&counter=quay-1`);
  await page.reload();
  await toWaiting(page);
  await page.getByRole("button", { name: "Xem đầy đủ" }).waitFor();
}

/** Staff open the launcher; what comes late to the waiting screen is not taken for it. */
export async function toLauncher(page: Page): Promise<void> {
  await pressCalmly(page, button(page, "Mời đánh giá"));
  await page.getByRole("combobox").waitFor();
}

/** Staff open the service pages from the waiting screen. */
export async function toMenu(page: Page): Promise<void> {
  await pressCalmly(page, button(page, "Công chức"));
  await typePin(page, officePin);
  await page.getByRole("heading", { name: "Máy này", exact: true }).waitFor();
}

/** Staff invite somebody who registered a marriage. */
export async function inviteToMarriage(page: Page): Promise<void> {
  await toLauncher(page);
  await page.getByRole("combobox").fill("dkkh");
  await page.getByRole("option", { name: "Đăng ký kết hôn, " }).click();
  await press(page, button(page, "Mời đánh giá"));
  await page.getByRole("heading", { name: "Kính chào Ông/Bà!" }).waitFor();
}

/** Chooses that level of an item of the screen, both counted from 1. */
export async function choose(page: Page, item: number, level: number): Promise<void> {
  await page
    .locator("main .scale")
    .nth(item - 1)
    .locator("label")
    .nth(level - 1)
    .click();
}

/** Chooses that level of every item of the screen. */
export async function chooseEach(page: Page, level: number): Promise<void> {
  const items = await page.locator("main .scale").count();
  for (let item = 1; item <= items; item += 1) await choose(page, item, level);
}

/** Goes on to the next screen. */
export function goOn(page: Page): Promise<void> {
  return press(page, page.locator("footer.actions .button.main"));
}

/** Presses once, when the tablet is no longer deaf to a second tap; what follows may be the same screen. */
export async function pressCalmly(page: Page, wanted: Locator): Promise<void> {
  await page.clock.fastForward(600);
  await wanted.click();
}
