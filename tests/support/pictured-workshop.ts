import type { Page } from "playwright-core";
import type { Workshop } from "./a-workshop.ts";
import type { PictureBook } from "./picture-book.ts";
import type { WorkshopForm } from "./workshop-book.ts";

/** A workshop whose pages are looked at, in the browser of an admin. */
export type PicturedWorkshop = { readonly workshop: Workshop; readonly page: Page; readonly book: PictureBook<WorkshopForm> };

type Showing = {
  readonly about: string;
  readonly forms?: readonly WorkshopForm[];
  /** Whether a picture in English is kept, too. */
  readonly inEnglish?: boolean;
};

/** Opens an address of the workshop and waits until nothing is being asked any more. */
export async function openAt({ page, workshop }: PicturedWorkshop, query: string): Promise<void> {
  await page.goto(`${workshop.origin}/admin/${query}`);
  await calm(page);
}

/** Looks at the state in both forms, and on the desk in English, whether a picture of that is kept or not. */
export async function show({ page, book }: PicturedWorkshop, state: string, { about, forms, inEnglish = false }: Showing): Promise<void> {
  await calm(page);
  await book.take(page, state, { about, ...(forms && { forms }) });
  // The editor speaks the language that was chosen outside.
  if ((await otherLanguage(page, "en").count()) === 0) return;
  await speak(page, "en");
  if (inEnglish) await book.take(page, state, { about: `${about}, in English`, forms: ["desk"], look: "en" });
  else await book.check(page, `${state} in English`);
  await speak(page, "vi");
}

/** The editor in English, as whoever chose it on another page meets it. */
export async function showInEnglish(
  stage: PicturedWorkshop,
  state: string,
  { query, about }: { query: string; about: string },
): Promise<void> {
  const { page, book } = stage;
  await page.evaluate(() => localStorage.setItem("language", "en"));
  await openAt(stage, query);
  await book.take(page, state, { about: `${about}, in English`, forms: ["desk"], look: "en" });
  await page.evaluate(() => localStorage.removeItem("language"));
}

/** Presses a button of the dialog, or of the page where none is open. */
export async function pressOn(page: Page, name: string | RegExp, nth = 0): Promise<void> {
  const dialog = page.locator("dialog[open]");
  const place = (await dialog.count()) > 0 ? dialog : page.locator("body");
  await place
    .getByRole("button", { name, ...(typeof name === "string" && { exact: true }) })
    .nth(nth)
    .click();
}

/** Speaks that language from the switch at the head, which a sheet above it keeps from a hand. */
async function speak(page: Page, language: "vi" | "en"): Promise<void> {
  await otherLanguage(page, language).dispatchEvent("click");
  await page.locator(`html[lang="${language}"]`).waitFor();
}

function otherLanguage(page: Page, language: "vi" | "en") {
  return page.locator(`header.top button[lang="${language}"]`);
}

/** Whatever was asked has been answered. */
async function calm(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("main, .editor") !== null && document.querySelector("output.status") === null);
}
