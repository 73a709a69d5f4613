import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaults } from "../support/access-faults.ts";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { codeAt } from "../support/enrol-page.ts";
import { formsOn, toWaiting } from "../support/kiosk-page.ts";
import { layoutFaults } from "../support/layout.ts";
import { passSetUp } from "../support/pass-set-up.ts";

const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 600, height: 960 },
];
const data = ownFolder();
let port: number;
let endpoint: RunningEndpoint;
let browser: Browser;

beforeAll(async () => {
  port = await freePort();
  endpoint = await startEndpoint({ data: data.path, port });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await endpoint.stop();
  data[Symbol.dispose]();
});

/** A tablet that is enrolled and shows its checks, all of them looked at once. */
async function enrolledTablet(): Promise<Page> {
  const page = await (await browser.newContext({ locale: "vi-VN", reducedMotion: "reduce" })).newPage();
  await page.goto(`${endpoint.origin}/kiosk/#enrol=${await codeAt({ origin: endpoint.origin, data: data.path })}`);
  await page.getByRole("button", { name: "Ghi danh" }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await looked(page);
  return page;
}

async function looked(page: Page): Promise<void> {
  await page.locator(".check").first().waitFor();
  await page.locator(".check.working").first().waitFor({ state: "detached" });
}

/** What is wrong with the screen in any of the tablet's three forms. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    faults.push(...(await layoutFaults(page)), ...(await accessFaults(page)));
  }
  return faults;
}

const row = (page: Page, name: string) => page.locator(".check").filter({ hasText: name });
const sheet = (page: Page) => page.getByRole("dialog");
const close = (page: Page) => sheet(page).getByRole("button", { name: "Đóng" }).click();

test("staff set a tablet up: they mend what they can, a test form comes back, the rest they accept, and it stays so", async () => {
  const page = await enrolledTablet();
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.getByRole("button", { name: "Bắt đầu dùng máy" }).isDisabled()).toBe(true);
  for (const name of ["Ghi, đọc và xóa thử trên đĩa", "Khóa của máy", "Chạy được khi mất mạng", "Đồng hồ của máy"]) {
    await expect.poll(() => row(page, name).getAttribute("class"), { message: name }).toContain("good");
  }

  await row(page, "Toàn màn hình").click();
  await sheet(page).getByRole("button", { name: "Mở toàn màn hình" }).click();
  await sheet(page).locator(".found.good").waitFor();
  await close(page);
  await page.evaluate(() => document.exitFullscreen());
  await row(page, "Toàn màn hình").and(page.locator(".not-good")).waitFor();

  await row(page, "Phiếu thử").click();
  expect(await faultsOf(page)).toEqual([]);
  await sheet(page).getByRole("button", { name: "Gửi phiếu thử" }).click();
  await sheet(page).getByText("Đã tới máy chủ và quay lại").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await formsOn(page)).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
  await close(page);

  await row(page, "Mã hóa thiết bị").click();
  expect(await faultsOf(page)).toEqual([]);
  await sheet(page).locator("label").filter({ hasText: "máy này đã bật mã hóa" }).click();
  await close(page);
  await passSetUp(page);
  await toWaiting(page);
  await page.reload();
  await toWaiting(page);
  await page.context().close();
});

test("without a network the test form says so, stays on the tablet, and is repeated once there is one", async () => {
  const page = await enrolledTablet();
  await endpoint.stop();
  await row(page, "Phiếu thử").click();
  await sheet(page).getByRole("button", { name: "Gửi phiếu thử" }).click();
  await sheet(page).getByText("đang đi tới máy chủ").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await sheet(page).getByText("có lẽ không có mạng").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await formsOn(page)).toEqual({ waiting: 1, acknowledged: 0, refused: 0 });
  endpoint = await startEndpoint({ data: data.path, port });
  await sheet(page).getByRole("button", { name: "Gửi lại phiếu thử" }).click();
  await sheet(page).getByText("Đã tới máy chủ và quay lại").waitFor();
  expect(await formsOn(page)).toEqual({ waiting: 0, acknowledged: 2, refused: 0 });
  await page.context().close();
});

test("staff look the checks up again behind the menu, in English too", async () => {
  const page = await enrolledTablet();
  await passSetUp(page);
  await toWaiting(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Staff" }).click();
  await page.getByRole("button", { name: "Check the tablet" }).click();
  await looked(page);
  expect(await faultsOf(page)).toEqual([]);
  for (const each of await page.locator(".check").all()) {
    await each.click();
    expect(await faultsOf(page)).toEqual([]);
    await sheet(page).getByRole("button", { name: "Close" }).click();
  }
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("heading", { name: "This tablet" }).waitFor();
  await page.context().close();
});
