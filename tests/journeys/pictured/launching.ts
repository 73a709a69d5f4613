import { press } from "../../support/kiosk-page.ts";
import { type PicturedTablet, toLauncher } from "../../support/pictured-tablet.ts";
import { button } from "../../support/staff-at-work.ts";

/** Staff invite a citizen after a case. */
export async function launcherStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("Staff invite");
  await toLauncher(page);
  await book.take(page, "launcher", { about: "What was the case about?", forms: ["wide", "small"] });
  await page.getByRole("combobox").fill("dkkh");
  await page.getByRole("option", { name: "Đăng ký kết hôn, " }).waitFor();
  await book.take(page, "launcher-found", { about: "Found by initials" });
  await page.getByRole("option", { name: "Đăng ký kết hôn, " }).click();
  await page.locator(".chosen .tool").waitFor();
  await book.take(page, "launcher-chosen", { about: "Chosen, ready to invite", forms: ["wide", "tall", "small"] });
  await press(page, button(page, "Quay lại"));
}
