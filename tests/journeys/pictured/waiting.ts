import { type PicturedTablet, restAt } from "../../support/pictured-tablet.ts";

/** A tablet that waits for somebody. */
export async function waitingStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("Waiting");
  const notices = page.getByRole("button", { name: "Xem đầy đủ" });
  await notices.waitFor();
  await book.take(page, "waiting", { about: "Waiting for somebody", forms: ["wide", "tall", "small"] });
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Read in full" }).waitFor();
  await book.take(page, "waiting", { about: "Waiting, in English", forms: ["tall"], look: "en" });
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.getByRole("button", { name: "Tương phản cao" }).click();
  await notices.waitFor();
  await book.take(page, "waiting", { about: "Waiting, in high contrast", look: "contrast" });
  await page.getByRole("button", { name: "Tương phản cao" }).click();
  await notices.click();
  await page.getByRole("dialog").waitFor();
  await book.take(page, "notices", { about: "All the unit's notices", forms: ["wide", "small"] });
  await restAt(page, "dong-hai");
  await book.take(page, "waiting", { about: "Waiting, in the unit's own colour", look: "lacquer" });
  await restAt(page, "tan-loc");
  await book.take(page, "waiting-invited-only", { about: "Where only staff invite" });
  await restAt(page);
}
