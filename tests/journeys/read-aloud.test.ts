import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { beginDesk, deskBundle, heard, openDeskPage } from "../support/desk-page.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { chooseAll, goOn, later } from "../support/walk-form.ts";

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

const open = () => openDeskPage(browser, { folder: built.folder, bundle: deskBundle(shippedSurvey("ward-short-9")) });
const tool = (page: Page, name: string) => page.getByRole("button", { name });

/** Lets it speak to the end. */
async function all(page: Page): Promise<string[]> {
  await tool(page, "Đọc to").waitFor();
  return heard(page);
}

test("who cannot read hears each screen, and each choice as it is made", async () => {
  await using desk = await open();
  const { page, faults } = desk;
  await beginDesk(page);
  await tool(page, "Đọc to").click();
  await tool(page, "Dừng đọc").waitFor();
  const first = await all(page);
  expect(first[0]).toMatch(/^Ông\/Bà đã nhận kết quả/);
  expect(first[1]).toBe("1 trên 4: Vừa nhận hôm nay.");
  await chooseAll(page, 1);
  await expect.poll(() => heard(page)).toContain("Đã chọn: Vừa nhận hôm nay.");
  await goOn(page);
  await expect.poll(async () => (await heard(page)).join(" ")).toMatch(/Ông\/Bà trả lời với tư cách nào/);
  expect(faults).toEqual([]);
});

test("reading falls silent at once: when told, at the warning, and at the end of the visit", async () => {
  await using desk = await open();
  const { page } = desk;
  await beginDesk(page);
  await tool(page, "Đọc to").click();
  await tool(page, "Dừng đọc").click();
  expect((await heard(page)).at(-1)).toBe("hush");
  await later(page, 10_000);
  expect(await heard(page)).toEqual([]);
  await tool(page, "Đọc to").click();
  await heard(page);
  await all(page);
  await later(page, 46_000);
  await page.getByRole("alertdialog").waitFor();
  await heard(page);
  await later(page, 21_000);
  await tool(page, "Bắt đầu").waitFor();
  expect(await heard(page)).toEqual([]);
});

test("where nothing on the tablet can speak there is no button", async () => {
  await using desk = await openDeskPage(browser, { folder: built.folder, bundle: deskBundle(shippedSurvey("ward-short-9")), isMute: true });
  const { page } = desk;
  await beginDesk(page);
  expect(await tool(page, "Đọc to").count()).toBe(0);
});
