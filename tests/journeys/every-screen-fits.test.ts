import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/chromium.ts";
import { builtPages } from "../support/built-pages.ts";
import { beginDesk, deskBundle, openDeskPage, type Size, sizes } from "../support/desk-page.ts";
import { boxesOf, layoutFaults, shiftsSoFar } from "../support/layout.ts";
import { shippedInstruments, shippedSurvey, surveyWithEverything } from "../support/shipped.ts";
import { askingAll, chooseAll, goOn, isAsking, later, nameOfScreen, setDisplay } from "../support/walk-form.ts";

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

const textSteps = [1, 2, 3] as const;
/** The first instrument in each form of the screen at another text step, each other one in one of them; `FITS=all`: every one in all of them. */
const walks = shippedInstruments.flatMap((id, instrument) =>
  sizes.flatMap(({ width, height }, form) =>
    textSteps
      .filter((_, step) => process.env["FITS"] === "all" || isUsual({ instrument, form, step }))
      .map((textStep) => ({ id, width, height, textStep })),
  ),
);

function isUsual({ instrument, form, step }: { readonly instrument: number; readonly form: number; readonly step: number }): boolean {
  return step === (form + instrument) % textSteps.length && (instrument === 0 || form === instrument % sizes.length);
}

test.each(walks)(
  "$id on $width × $height at text step $textStep: every screen fits, in both languages, and nothing on it moves",
  async (walk) => {
    const found = await faultsOfWalk(walk);
    expect(found.faults).toEqual([]);
    expect(found.screens).toBeGreaterThan(6);
  },
);

test.each(sizes)(
  "eight long items go on, on a further screen that says so, where $width × $height has no room for them",
  async (viewport) => {
    const survey = shippedSurvey("ward-short-9");
    const [first, ...others] = survey.criteria;
    const [item] = first?.questions ?? [];
    if (!first || !item) throw new Error("no item");
    const { shortText: _, when: __, ...plain } = item;
    const long = "Công chức giải thích từng bước, hướng dẫn tận tình, dễ hiểu cho người dân và đại diện tổ chức đến làm thủ tục.";
    const questions = Array.from({ length: 8 }, (_item, place) =>
      Object.assign({}, plain, { id: `long-${place}`, text: { vi: long, en: long } }),
    );
    const bundle = deskBundle({ ...survey, criteria: [{ ...first, questions }, ...others] });
    await using desk = await openDeskPage(browser, { folder: built.folder, bundle, viewport });
    const { page } = desk;
    await beginDesk(page);
    const asked: number[] = [];
    const words: string[] = [];
    for (; await isAsking(page); await goOn(page)) {
      expect(await layoutFaults(page)).toEqual([]);
      const rows = await page.locator("main .scale").count();
      if (rows > 0 && asked.reduce((sum, one) => sum + one, 0) < questions.length) {
        asked.push(rows);
        words.push(await page.locator(".progress span").innerText());
      }
      await chooseAll(page, 4);
    }
    expect(asked.reduce((sum, one) => sum + one, 0)).toBe(questions.length);
    expect(words[0]).toMatch(/^Tiêu chí 1 \/ 3 · phần 1 \/ \d$/);
    for (const further of words.slice(1)) expect(further).toMatch(/^Tiêu chí 1 \/ 3, tiếp \(\d \/ \d\)$/);
    expect(words.length).toBeGreaterThan(1);
  },
);

type Walk = Size & { readonly id: (typeof shippedInstruments)[number]; readonly textStep: 1 | 2 | 3 };

/** Goes through a whole form that asks everything, with the worst marks, so that «Vì sao?» comes too. */
async function faultsOfWalk({ id, textStep, ...viewport }: Walk): Promise<{ readonly faults: string[]; readonly screens: number }> {
  // The blocks are the same everywhere, so one instrument carries them all.
  const survey = askingAll(id === "sipas-2640" ? surveyWithEverything(id) : shippedSurvey(id));
  await using desk = await openDeskPage(browser, { folder: built.folder, bundle: deskBundle(survey), viewport });
  const { page, faults } = desk;
  await beginDesk(page);
  await setDisplay(page, { textStep, language: "vi" });
  let screens = 0;
  for (; await isAsking(page); screens += 1) {
    for (const fault of await faultsOfScreen(page, textStep)) faults.push(`${await nameOfScreen(page)}: ${fault}`);
    await goOn(page);
  }
  return { faults, screens };
}

async function faultsOfScreen(page: Page, textStep: 1 | 2 | 3): Promise<string[]> {
  if ((await page.locator("dialog").count()) > 0) return layoutFaults(page);
  await setDisplay(page, { textStep, language: "en" });
  const inEnglish = await layoutFaults(page);
  await setDisplay(page, { textStep, language: "vi" });
  const before = await boxesOf(page);
  const shifts = await shiftsSoFar(page);
  const inVietnamese = await layoutFaults(page);
  await goOnWithout(page);
  const missing = await layoutFaults(page);
  const moved = movedSince(before, await boxesOf(page), "at what is missing");
  await chooseAll(page, 1);
  const movedByChoice = movedSince(before, await boxesOf(page), "at an answer");
  const shifted = (await shiftsSoFar(page)) === shifts ? [] : ["the browser saw something move"];
  return [...inEnglish, ...inVietnamese, ...missing, ...moved, ...movedByChoice, ...shifted];
}

/** Where all may stay open the form would go on. */
async function goOnWithout(page: Page): Promise<void> {
  await later(page);
  if ((await page.locator("main .scale").count()) > 0) await goOn(page);
}

function movedSince(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, when: string): string[] {
  return Object.keys(before).flatMap((what) =>
    before[what] === after[what] ? [] : [`${what} moves ${when}: ${before[what]} → ${after[what]}`],
  );
}
