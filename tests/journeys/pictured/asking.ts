import type { Locator, Page } from "playwright-core";
import { press } from "../../support/kiosk-page.ts";
import { choose, chooseEach, goOn, inviteToMarriage, pressCalmly, type PicturedTablet } from "../../support/pictured-tablet.ts";
import { button } from "../../support/staff-at-work.ts";

/** The 22 items: a criterion a screen, in every look. */
export async function criterionStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("The criteria");
  await inviteToMarriage(page);
  await press(page, button(page, "Bắt đầu"));
  await page.locator("main.criterion").waitFor();
  await book.take(page, "criterion", { about: "A criterion, untouched", forms: ["wide", "tall", "small"] });
  for (const [item, level] of [4, 5, 4].entries()) await choose(page, item + 1, level);
  await book.take(page, "criterion-chosen", { about: "Some answers chosen" });
  await press(page, button(page, "Dừng"));
  await page.getByRole("dialog").waitFor();
  await book.take(page, "stop", { about: "Who stops says what becomes of the form", forms: ["wide", "small"] });
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Tiếp tục" }));
  await pressCalmly(page, button(page, "Tiếp tục"));
  await page.locator(".left.urgent").waitFor();
  await book.take(page, "criterion-missing", { about: "An answer is missing", forms: ["wide", "tall", "small"] });
  await button(page, "English").click();
  await book.take(page, "criterion-missing", { about: "An answer is missing, in English", look: "en" });
  await button(page, "Tiếng Việt").click();
  await page.getByRole("button", { name: "Tương phản cao" }).click();
  await book.take(page, "criterion", { about: "In high contrast", look: "contrast" });
  await page.getByRole("button", { name: "Tương phản cao" }).click();
  await choose(page, 4, 4);
  await goOn(page);
  await chooseEach(page, 4);
  await goOn(page);
  for (const [item, level] of [5, 4, 5, 4].entries()) await choose(page, item + 1, level);
  await book.take(page, "criterion-six", { about: "The longest criterion", forms: ["wide", "small"] });
  await largerText(page, book);
}

async function largerText(page: Page, book: PicturedTablet["book"]): Promise<void> {
  const larger = page.locator("footer .tool").first();
  await larger.click();
  await book.take(page, "criterion", { about: "Larger text: fewer items a screen", forms: ["wide", "tall"], look: "text-2" });
  await chooseEach(page, 4);
  await goOn(page);
  await book.take(page, "criterion-continued", { about: "What did not fit goes on on a second screen", look: "text-2" });
  await larger.click();
  await book.take(page, "criterion", { about: "The largest text", forms: ["wide", "tall"], look: "text-3" });
  await larger.click();
}

/** What lies over the questions, and the questions of the blocks. */
export async function askingStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("Over the questions, and after them");
  await page.locator("html[data-text='1']").waitFor();
  await chooseEach(page, 2);
  await goOn(page);
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  for (const reason of [0, 2]) await sheet.locator("label").nth(reason).click();
  await book.take(page, "reasons", { about: "Why? Optional, several", forms: ["wide", "tall", "small"] });
  await press(page, sheet.getByRole("button", { name: "Xong" }));
  for (const level of [4, 5]) {
    await chooseEach(page, level);
    await goOn(page);
  }
  await page.locator("main.block").waitFor();
  await page.locator("main .choices label").nth(1).click();
  await book.take(page, "question-single", { about: "A question with one answer", forms: ["wide", "tall"] });
  await goOnTo(page, page.getByRole("checkbox").first());
  for (const answer of [0, 3]) await page.locator("main .choices label").nth(answer).click();
  await book.take(page, "question-several", { about: "A question with several answers", forms: ["wide", "small"] });
  await goOnTo(page, page.getByRole("textbox"));
  await page.getByRole("textbox").fill("Chỗ ngồi chờ rất nóng vào buổi trưa.");
  await book.take(page, "question-comment", { about: "Free words, with a reminder to name nobody", forms: ["wide", "tall", "small"] });
  await page.clock.fastForward(46_000);
  await page.getByRole("alertdialog").waitFor();
  await book.take(page, "idle-warning", { about: "Nobody touched the screen for a while", forms: ["wide", "tall", "small"] });
  await press(page, button(page, "Tôi cần thêm thời gian"));
}

async function goOnTo(page: Page, wanted: Locator): Promise<void> {
  while (!(await wanted.isVisible())) await goOn(page);
}
