import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtPages } from "../support/built-pages.ts";
import { openTablet } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { answerForm, beginForm, formsOn, press, toWaiting } from "../support/kiosk-page.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { type StaticServer, staticServer } from "../support/static-server.ts";
import { aBundle } from "../support/tablet.ts";

const words = "Ông Bảy quầy ba";
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

/** The kiosk on a tablet whose set-up is done. */
async function openKiosk(tablet: BrowserContext): Promise<Page> {
  await withSetUpDone(tablet);
  const page = tablet.pages()[0] ?? (await tablet.newPage());
  await page.goto(`${server.origin}/kiosk/`);
  await page.waitForFunction(() => history.state === "top");
  return page;
}

/** What a page could tell the next who stands before it. */
function tracesOn(page: Page) {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    const scrolled = [document.documentElement, ...document.querySelectorAll("*")].filter(({ scrollTop }) => scrollTop > 0);
    return {
      filled: fields.filter(
        (field) => ("checked" in field && field.checked) || (field.type !== "radio" && field.type !== "checkbox" && field.value !== ""),
      ).length,
      selected: getSelection()?.toString() ?? "",
      scrolled: scrolled.length,
      address: location.pathname + location.search + location.hash,
      title: document.title,
      history: { length: history.length, state: JSON.stringify(history.state) },
      look: document.documentElement.outerHTML.slice(0, document.documentElement.outerHTML.indexOf(">")),
      isTyping: document.activeElement?.matches("input, textarea"),
      beside: JSON.stringify([localStorage, sessionStorage, document.cookie]),
    };
  });
}

test("after a form with words, and after one with larger text and high contrast, the tablet is as it was before", async () => {
  using profile = ownFolder();
  const tablet = await openTablet(profile.path);
  const page = await openKiosk(tablet);
  await toWaiting(page);
  const before = await tracesOn(page);
  await answerForm(page, { level: 4, words });
  await toWaiting(page);
  expect(await tracesOn(page)).toEqual(before);
  expect(await page.content()).not.toContain(words);
  await beginForm(page);
  expect((await tracesOn(page)).filled).toBe(0);
  await page.keyboard.press("Control+z");
  expect((await tracesOn(page)).filled).toBe(0);
  for (const tool of [/Cỡ chữ/, /Tương phản/]) await page.getByRole("button", { name: tool }).click();
  expect((await tracesOn(page)).look).not.toBe(before.look);
  await press(page, page.getByRole("button", { name: "Dừng" }));
  await press(page, page.getByRole("button", { name: "Dừng và bỏ phiếu này" }));
  await toWaiting(page);
  expect(await tracesOn(page)).toEqual(before);
  await tablet.close();
});

test("a form left longer ago than the idle time is closed before anything is painted, and going back brings nothing", async () => {
  using profile = ownFolder();
  const before = await openTablet(profile.path);
  const left = await openKiosk(before);
  await beginForm(left);
  await left.locator("main label").first().click();
  await expect.poll(() => left.locator("main input:checked").count()).toBe(1);
  const question = await left.locator("main h1, main h2, main legend").first().innerText();
  await before.close();

  const after = await openTablet(profile.path);
  // Everything that was on the screen in any frame since the page began, ten minutes later.
  await after.addInitScript(() => {
    const { now } = Date;
    Date.now = () => now() + 600_000;
    const shown: string[] = [];
    Object.assign(window, { shown });
    const look = () => {
      shown.push(document.body?.innerText ?? "");
      requestAnimationFrame(look);
    };
    look();
  });
  const page = await openKiosk(after);
  await toWaiting(page);
  const shown = await page.evaluate(() => JSON.stringify(Reflect.get(window, "shown")));
  expect(shown).toContain("Mời đánh giá");
  expect(shown).not.toContain(question);
  expect(shown).not.toContain("cần thêm thời gian");
  expect(await formsOn(page)).toMatchObject({ waiting: 1 });
  await page.reload();
  await toWaiting(page);
  expect((await tracesOn(page)).filled).toBe(0);
  await after.close();
});
