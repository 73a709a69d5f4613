import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaults } from "../support/access-faults.ts";
import { type FilledProvince, openFilledProvince } from "../support/a-filled-province.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
import { isWiderThanScreen, openManagerPage, readAt } from "../support/manager-page.ts";

let province: FilledProvince;
let browser: Browser;

beforeAll(async () => {
  [province, browser] = await Promise.all([openFilledProvince(), openBrowser(["--lang=vi"])]);
});
afterAll(async () => {
  await browser.close();
  await province[Symbol.asyncDispose]();
});

const all = "?view=wishes&period=2026-Q4";

test("a head reads what people want most, how they come in and what they wrote, and takes the remarks along", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, all);
  const wishes = page.getByRole("table", { name: "Người dân mong cải thiện nhất điều gì?" });
  const shares = (await wishes.locator("tbody b").allInnerTexts()).map((share) => Number(share.replace(",", ".")));
  expect(shares).toHaveLength(8);
  expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  await page.getByRole("table", { name: "Ông/Bà đã nộp hồ sơ này bằng cách nào?" }).waitFor();
  await page.locator(".remark-list li").first().waitFor();
  expect(await accessFaults(page)).toEqual([]);

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải góp ý theo thủ tục (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("gop-y-theo-thu-tuc-nam-son-2026-Q4.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toMatch(/^\uFEFFMã thủ tục;Thủ tục;Lời góp ý;Lý do đã chọn\r\n/);
  expect(text).not.toMatch(/\d\d:\d\d|\d\d\/\d\d\/2026|Quầy \d/);
  await page.getByText(/^Đã lưu \d+ lời góp ý\./).waitFor();
  expect(complaints).toEqual([]);
});

test("with the keyboard alone a remark that names a person is handed over and put back", async () => {
  const { origin, headOfWard: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, all);
  const found = page.locator(".found");
  await found.waitFor();
  const before = await found.innerText();
  const hand = handOn(page);
  await hand.tabToButton("Có nêu tên người");
  await hand.press("Enter");
  await page.getByRole("alertdialog").waitFor();
  expect(await accessFaults(page)).toEqual([]);
  await hand.tabToButton("Chuyển riêng cho lãnh đạo");
  await hand.press("Enter");
  await page.getByText(/1 lời nữa có nêu tên người nên đã chuyển riêng/).waitFor();
  expect(await hand.focused()).toContain("lời góp ý");
  await hand.tabToButton("Mở danh sách đã chuyển");
  await hand.press("Enter");
  await hand.tabToButton("Đưa trở lại danh sách");
  await page.keyboard.press("Enter");
  await page.getByText("Chưa có lời góp ý nào được chuyển riêng.").waitFor();
  await expect.poll(() => found.innerText()).toBe(before);
});

test("on a phone, in English, everything fits and is open to all; a sieve that leaves too few says so", async () => {
  const { origin, headOfWard: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "phone", language: "en" });
  await readAt(page, origin, "?view=wishes&period=2026-10&unit=phuong-an-binh&criterion=OFF&reason=other");
  await page.getByRole("heading", { name: "What do people most want improved?" }).waitFor();
  await page
    .getByText(/^Hidden: fewer than 10 persons/)
    .last()
    .waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("whoever administers the store but heads no unit reads no remark", async () => {
  const { origin, admin: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, all);
  await page.getByText("Lời góp ý chỉ dành cho lãnh đạo đơn vị.").waitFor();
  expect(await page.locator(".remark-list").count()).toBe(0);
});
