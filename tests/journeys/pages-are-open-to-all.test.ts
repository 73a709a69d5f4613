import type { Browser, Page } from "playwright-core";
import type { Role } from "#protocol/endpoint.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaults } from "../support/access-faults.ts";
import { sendForms } from "../support/another-tablet.ts";
import { browserCookie, signedInAt } from "../support/signed-in.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { beginForm, press, toWaiting } from "../support/kiosk-page.ts";

const data = ownFolder();
let endpoint: RunningEndpoint;
let browser: Browser;

beforeAll(async () => {
  endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  await sendForms({ origin: endpoint.origin, data: data.path, count: 40, level: "satisfied" });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await endpoint.stop();
  data[Symbol.dispose]();
});

test.each([
  { width: 1280, height: 800 },
  { width: 600, height: 960 },
])("every screen of the tablet is open to all and fits $width × $height without scrolling", async (viewport) => {
  const { page, faults } = await openPage(`${endpoint.origin}/kiosk/#enrol=`, viewport);
  const checked: string[] = [];
  const check = async (screen: string) => {
    checked.push(screen);
    expect({ screen, faults: await accessFaults(page), scrolls: await scrolls(page) }).toEqual({ screen, faults: [], scrolls: false });
  };
  const forward = page.locator("footer.actions .button.main");

  await page.getByLabel("Mã ghi danh").waitFor();
  await check("enrolment");
  // Away, because another fragment alone opens no page anew.
  await page.goto(`${endpoint.origin}/kiosk/manifest.webmanifest`);
  await enrolPage(page, { origin: endpoint.origin, data: data.path });
  await toWaiting(page);
  // Until then it was a stranger, who gets no questions.
  expect(new Set(faults.splice(0))).toEqual(new Set(["Failed to load resource: the server responded with a status of 401 (Unauthorized)"]));
  await check("welcome");
  await beginForm(page);
  while ((await page.locator("label.place").count()) === 0) {
    await page.locator("main label.reason").first().click();
    await check("opening question");
    await press(page, forward);
  }
  for (const item of await page.locator("main fieldset").all()) await item.locator("label.place").first().click();
  await check("criterion");
  await press(page, forward);
  await page.getByRole("dialog").waitFor();
  await check("why");
  expect(checked).toEqual(expect.arrayContaining(["enrolment", "welcome", "criterion", "why"]));
  expect(faults).toEqual([]);
});

test.each(["overview", "items", "groups", "trend"])("the manager's view «%s» is open to all, on a desk and on a phone", async (view) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const { page, faults } = await openPage(`${endpoint.origin}/dashboard/?view=${view}`, viewport, "manager");
    await page.getByText("100,00").first().waitFor();
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  }
});

test("the questionnaires can be read by all", async () => {
  const { page, faults } = await openPage(`${endpoint.origin}/admin/`, { width: 1440, height: 900 }, "admin");
  await page.getByText("2640/QĐ-BNV").first().waitFor();
  expect(await accessFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
});

type Size = { readonly width: number; readonly height: number };

/** A page under the endpoint's own content-security policy, seen by somebody in that role; `faults` is what it complains about. */
async function openPage(address: string, viewport: Size, role?: Role): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport, locale: "vi-VN", reducedMotion: "reduce" });
  if (role) await context.addCookies([browserCookie(await signedInAt(data.path, { role }), endpoint.origin)]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(address);
  return { page, faults };
}

function scrolls(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth);
}
