import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaults } from "../support/access-faults.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
import { isWiderThanScreen, openManagerPage, readAt } from "../support/manager-page.ts";
import { openTwoYears, type TwoYears } from "../support/two-years.ts";

let province: TwoYears;
let browser: Browser;

beforeAll(async () => {
  province = await openTwoYears();
  browser = await openBrowser(["--lang=vi"]);
});
afterAll(async () => {
  await browser.close();
  await province[Symbol.asyncDispose]();
});

test("by keys alone somebody who doubts a figure reads how it was made, worked with the numbers chosen", async () => {
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?period=2026");
  const hand = handOn(page);
  await hand.tabTo('a[href*="view=method"]');
  await hand.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Cách tính" }).waitFor();
  expect(await hand.focused()).toBe("Cách tính");
  const sum = page.locator(".sum .worked").first();
  await sum.waitFor();
  const [good = 0, best = 0, n = 0, hundred, result = 0] = ((await sum.textContent()) ?? "").match(/[\d.,]+/g)?.map(numberOf) ?? [];
  expect(hundred).toBe(100);
  expect(Math.abs(((good + best) / n) * 100 - result)).toBeLessThan(0.0051);
  expect(await page.locator(".formulas tbody tr").count()).toBeGreaterThanOrEqual(22);
  expect(new URL(page.url()).searchParams.get("period")).toBe("2026");
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("on a phone, in English, the same page is read without scrolling sideways", async () => {
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "phone", language: "en" });
  await readAt(page, province.origin, "?view=method");
  await page.getByRole("heading", { name: "Why some numbers are hidden" }).waitFor();
  await page.getByRole("heading", { name: "Every item and its formula" }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a filter is added by what and then by which, stands in the address, and is taken back by the browser", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "");
  await page.getByLabel("Thêm bộ lọc").selectOption({ label: "Người trả lời" });
  await page.getByLabel("Người trả lời").selectOption({ label: "Tổ chức" });
  await page.waitForURL(/[?&]type=organisation/);
  await page.getByText("theo tuần chỉ đếm chung mọi người").waitFor();
  await page.goBack();
  await page.getByText("theo tuần chỉ đếm chung mọi người").waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.get("type")).toBeNull();
});

test("whoever walks a picture by the arrow keys is told each point with its interval, n and method", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?view=trend&by=quarter");
  const picture = page.locator(".drawn svg.recharts-surface").first();
  await picture.focus();
  const told = page.locator(".tip").first();
  await told.waitFor();
  const first = await told.textContent();
  expect(first).toMatch(/Quý .*\d\d,\d\d% \(\d\d,\d\d\s–\s\d\d,\d\d\), n = [\d.]+.*Cách tính: Trung bình/);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => told.textContent()).not.toBe(first);
});

/** A number as Vietnamese write it. */
function numberOf(text: string): number {
  return Number(text.replaceAll(".", "").replace(",", "."));
}
