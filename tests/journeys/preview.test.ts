import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDraft } from "#protocol/survey-drafts.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { accessFaultsInFrame } from "../support/access-faults.ts";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { browserCookie, signedInAt } from "../support/signed-in.ts";

const data = ownFolder();
const definition = { ...shippedSurvey("ward-short-9"), id: "cau-hoi-thu", locked: [] };
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

/** The editor of a new draft under the endpoint's own policy; `faults` is what the browser complains about, `sent` what it sent that changes something. */
async function openEditor(): Promise<{ page: Page; tablet: FrameLocator; faults: string[]; sent: string[] }> {
  const admin = await signedInAt(data.path, { role: "admin" });
  const answer = await fetch(`${endpoint.origin}${startDraft.path}`, {
    method: "POST",
    headers: { cookie: admin.cookie, "content-type": "application/json" },
    body: JSON.stringify({ definition, base: null }),
  });
  const { draft } = startDraft.output.parse(await answer.json());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN", reducedMotion: "reduce" });
  await context.addCookies([browserCookie(admin, endpoint.origin)]);
  const page = await context.newPage();
  const faults: string[] = [];
  const sent: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await page.goto(`${endpoint.origin}/admin/?draft=${draft}`);
  const tablet = page.frameLocator(".preview iframe");
  await tablet.locator("footer.actions").waitFor();
  return { page, tablet, faults, sent };
}

const open = (page: Page, part: string) => page.getByRole("row", { name: new RegExp(part) }).click();

test("an admin plays a draft beside its text, to the thanks, and nothing of it is sent", async () => {
  const { page, tablet, faults, sent } = await openEditor();
  const forward = tablet.locator(".actions .main");
  await open(page, "Công chức trực tiếp");
  await tablet.getByText("Tiêu chí 1 / 3").waitFor();
  expect(await accessFaultsInFrame(page)).toEqual([]);
  await forward.click();
  await tablet.getByText("Xin Ông/Bà chọn một mức cho nội dung này.").first().waitFor();
  for (const row of await tablet.locator("fieldset.item").all()) await row.locator("label.place").nth(1).click();
  await forward.click();
  await tablet.getByRole("dialog").getByRole("checkbox").first().check();
  expect(await accessFaultsInFrame(page)).toEqual([]);
  await tablet.getByRole("button", { name: "Xong" }).click();
  await page.getByRole("radio", { name: "English" }).check();
  await tablet.getByText("Criterion 2 / 3").waitFor();
  for (let step = 0; step < 60 && (await tablet.locator("main.thanks").count()) === 0; step += 1) {
    for (const row of await tablet.locator("fieldset.item").all()) await row.locator("label.place").nth(3).click();
    const options = tablet.locator("main label.reason");
    if ((await options.count()) > 0) await options.first().click();
    await forward.click();
  }
  await tablet.getByText("Thank you very much!").waitFor();
  await page.getByRole("button", { name: "Làm lại từ đầu" }).click();
  await tablet.locator("main.thanks").waitFor({ state: "detached" });
  expect(sent).toEqual([]);
  expect(faults).toEqual([]);
});

test("whoever writes goes on writing while the tablet follows; the keyboard enters the tablet and leaves it", async () => {
  const { page, tablet, faults } = await openEditor();
  await open(page, "Công chức trực tiếp");
  await tablet.getByText("Tiêu chí 1 / 3").waitFor();
  const field = page.getByLabel("Tên tiêu chí").first();
  await field.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" và các việc khác", { delay: 20 });
  await tablet.getByRole("heading", { name: /và các việc khác/ }).waitFor();
  expect(await field.inputValue()).toMatch(/ và các việc khác$/);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.getByRole("radio", { name: "Tiếng Việt" }).focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const isInside = () => page.evaluate(() => document.activeElement?.tagName === "IFRAME");
  await page.keyboard.press("Tab");
  expect(await isInside()).toBe(true);
  for (let press = 0; press < 40 && (await isInside()); press += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe("Làm lại từ đầu");
  expect(faults).toEqual([]);
});
