import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaults } from "../support/access-faults.ts";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { deskBundle, openDeskPage, type Size } from "../support/desk-page.ts";
import { layoutFaults } from "../support/layout.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { stubbornDisk } from "../support/stubborn-disk.ts";
import { askingAll, chooseAll, goOn, isAsking, later, setDisplay } from "../support/walk-form.ts";

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

type Look = Size & { readonly language: "vi" | "en"; readonly theme: "light" | "contrast"; readonly textStep: 1 | 3 };

/** Every pair of these meets in one of them. */
const looks: readonly Look[] = [
  { width: 1280, height: 800, language: "vi", theme: "light", textStep: 1 },
  { width: 1280, height: 800, language: "en", theme: "contrast", textStep: 3 },
  { width: 800, height: 1280, language: "en", theme: "light", textStep: 3 },
  { width: 800, height: 1280, language: "vi", theme: "contrast", textStep: 1 },
  { width: 600, height: 960, language: "vi", theme: "light", textStep: 3 },
  { width: 600, height: 960, language: "en", theme: "contrast", textStep: 1 },
];

test.each(looks)("all a citizen sees is open to all: $width × $height, $language, $theme, text step $textStep", async (look) => {
  const survey = askingAll(shippedSurvey("ward-short-9"));
  await using desk = await openDeskPage(browser, { folder: built.folder, bundle: deskBundle(survey), viewport: look });
  const { page } = desk;
  const disk = await stubbornDisk(page);
  const seen = new Map<string, string[]>();
  const check = async (state: string) => {
    const isContrast = (await page.evaluate(() => document.documentElement.dataset["theme"])) === "contrast";
    const further = isContrast ? ["color-contrast-enhanced"] : [];
    const moving = await page.evaluate(() => document.getAnimations().map((one) => `moves: ${one.constructor.name}`));
    seen.set(state, [...(seen.get(state) ?? []), ...(await accessFaults(page, further)), ...(await layoutFaults(page)), ...moving]);
  };

  await check("waiting");
  if (look.theme === "contrast") await page.getByRole("button", { name: "Tương phản cao" }).click();
  await check("waiting");
  await goOn(page);
  await page.locator("main.welcome").waitFor();
  await setDisplay(page, look);
  await check("invited");
  await goOn(page);
  await pressSmall(page, 0);
  await page.getByRole("dialog").waitFor();
  await check("stop");
  await page.keyboard.press("Escape");
  while (await isAsking(page)) {
    await lookAtScreen(page, check);
    await chooseAll(page, 1);
    await check("answered");
    if ((await page.locator("footer .main").innerText()).match(/Hoàn thành|Finish/)) await disk.hold();
    await goOn(page);
    if ((await page.locator("dialog").count()) === 0) continue;
    await check("reasons");
    await goOn(page);
  }
  await check("saving");
  await disk.fail();
  await page.getByRole("alert").last().waitFor();
  await check("save failed");
  await disk.mend();
  await goOn(page);
  await page.locator(".saved").waitFor();
  await check("thanks");
  expect(Object.fromEntries([...seen].filter(([, faults]) => faults.length > 0))).toEqual({});
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining([
      "waiting",
      "invited",
      "block",
      "criterion",
      "missing",
      "answered",
      "idle warning",
      "reasons",
      "stop",
      "saving",
      "thanks",
    ]),
  );
});

/** As it comes, with the marks on what is missing, and under the warning. */
async function lookAtScreen(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const isCriterion = (await page.locator("main.criterion").count()) > 0;
  await look(isCriterion ? "criterion" : "block");
  if (!isCriterion) return;
  await goOn(page);
  await look("missing");
  await later(page, 46_000);
  await page.getByRole("alertdialog").waitFor();
  await look("idle warning");
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
}

function pressSmall(page: Page, place: number): Promise<void> {
  return page.evaluate((at) => document.querySelectorAll<HTMLElement>("footer .button")[at]?.click(), place);
}

async function setTheme(page: Page, theme: string): Promise<void> {
  if (theme === "contrast") await page.evaluate(() => document.querySelectorAll<HTMLElement>(".actions .tools > .tool")[1]?.click());
  await page.waitForFunction((wanted) => document.documentElement.dataset["theme"] === wanted, theme);
}

test.each(looks)(
  "who has no result yet meets a screen that is open to all: $width × $height, $language, $theme, text step $textStep",
  async (look) => {
    await using desk = await openDeskPage(browser, {
      folder: built.folder,
      bundle: deskBundle(shippedSurvey("ward-short-9")),
      viewport: look,
    });
    const { page } = desk;
    await goOn(page);
    await page.locator("main.welcome").waitFor();
    await setDisplay(page, look);
    await setTheme(page, look.theme);
    await goOn(page);
    await page.locator("main.block").waitFor();
    await page.locator('input[value="not-yet"]').evaluate((input: HTMLElement) => input.click());
    await goOn(page);
    await page.locator("textarea").waitFor();
    expect(await accessFaults(page, look.theme === "contrast" ? ["color-contrast-enhanced"] : [])).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
  },
);
