import type { BrowserContext, Page } from "playwright-core";

/** Presses through the checks of a new tablet as its staff do, accepting one by one what a test's browser is not; no test form is sent. */
export async function passSetUp(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Kiểm tra máy" }).waitFor();
  const begin = page.getByRole("button", { name: "Bắt đầu dùng máy" });
  const open = page.locator(".check.not-good, .check.unknown");
  // What is still being looked at counts as open too.
  for (;;) {
    await page.locator(".check.working").first().waitFor({ state: "detached" });
    if (await begin.isEnabled()) break;
    await open.first().click();
    const sheet = page.getByRole("dialog");
    const name = await sheet.getByRole("heading", { level: 2 }).innerText();
    await sheet.locator("label").filter({ hasText: "Tôi biết điều này và vẫn dùng máy" }).click();
    await sheet.getByRole("button", { name: "Đóng" }).click();
    await page.locator(".check.accepted").filter({ hasText: name }).waitFor();
  }
  await begin.click();
  await begin.waitFor({ state: "detached" });
}

/** A browser whose tablet was set up the day before: its staff pressed through the checks. */
export async function withSetUpDone(context: BrowserContext): Promise<void> {
  // The full screen was accepted as it is, so that no press of staff changes the size of a test's page.
  await context.addInitScript(() => localStorage.setItem("kiosk set-up", "full-screen=2026-11-18&finished=2026-11-18"));
}
