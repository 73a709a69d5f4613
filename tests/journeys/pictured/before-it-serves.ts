import type { Page } from "playwright-core";
import { codeAt } from "../../support/enrol-page.ts";
import { toWaiting } from "../../support/kiosk-page.ts";
import type { PicturedTablet } from "../../support/pictured-tablet.ts";

/** From a tablet nobody knows to one that may serve. */
export async function beforeItServes({ office, page, book }: PicturedTablet): Promise<void> {
  book.chapter("Before it serves");
  await page.goto(`${office.origin}/kiosk/`);
  await page.getByRole("heading", { name: "Máy tính bảng này chưa được ghi danh" }).waitFor();
  await book.take(page, "enrolment", { about: "Not enrolled yet", forms: ["wide", "small"] });
  await page.getByRole("textbox").fill("K7QM2XPA");
  await page.getByRole("button", { name: "Ghi danh" }).click();
  await page.getByText("Mã không đúng, đã dùng rồi hoặc đã hết hạn.").waitFor();
  await book.take(page, "enrolment-wrong-code", { about: "A code that is wrong or used" });
  await page.getByRole("textbox").fill(await codeAt(office));
  await page.getByRole("button", { name: "Ghi danh" }).click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor();
  await book.take(page, "enrolment-done", { about: "Enrolled" });
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("heading", { name: "Máy này đặt ở đâu?" }).waitFor();
  await book.take(page, "place", { about: "Where does it stand?", forms: ["wide", "small"] });
  await setUp(page, book);
  await toWaiting(page);
}

async function setUp(page: Page, book: PicturedTablet["book"]): Promise<void> {
  await page.evaluate(holdLooks);
  await page.locator("section").filter({ hasText: "An Bình" }).getByRole("button", { name: "Quầy 1" }).click();
  await page.locator(".check.working").first().waitFor();
  await book.take(page, "set-up-working", { about: "Some checks are still being made" });
  await page.evaluate(() => dispatchEvent(new Event("let go")));
  await page.locator(".check.working").first().waitFor({ state: "detached" });
  await book.take(page, "set-up", { about: "What is good and what is not", forms: ["wide", "tall", "small"] });
  await page.locator(".check").filter({ hasText: "Mã hóa thiết bị" }).click();
  await page.getByRole("dialog").waitFor();
  await book.take(page, "set-up-check", { about: "One check: what to do, what is lost without it", forms: ["wide", "small"] });
  await page.getByRole("dialog").locator("label").filter({ hasText: "máy này đã bật mã hóa" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  const open = page.locator(".check.not-good b, .check.unknown b");
  for (const name of await open.allInnerTexts()) await accept(page, name);
  await book.take(page, "set-up-accepted", { about: "The rest accepted knowingly" });
  await page.getByRole("button", { name: "Bắt đầu dùng máy" }).click();
}

async function accept(page: Page, name: string): Promise<void> {
  await page.locator(".check").filter({ hasText: name }).click();
  await page.getByRole("dialog").locator("label").filter({ hasText: "Tôi biết điều này và vẫn dùng máy" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await page.locator(".check.accepted").filter({ hasText: name }).waitFor();
}

/** Runs in the page: what is asked of the browser is answered only when it is let go. */
function holdLooks(): void {
  const free = new Promise((resolve) => addEventListener("let go", resolve, { once: true }));
  for (const [owner, name] of [
    [StorageManager.prototype, "persisted"],
    [WakeLock.prototype, "request"],
    [IDBFactory.prototype, "deleteDatabase"],
  ] as const) {
    const look: unknown = Reflect.get(owner, name);
    if (typeof look !== "function") continue;
    Object.defineProperty(owner, name, {
      configurable: true,
      value(...given: unknown[]) {
        return free.then(() => Reflect.apply(look, this, given));
      },
    });
  }
}
