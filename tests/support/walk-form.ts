import type { Page } from "playwright-core";
import type { SurveyDefinition } from "#survey/definition.ts";

/** The same survey without conditions, so that one walk meets every question. */
export function askingAll(survey: SurveyDefinition): SurveyDefinition {
  return {
    ...survey,
    criteria: survey.criteria.map((one) => ({ ...one, questions: one.questions.map((question) => ({ ...question, when: undefined })) })),
    blocks: survey.blocks.map((one) => ({ ...one, questions: one.questions.map((question) => ({ ...question, when: undefined })) })),
  };
}

/** Lets the tablet's clock go on, beyond its deafness to hasty presses. */
export function later(page: Page, milliseconds = 600): Promise<void> {
  return page.clock.fastForward(milliseconds);
}

/** Presses the main button of what lies on top. */
export async function goOn(page: Page): Promise<void> {
  await later(page);
  await page.evaluate(() => {
    const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    top.querySelector<HTMLElement>(".button.main")?.click();
  });
}

/** Chooses on the whole screen: that level of every item, the first answer of everything else. */
export function chooseAll(page: Page, level: number): Promise<void> {
  return page.evaluate((place) => {
    for (const scale of document.querySelectorAll("main .scale")) scale.querySelectorAll<HTMLElement>("label")[place - 1]?.click();
    document.querySelector<HTMLElement>("main .choices label")?.click();
  }, level);
}

/** Sets the text to a step, and the language, by the tools of the screen. */
export async function setDisplay(page: Page, { textStep, language }: { textStep: 1 | 2 | 3; language: "vi" | "en" }): Promise<void> {
  const is = () => page.evaluate(() => [document.documentElement.dataset["text"], document.documentElement.lang] as const);
  while ((await is())[0] !== String(textStep)) await pressTool(page, 0);
  while ((await is())[1] !== language) await pressTool(page, -1);
}

/** Whether or not the form of the screen shows it itself. */
function pressTool(page: Page, place: number): Promise<void> {
  return page.evaluate((at) => [...document.querySelectorAll<HTMLElement>(".actions .tools > .tool")].at(at)?.click(), place);
}

/** What a person would call the screen: its heading and how far it is. */
export function nameOfScreen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
    return `${top.querySelector("h1, h2")?.textContent} (${document.querySelector(".progress span")?.textContent ?? ""})`;
  });
}

/** Whether the form still asks something. */
export function isAsking(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector("main.criterion, main.block") !== null);
}
