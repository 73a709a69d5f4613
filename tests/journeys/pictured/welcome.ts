import { press } from "../../support/kiosk-page.ts";
import { inviteToMarriage, type PicturedTablet } from "../../support/pictured-tablet.ts";
import { button } from "../../support/staff-at-work.ts";

/** The tablet in the citizen's hands, nothing asked yet. */
export async function invitedStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("In the citizen's hands");
  await inviteToMarriage(page);
  await book.take(page, "welcome", { about: "What the form is and what it promises", forms: ["wide", "tall", "small"] });
  await button(page, "English").click();
  await book.take(page, "welcome", { about: "The welcome in English", look: "en" });
  await button(page, "Tiếng Việt").click();
  const larger = page.locator("footer .tool").first();
  for (const step of ["text-2", "text-3"]) {
    await larger.click();
    if (step === "text-3")
      await book.take(page, "welcome", { about: "The welcome in the largest text", forms: ["wide", "tall"], look: step });
  }
  await larger.click();
  await press(page, button(page, "Phiếu ghi lại những gì?"));
  await page.getByRole("dialog").waitFor();
  await book.take(page, "welcome-recorded", { about: "What a form records" });
  await page.getByRole("dialog").getByRole("button").last().click();
  await button(page, "Nhờ nhân viên đọc giúp").click();
  await page.getByRole("dialog").getByText("Người đọc giúp sẽ biết Ông/Bà chọn gì.", { exact: false }).waitFor();
  await book.take(page, "welcome-help", { about: "What a reader would mean", forms: ["wide", "small"] });
  await button(page, "Đồng ý").click();
  await page.getByText("Có người đọc giúp", { exact: true }).waitFor();
  await book.take(page, "welcome-assisted", { about: "With a reader" });
  await press(page, button(page, "Không tham gia"));
  await button(page, "Xong").waitFor();
  await book.take(page, "farewell", { about: "Who does not want to answer is thanked too", forms: ["wide", "small"] });
  await press(page, button(page, "Xong"));
}
