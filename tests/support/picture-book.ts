import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { accessFaults } from "./access-faults.ts";
import { contactSheet, type Chapter, type Picture } from "./contact-sheet.ts";
import { smallPictures } from "./small-pictures.ts";

/** The tablet's three forms. */
const sizes = { wide: { width: 1280, height: 800 }, tall: { width: 800, height: 1280 }, small: { width: 600, height: 960 } } as const;

type Taking = {
  /** What a reviewer sees there, in a few words. */
  readonly about: string;
  readonly forms?: readonly (keyof typeof sizes)[];
  /** What is unusual about the look: `en`, `contrast`, `text-2`. */
  readonly look?: string;
};

/** A book of pictures of one program, made anew or held against what lies in its folder. */
export type PictureBook = AsyncDisposable & {
  readonly chapter: (title: string) => void;
  /** Looks at the screen in these forms, wide unless told otherwise, and takes a picture of each if pictures are wanted. */
  readonly take: (page: Page, state: string, taking: Taking) => Promise<void>;
  /** What was wrong with any screen, and with the folder once every picture was taken. */
  readonly faults: () => Promise<string[]>;
};

/** Half of a screen's pixels is enough to see all of it. */
const scale = 0.5;

/** All pictures together; more makes a repository slow to clone. */
const mostBytes = 1_500_000;

/** Opens the book of a folder. */
export async function openPictureBook({ browser, folder }: { browser: Browser; folder: string }): Promise<PictureBook> {
  const isWriting = process.env["PICTURES"] === "write";
  if (isWriting) mkdirSync(folder, { recursive: true });
  const small = await smallPictures(browser);
  const chapters: Chapter[] = [];
  const found: string[] = [];

  async function look(page: Page, picture: Picture, isLarge: boolean): Promise<void> {
    await page.setViewportSize({ width: picture.width, height: picture.height });
    await settled(page);
    const faults = [
      ...(await accessFaults(page)),
      ...(await page.evaluate(sizeFaults, picture)),
      ...(isLarge ? [] : await page.evaluate(scrolling)),
    ];
    found.push(...faults.map((fault) => `${picture.name}: ${fault}`));
    if (isWriting) writeFileSync(join(folder, picture.name), await small.of(await page.screenshot({ animations: "disabled" }), scale));
  }

  async function folderFaults(): Promise<string[]> {
    const pictures = chapters.flatMap((chapter) => chapter.pictures);
    const sheet = contactSheet(chapters);
    if (isWriting) tidy(folder, { keep: pictures.map(({ name }) => name), sheet });
    const there = readdirSync(folder).filter((name) => name !== "README.md");
    const missing = pictures.filter(({ name }) => !there.includes(name)).map(({ name }) => `${name} is missing`);
    const stale = there.filter((name) => !pictures.some((picture) => picture.name === name)).map((name) => `${name} shows no state`);
    const kept = pictures.filter(({ name }) => there.includes(name));
    const shapes = await Promise.all(
      kept.map(async (picture) => shapeFaults(picture, await small.sizeOf(readFileSync(join(folder, picture.name))))),
    );
    const bytes = there.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    const isSheetOld = readFileSync(join(folder, "README.md"), "utf8") !== sheet;
    const whole = [
      ...(isSheetOld ? ["the contact sheet is not of these pictures"] : []),
      ...(bytes > mostBytes ? [`the pictures weigh ${bytes} bytes`] : []),
    ];
    return [...missing, ...stale, ...shapes.flat(), ...whole];
  }

  return {
    chapter: (title) => void chapters.push({ title, pictures: [] }),
    async take(page, state, { about, forms = ["wide"], look: unusual }) {
      for (const form of forms) {
        const size = sizes[form];
        const name = `${[state, `${size.width}x${size.height}`, ...(unusual === undefined ? [] : [unusual])].join("-")}.webp`;
        const picture = { name, about, ...size };
        chapters.at(-1)?.pictures.push(picture);
        await look(page, picture, unusual?.startsWith("text-") ?? false);
      }
      await page.setViewportSize(sizes.wide);
    },
    faults: async () => [...found, ...(await folderFaults())],
    [Symbol.asyncDispose]: small.close,
  };
}

/** The screen's words and letters are there, and whatever depends on the form has followed it. */
async function settled(page: Page): Promise<void> {
  await page.locator("main").filter({ hasText: /\S/ }).first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

function tidy(folder: string, { keep, sheet }: { keep: readonly string[]; sheet: string }): void {
  for (const name of readdirSync(folder)) if (!keep.includes(name)) rmSync(join(folder, name));
  writeFileSync(join(folder, "README.md"), sheet);
}

function shapeFaults({ name, width, height }: Picture, shape: { readonly width: number; readonly height: number }): string[] {
  const isRight = shape.width === width * scale && shape.height === height * scale;
  return isRight ? [] : [`${name} is ${shape.width} × ${shape.height}`];
}

/** Runs in the page: whether the page is as large as its form, no larger and no smaller. */
function sizeFaults({ width, height }: { readonly width: number; readonly height: number }): string[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return scrollWidth === width && scrollHeight === height ? [] : [`the page is ${scrollWidth} × ${scrollHeight}`];
}

/** Runs in the page: what scrolls although it is no list or text for staff. */
function scrolling(): string[] {
  const meant = ".subjects, .reading, .explanation nav, .place-chooser, textarea, svg *";
  const all = [...document.querySelectorAll("*")].filter((one) => one.checkVisibility() && !one.matches(meant) && !one.closest(".hidden"));
  return all.flatMap((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const down = overflowY === "visible" ? 0 : one.scrollHeight - one.clientHeight;
    const aside = overflowX === "visible" ? 0 : one.scrollWidth - one.clientWidth;
    return down > 1 || aside > 1 ? [`${one.tagName.toLowerCase()}.${one.className} scrolls by ${aside} × ${down}`] : [];
  });
}
