import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtPages } from "../support/built-pages.ts";
import { openTablet } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { beginForm, press, toWaiting } from "../support/kiosk-page.ts";
import { type StaticServer, staticServer } from "../support/static-server.ts";
import { aBundle } from "../support/tablet.ts";

let server: StaticServer;
let removePages = () => {};

beforeAll(async () => {
  const built = builtPages();
  removePages = built.remove;
  server = await staticServer(built.folder, { "/api/bundle": aBundle() });
});
afterAll(async () => {
  await server.stop();
  removePages();
});

/** The kiosk on a tablet of its own, opened after another page as by a browser's start page. */
async function aTabletThatCameFrom(before: string) {
  const profile = ownFolder();
  const tablet = await openTablet(profile.path, { width: 800, height: 1280 }, ["--touch-events=enabled"]);
  await withSetUpDone(tablet);
  const page = tablet.pages()[0] ?? (await tablet.newPage());
  await page.goto(`${server.origin}${before}`);
  await page.goto(`${server.origin}/kiosk/`);
  await page.locator("#root main").waitFor();
  await page.waitForFunction(() => history.state === "top");
  return {
    page,
    session: await tablet.newCDPSession(page),
    async [Symbol.asyncDispose]() {
      await tablet.close();
      profile[Symbol.dispose]();
    },
  };
}

const fingers = (apart: number) => [-apart, apart].map((x, id) => ({ x: 400 + x, y: 640, id }));

/** Two fingers drawn apart on the middle of the screen. */
async function pinch(session: CDPSession): Promise<void> {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(40) });
  for (let apart = 50; apart <= 200; apart += 10) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const scale = (page: Page) => page.evaluate(() => window.visualViewport?.scale);

test("going back in the browser stays in the survey, however often, and leaves its address as it is", async () => {
  await using tablet = await aTabletThatCameFrom("/kiosk/manifest.webmanifest");
  const { page } = tablet;
  const length = await page.evaluate(() => history.length);
  for (let times = 0; times < 3; times += 1) {
    await page.mouse.click(5, 600);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener("popstate", ({ state }) => state === "top" && resolve(null));
          history.back();
        }),
    );
    expect(new URL(page.url()).pathname).toBe("/kiosk/");
  }
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.reload();
  await page.locator("#root main").waitFor();
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("an enrolment that is scanned while the tablet waits still opens, and its code is nowhere in the history", async () => {
  await using tablet = await aTabletThatCameFrom("/kiosk/manifest.webmanifest");
  const { page } = tablet;
  const reloaded = page.waitForEvent("load");
  await page.evaluate(() => void (location.hash = "#enrol=K7QM2XPA"));
  await reloaded;
  await expect.poll(() => page.getByRole("textbox").inputValue(), { timeout: 15_000 }).toBe("K7QM2XPA");
  expect(page.url()).toBe(`${server.origin}/kiosk/`);
});

test("a printer gets a page that says only that nothing is printed here", async () => {
  await using tablet = await aTabletThatCameFrom("/kiosk/manifest.webmanifest");
  const { page } = tablet;
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => document.body.innerText.trim())).toBe("");
  expect(await page.evaluate(() => getComputedStyle(document.body, "::before").content)).toContain("không in ra giấy");
});

test("two fingers magnify nothing at normal size, what they may with larger text, and nothing stays of it for the next", async () => {
  await using tablet = await aTabletThatCameFrom("/kiosk/manifest.webmanifest");
  const { page, session } = tablet;
  await session.send("Emulation.setDeviceMetricsOverride", { width: 800, height: 1280, deviceScaleFactor: 1, mobile: true });
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  await page.reload();
  await beginForm(page);
  await pinch(session);
  expect(await scale(page)).toBe(1);
  await page.getByRole("button", { name: /Cỡ chữ/ }).click();
  await pinch(session);
  await expect.poll(() => scale(page), { timeout: 15_000 }).toBeGreaterThan(1.5);
  for (const name of ["Dừng", "Dừng và bỏ phiếu này"]) await press(page, page.getByRole("button", { name, exact: true }));
  await toWaiting(page);
  await expect.poll(() => scale(page), { timeout: 15_000 }).toBe(1);
});

test("words of the page cannot be selected, those in a field can", async () => {
  await using tablet = await aTabletThatCameFrom("/kiosk/manifest.webmanifest");
  const { page } = tablet;
  await page.keyboard.press("Control+a");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  const field = page.locator("body > textarea");
  await field.fill("Chờ lâu");
  await field.press("Control+a");
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe("Chờ lâu".length);
});
