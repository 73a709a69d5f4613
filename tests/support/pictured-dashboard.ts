import type { Page } from "playwright-core";
import { readAt } from "./manager-page.ts";
import type { PictureBook } from "./picture-book.ts";
import type { WorkshopForm } from "./workshop-book.ts";

/** A dashboard whose pages are looked at, in two browsers of one manager. */
export type PicturedDashboard = {
  readonly origin: string;
  readonly book: PictureBook<WorkshopForm>;
  readonly vietnamese: Page;
  readonly english: Page;
};

/** A page, what is in its address, and what is done there before it is looked at. */
export type PicturedPage = {
  readonly state: string;
  readonly about: string;
  readonly search: string;
  /** Whether it is opened in every run, on a phone in Vietnamese; the rest only where pictures are made anew. */
  readonly always?: boolean;
  readonly act?: (page: Page) => Promise<void>;
};

/** Looks at a page in both forms and both languages, as far as this run goes, and expects the pictures of the rest. */
export async function showPage({ origin, book, vietnamese, english }: PicturedDashboard, shown: PicturedPage): Promise<void> {
  const { state, about, search, act } = shown;
  const inEnglish = { about: `${about}, in English`, look: "en" } as const;
  const open = async (page: Page) => {
    await readAt(page, origin, search);
    await act?.(page);
    // The drawing library comes with the first picture.
    await page.waitForLoadState("networkidle");
  };
  if (book.isMadeAnew) {
    await open(vietnamese);
    await book.take(vietnamese, state, { about });
    await open(english);
    await book.take(english, state, inEnglish);
    return;
  }
  book.expect(state, { about, forms: ["desk"] });
  if (shown.always) {
    await open(vietnamese);
    await book.take(vietnamese, state, { about, forms: ["phone"] });
  } else book.expect(state, { about, forms: ["phone"] });
  book.expect(state, inEnglish);
}
