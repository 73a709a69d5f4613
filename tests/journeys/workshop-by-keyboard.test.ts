import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { handOn } from "../support/hand-on-keys.ts";
import { openDraft } from "../support/open-draft.ts";
import { ownQuestionnaire } from "../support/own-questionnaire.ts";

const data = ownFolder();
let endpoint: RunningEndpoint;
let browser: Browser;

beforeAll(async () => {
  endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await endpoint.stop();
  data[Symbol.dispose]();
});

test("with the keyboard alone somebody reorders, rewords, takes back, lets a question depend on another, tries and publishes, and the focus is never lost", async () => {
  const { page, faults } = await openDraft(browser, ownQuestionnaire(2), { origin: endpoint.origin, data: data.path });
  page.setDefaultTimeout(15_000);
  await reorder(page);
  await reword(page);
  await letDepend(page);
  await tryAndComeBack(page);
  await publish(page);
  expect(faults).toEqual([]);
});

/** By arrows to the last group, into it, and its first question carried behind the second; then back by the button of its page. */
async function reorder(page: Page): Promise<void> {
  const hand = handOn(page);
  await hand.tabTo('.tree [role="row"]');
  await hand.press("End");
  await hand.press("ArrowRight");
  await hand.press("ArrowDown");
  expect(await hand.focused()).toContain("Thông báo hẹn lại");
  await hand.press("Enter");
  await page.getByRole("heading", { name: "Thông báo hẹn lại và xin lỗi", level: 2 }).waitFor();
  expect(await order(page)).toEqual(["Thông", "Ông/Bà"]);

  await hand.tabTo('.tree [role="row"]');
  await hand.press("ArrowRight");
  expect(await hand.focusedLabel()).toMatch(/^Kéo «Thông báo/);
  await hand.press("Enter");
  for (let step = 0; step < 12 && !(await hand.focusedLabel()).startsWith("Đặt sau Ông/Bà"); step += 1) await hand.press("ArrowDown");
  await hand.press("Enter");
  await expect.poll(() => order(page)).toEqual(["Ông/Bà", "Thông"]);
  await hand.tabTo('button[aria-label="Chuyển lên"]');
  await hand.press("Enter");
  await expect.poll(() => order(page)).toEqual(["Thông", "Ông/Bà"]);
}

/** Types into the question's short name, takes it back and does it again. */
async function reword(page: Page): Promise<void> {
  const hand = handOn(page);
  const name = page.getByLabel("Tên gọi ngắn").first();
  await hand.tabTo(`#${await name.getAttribute("id")}`);
  await hand.press("End");
  await page.keyboard.type(" lần này");
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor();
  await hand.press("Control+z");
  await expect.poll(() => name.inputValue()).not.toContain("lần này");
  await hand.press("Control+y");
  await expect.poll(() => name.inputValue()).toContain("lần này");
}

/** The yes-no question is asked only of those whose result was late. */
async function letDepend(page: Page): Promise<void> {
  const hand = handOn(page);
  await hand.tabTo('.tree [role="row"]');
  await hand.press("ArrowDown");
  expect(await hand.focused()).toContain("Ông/Bà có tìm thấy");
  await hand.press("Enter");
  await page.getByRole("heading", { name: /^Ông\/Bà có tìm thấy/, level: 2 }).waitFor();
  await hand.tabToButton("Thêm điều kiện");
  await hand.press("Enter");
  await hand.tabTo("select.looked-at");
  await page.keyboard.type("Thời gian");
  await hand.tabTo(".condition .chip input");
  await hand.press("Space");
  await expect.poll(() => page.locator(".condition .chip input:checked").count()).toBe(1);
}

/** Into the tablet and out of it on the other side. */
async function tryAndComeBack(page: Page): Promise<void> {
  const hand = handOn(page);
  await page.frameLocator(".preview iframe").locator("footer.actions").waitFor();
  await hand.tabTo(".preview iframe");
  await hand.tabToButton("Làm lại từ đầu");
}

async function publish(page: Page): Promise<void> {
  const hand = handOn(page);
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor();
  await hand.tabTo(".editor-bar .button.main");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /sẽ là bản/ }).waitFor();
  await hand.tabTo("textarea");
  await page.keyboard.type("Hỏi thêm khi hồ sơ trễ hẹn");
  await hand.tabToButton("Ban hành");
  await page.keyboard.press("Enter");
  await page.waitForURL(/version=[0-9a-f]{64}/);
}

/** How the questions of the last group stand, by their first words. */
function order(page: Page): Promise<string[]> {
  return page.locator(".tree-row.question .name").evaluateAll((names) => names.map((name) => name.textContent?.split(" ")[0] ?? ""));
}
