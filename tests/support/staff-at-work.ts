import type { Page } from "playwright-core";
import { press } from "./kiosk-page.ts";
import { officePin } from "./an-office.ts";

/** The button on the screen with that name, word for word. */
export function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

/** Staff choose a procedure by its number and hand the tablet over with the welcome on it. */
export async function inviteFor(page: Page, number: number, words: readonly string[] = []): Promise<void> {
  await openLauncher(page);
  await page.getByRole("combobox").fill(String(number));
  await page.getByRole("option", { name: new RegExp(`số ${number}`) }).click();
  for (const word of words) await page.getByRole("radio", { name: word }).check();
  await press(page, button(page, "Mời đánh giá"));
}

/** Opens the launcher from the waiting screen. */
export async function openLauncher(page: Page): Promise<void> {
  await press(page, button(page, "Mời đánh giá"));
  await page.getByRole("combobox").waitFor();
}

/** Opens the service pages behind the PIN. */
export async function openStaffPages(page: Page, pin = officePin): Promise<void> {
  await press(page, button(page, "Công chức"));
  await typePin(page, pin);
}

/** Types a PIN on the keypad and opens. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByRole("heading", { name: "Mã PIN của quầy" }).waitFor();
  for (const digit of pin) await button(page, digit).click();
  await button(page, "Mở").click();
}
