import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { accessFaults } from "./access-faults.ts";
import { contactSheet, type Chapter, type Picture } from "./contact-sheet.ts";
import { smallPictures } from "./small-pictures.ts";

type Size = { readonly width: number; readonly height: number };

type Taking<Form extends string> = {
  /** What a reviewer sees there, in a few words. */
  readonly about: string;
  readonly forms?: readonly Form[];
  /** What is unusual about the look: `en`, `contrast`, `text-2`. */
  readonly look?: string;
};

/** What a book is of: the forms of a screen, and what must hold on each. */
export type Subject<Form extends string> = {
  readonly sizes: Readonly<Record<Form, Size>>;
  /** The form screens are left in, and the forms of a picture that names none. */
  readonly usual: Form;
  readonly unlessSaid: readonly Form[];
  /** What the contact sheet says first. */
  readonly head: string;
  /** All pictures together; more makes a repository slow to clone. */
  readonly mostBytes: number;
  /** What is wrong with a screen in this form, but for what axe finds. */
  readonly faultsOf: (page: Page, picture: Picture, look: string | undefined) => Promise<string[]>;
};

/** A book of pictures of one program, made anew or held against what lies in its folder. */
export type PictureBook<Form extends string> = AsyncDisposable & {
  /** Whether pictures are made anew; else those in the folder are held to what is seen. */
  readonly isMadeAnew: boolean;
  readonly chapter: (title: string) => void;
  /** Looks at the screen in these forms and takes a picture of each if pictures are wanted. */
  readonly take: (page: Page, state: string, taking: Taking<Form>) => Promise<void>;
  /** Expects the pictures of a screen this run does not look at. */
  readonly expect: (state: string, taking: Taking<Form>) => void;
  /** Looks at the screen as it is, for what must hold on any but for what axe finds, and takes no picture. */
  readonly check: (page: Page, what: string) => Promise<void>;
  /** What was wrong with any screen, and with the folder once every picture was taken. */
  readonly faults: () => Promise<string[]>;
};

/** Half of a screen's pixels is enough to see all of it. */
const scale = 0.5;

/** Opens the book of a folder. */
export async function openPictureBook<Form extends string>(
  { browser, folder }: { browser: Browser; folder: string },
  { sizes, usual, unlessSaid, head, mostBytes, faultsOf }: Subject<Form>,
): Promise<PictureBook<Form>> {
  const isWriting = process.env["PICTURES"] === "write";
  if (isWriting) mkdirSync(folder, { recursive: true });
  const small = await smallPictures(browser);
  const chapters: Chapter[] = [];
  const found: string[] = [];

  async function look(page: Page, picture: Picture, unusual: string | undefined): Promise<void> {
    await page.setViewportSize({ width: picture.width, height: picture.height });
    await settled(page);
    const faults = [...(await accessFaults(page)), ...(await faultsOf(page, picture, unusual))];
    found.push(...faults.map((fault) => `${picture.name}: ${fault}`));
    if (isWriting) writeFileSync(join(folder, picture.name), await small.of(await page.screenshot({ animations: "disabled" }), scale));
  }

  async function folderFaults(): Promise<string[]> {
    const pictures = chapters.flatMap((chapter) => chapter.pictures);
    const sheet = contactSheet(head, chapters);
    if (isWriting) tidy(folder, { keep: pictures.map(({ name }) => name), sheet });
    const there = pictureFiles(folder);
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

  /** Writes the pictures of a state onto the sheet. */
  function listed(state: string, { about, forms = unlessSaid, look: unusual }: Taking<Form>): readonly Picture[] {
    const pictures = forms.map((form) => {
      const size = sizes[form];
      const name = `${[state, `${size.width}x${size.height}`, ...(unusual === undefined ? [] : [unusual])].join("-")}.webp`;
      return { name, about, ...size };
    });
    chapters.at(-1)?.pictures.push(...pictures);
    return pictures;
  }

  return {
    isMadeAnew: isWriting,
    chapter: (title) => void chapters.push({ title, pictures: [] }),
    async take(page, state, taking) {
      for (const picture of listed(state, taking)) await look(page, picture, taking.look);
      await page.setViewportSize(sizes[usual]);
    },
    expect: listed,
    check: async (page, name) => {
      await settled(page);
      found.push(...(await faultsOf(page, { name, about: name, ...sizes[usual] }, undefined)).map((fault) => `${name}: ${fault}`));
    },
    faults: async () => [...found, ...(await folderFaults())],
    [Symbol.asyncDispose]: small.close,
  };
}

/** The screen's words and letters are there, and whatever depends on the form has followed it. */
async function settled(page: Page): Promise<void> {
  await page.locator("main, .editor").filter({ hasText: /\S/ }).first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** A book may lie in the folder of another. */
function pictureFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".webp"));
}

function tidy(folder: string, { keep, sheet }: { keep: readonly string[]; sheet: string }): void {
  for (const name of pictureFiles(folder)) if (!keep.includes(name)) rmSync(join(folder, name));
  writeFileSync(join(folder, "README.md"), sheet);
}

function shapeFaults({ name, width, height }: Picture, shape: { readonly width: number; readonly height: number }): string[] {
  const isRight = shape.width === width * scale && shape.height === height * scale;
  return isRight ? [] : [`${name} is ${shape.width} × ${shape.height}`];
}
