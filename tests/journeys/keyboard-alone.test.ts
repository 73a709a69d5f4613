import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/chromium.ts";
import { builtPages } from "../support/built-pages.ts";
import { deskBundle, openDeskPage } from "../support/desk-page.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { later } from "../support/walk-form.ts";

let built: ReturnType<typeof builtPages>;
let browser: Browser;

beforeAll(async () => {
  built = builtPages();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  built.remove();
});

const desk = () =>
  openDeskPage(browser, {
    folder: built.folder,
    bundle: deskBundle(shippedSurvey("ward-short-9")),
    viewport: { width: 1280, height: 800 },
  });

/** What has the focus, as a screen reader names it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return "nothing";
    return one.getAttribute("aria-label") ?? one.closest("label, button, h1, h2")?.textContent ?? one.id;
  });
}

/** Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`«${name}» is not reached; the focus is on «${await focused(page)}»`);
}

async function press(page: Page, name: string, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await later(page);
  await page.keyboard.press(key);
}

const heading = (page: Page) => page.evaluate(() => document.activeElement?.matches("h1, h2") && document.activeElement.textContent);
const scales = (page: Page) => page.locator("main .scale").count();

/** From the waiting screen to the first criterion. */
async function toFirstCriterion(page: Page): Promise<void> {
  await press(page, "Bắt đầu");
  await page.locator("main.welcome").waitFor();
  await press(page, "Bắt đầu", " ");
  await page.locator("main.block").waitFor();
  while ((await scales(page)) === 0) {
    const screen = await heading(page);
    expect(screen, "the focus is at the heading of a new screen").toBeTruthy();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.locator("main :checked").waitFor({ state: "attached" });
    await press(page, "Tiếp tục");
    await expect.poll(() => heading(page)).not.toBe(screen);
  }
}

test("a whole form is filled with the keyboard alone, and the focus is never lost", async () => {
  await using opened = await desk();
  const { page, faults } = opened;
  await toFirstCriterion(page);
  for (;;) {
    const rows = await scales(page);
    if (rows === 0) break;
    const screen = await heading(page);
    await tabTo(page, "Rất không hài lòng");
    for (let row = 0; row < rows; row += 1) {
      await page.keyboard.press(String(5 - (row % 2)));
      expect(await focused(page)).toBe(row % 2 === 0 ? "Rất hài lòng, mức 5 trên 5" : "Hài lòng, mức 4 trên 5");
      await page.keyboard.press("Tab");
    }
    expect(await page.locator("main input:checked").count()).toBe(rows);
    await press(page, "Tiếp tục");
    await expect.poll(() => heading(page)).not.toBe(screen);
  }
  while ((await page.locator("main.block").count()) > 0) {
    const screen = await heading(page);
    await press(page, (await page.locator("footer .main").innerText()).trim());
    await expect.poll(() => heading(page)).not.toBe(screen);
  }
  await page.getByText("Đã lưu", { exact: true }).waitFor();
  expect(await heading(page)).toBe("Xin trân trọng cảm ơn Ông/Bà!");
  expect(faults).toEqual([]);
});

test("arrow keys move through a row, and what is missing gets the focus", async () => {
  await using opened = await desk();
  const { page } = opened;
  await toFirstCriterion(page);
  await tabTo(page, "Rất không hài lòng");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("Không hài lòng, mức 2 trên 5");
  await press(page, "Tiếp tục");
  const second = await page.locator("main .scale").nth(1).locator("input").first().getAttribute("name");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(second);
  expect(await page.getByRole("alert").first().textContent()).toMatch(/^Còn \d nội dung chưa trả lời$/);
});

test("a sheet keeps the focus inside, and gives it back where it was", async () => {
  await using opened = await desk();
  const { page } = opened;
  await toFirstCriterion(page);
  await press(page, "Xem nguyên văn");
  expect(await heading(page)).toBe("Nguyên văn các nội dung");
  for (let tab = 0; tab < 4; tab += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Xem nguyên văn");
});

test.each(["Escape", "a", "Enter", "Space"])("the idle warning goes at the key «%s», and the focus is where it was", async (key) => {
  await using opened = await desk();
  const { page } = opened;
  await toFirstCriterion(page);
  await tabTo(page, "Rất không hài lòng");
  await page.keyboard.press("3");
  await later(page, 46_000);
  await page.getByRole("alertdialog").waitFor();
  expect(await heading(page)).toBe("Ông/Bà có cần thêm thời gian không?");
  await page.keyboard.press(key);
  await expect.poll(() => page.getByRole("alertdialog").count()).toBe(0);
  expect(await focused(page)).toBe("Bình thường, mức 3 trên 5");
  expect(await page.locator("main input:checked").count()).toBe(1);
});

test("the warning is said once: its seconds are counted silently, and Tab leads to its buttons", async () => {
  await using opened = await desk();
  const { page } = opened;
  await toFirstCriterion(page);
  await later(page, 46_000);
  const warning = page.getByRole("alertdialog");
  await warning.waitFor();
  expect(await warning.locator("[aria-live]:not([aria-live=off]), [role=alert], [role=status], output").count()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Kết thúc");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Tôi cần thêm thời gian");
});

test("what one citizen chose for the eyes is gone for the next", async () => {
  await using opened = await desk();
  const { page } = opened;
  await toFirstCriterion(page);
  await press(page, "Cỡ chữ");
  await press(page, "Tương phản cao");
  await press(page, "English");
  const look = () => page.evaluate(() => Object.assign({ lang: document.documentElement.lang }, document.documentElement.dataset));
  await expect.poll(look).toMatchObject({ text: "2", theme: "contrast", lang: "en" });
  await later(page, 46_000);
  await page.getByRole("alertdialog").waitFor();
  await later(page, 21_000);
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  await expect.poll(look).toMatchObject({ text: "1", theme: "light", lang: "vi" });
});
