import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults, Results } from "#protocol/results.ts";
import { accessFaults } from "../support/access-faults.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
import { answerTo, isWiderThanScreen, openManagerPage, readAt } from "../support/manager-page.ts";
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

test("a director sees two years of months, two versions of the questionnaire apart, the wave, and the same in a table", async () => {
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?view=trend&period=all");
  await page.getByRole("img", { name: "Biểu đồ 24 kỳ, từ tháng 12/2024 đến tháng 11/2026; các con số nằm trong bảng số liệu." }).waitFor();
  expect(await page.locator(".happened.break").textContent()).toBe("bản 2");
  expect(await page.locator(".happened.wave").textContent()).toBe("Đợt khảo sát quý IV năm 2026");
  expect(await page.locator(".piece").count()).toBe(2);
  const hand = handOn(page);
  await hand.tabTo(".behind summary");
  await hand.press("Enter");
  expect(await page.locator(".months tbody").first().locator("tr").count()).toBe(1 + 4);
  expect(await page.locator(".months tbody").last().locator("tr").count()).toBe(1 + 20);
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("with the keyboard alone somebody asks by quarter, draws a criterion large, and has a point told with its n", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?view=trend&period=all");
  const hand = handOn(page);
  await hand.tabTo('.steps a[href*="by=quarter"]');
  await hand.press("Enter");
  await page.getByRole("heading", { name: "Chỉ số hài lòng chung theo quý" }).waitFor();
  await hand.tabTo('.multiples a[href*="criterion=FBK"]');
  await hand.press("Enter");
  await page.getByRole("heading", { name: /^Tiếp nhận, giải quyết góp ý.* theo quý$/ }).waitFor();
  await hand.tabTo(".drawn svg");
  await hand.press("ArrowRight");
  await page.getByText(/^bản \d: \d\d,\d\d% \(.*\), n = \d+$/).waitFor();
});

test("what rose and fell against last year is what the endpoint says, and four criteria up are reached or not", async () => {
  const query = { survey: province.survey, period: "2026", method: "means", groupBy: "none", against: "last-year" };
  const { before } = Results.parse(await answerTo(readResults.path, query, { ...province, who: province.head }));
  const points = before?.changes.criteria.flatMap(({ change }) => (change.state === "known" ? [change.points] : [])) ?? [];
  const [up, down] = [points.filter((one) => one > 0).length, points.filter((one) => one < 0).length];
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?view=trend&period=2026");
  await page.getByText(`${up} tăng, ${down} giảm`).waitFor();
  await page.getByText(up >= 4 ? /^Đạt mức «tăng từ 04/ : /^Chưa đạt mức «tăng từ 04/).waitFor();
});

test("a saved picture bears its title, how to read it, and what it rests on, from the first time on", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?view=trend&by=quarter");
  await page.locator(".drawn svg").first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải PNG" }).first().click()]);
  expect(download.suggestedFilename()).toBe("chi-so-theo-thoi-gian.png");
  const picture = await readFile(await download.path());
  const lines = await inkOf(page, picture, [
    { from: 8, to: 26 },
    { from: 30, to: 46 },
    { from: -68, to: -50 },
    { from: -30, to: -14 },
  ]);
  expect(lines).toEqual([true, true, true, true]);
});

test("on a phone, in English, weeks scroll within their picture and the page is open to all", async () => {
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "phone", language: "en" });
  await readAt(page, province.origin, "?view=trend&by=week&period=2026");
  await page.getByRole("heading", { name: "Overall satisfaction index by week" }).waitFor();
  await page.locator(".drawn svg").first().waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Whether something is written in each of these strips of a picture at two pixels a pixel; below 0 from its foot. */
function inkOf(page: Page, picture: Buffer, strips: readonly { readonly from: number; readonly to: number }[]): Promise<boolean[]> {
  const asked = { base64: picture.toString("base64"), strips };
  return page.evaluate(async ({ base64, strips: places }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(base64)], { type: "image/png" }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (pen === null) return [];
    pen.drawImage(bitmap, 0, 0);
    return places.map(({ from, to }) => {
      const top = 2 * from + (from < 0 ? bitmap.height : 0);
      const { data } = pen.getImageData(0, top, bitmap.width, 2 * (to - from));
      return data.some((value, index) => value !== data[index % 4]);
    });
  }, asked);
}
