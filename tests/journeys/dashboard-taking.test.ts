import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import readWorkbook from "read-excel-file/universal";
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

async function openAt(search: string, how: Partial<Parameters<typeof openManagerPage>[1]> = {}) {
  const opened = await openManagerPage(browser, { origin: province.origin, who: province.head, screen: "desk", ...how });
  await readAt(opened.page, province.origin, search);
  return opened;
}

async function fileFrom(page: Page, button: RegExp) {
  await page.getByRole("button", { name: "Tải về" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await coming;
  await page.getByText(`Đã lưu ${file.suggestedFilename()}`).waitFor();
  return { name: file.suggestedFilename(), path: await file.path() };
}

test("an officer takes the figures along as a workbook that opens, sheet by sheet", async () => {
  const { page, complaints } = await openAt("?view=groups&period=2026-Q3");
  const { name, path } = await fileFrom(page, /Bảng tính/);
  expect(name).toBe("sipas-nam-son-2026-Q3.xlsx");
  const sheets = await readWorkbook(new Uint8Array(readFileSync(path)).buffer);
  expect(sheets.length).toBe(7);
  expect(sheets[3]?.data.flat()).toContain("Phường An Bình");
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("whoever gets a frozen file computes every figure of it anew, and finds a number somebody changed", async () => {
  const { page } = await openAt("?view=groups&period=2026");
  const { name, path } = await fileFrom(page, /đóng băng/);
  expect(name).toMatch(/^sipas-nam-son-2026-[0-9a-f]{8}\.json$/);
  const recomputed = () => execFileSync("npm", ["run", "--silent", "recompute", "--", path], { encoding: "utf8", stdio: "pipe" });
  expect(recomputed()).toMatch(/[1-9]\d* figures recomputed, 0 differ\n$/);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(/"percent":(\d)/, (_, digit: string) => `"percent":${(Number(digit) % 9) + 1}`),
  );
  expect(recomputed).toThrow();
});

test.each([
  ["month", "?view=print&period=2026-10", 2],
  ["week", "?view=print&period=2026-W45", 1],
])("a meeting pack for a %s is as many A4 pages as it says", async (_, search, pages) => {
  const { page, complaints } = await openAt(search);
  await page.locator(".sheet-of-paper").first().waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(pages);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("with the keyboard alone and on a phone in English a file is taken along, and the focus comes back", async () => {
  const { page } = await openAt("?period=2026", { screen: "phone", language: "en" });
  const hand = handOn(page);
  await hand.tabTo("button[aria-haspopup=dialog]");
  await hand.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Download" }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  const coming = page.waitForEvent("download");
  await hand.tabTo(".taking li:nth-child(2) button");
  await hand.press("Enter");
  expect((await coming).suggestedFilename()).toBe("sipas-nam-son-2026-overview.csv");
  await hand.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-haspopup"))).toBe("dialog");
});
