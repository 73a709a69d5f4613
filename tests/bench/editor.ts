import type { Page } from "playwright-core";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { manyQuestions } from "../support/many-questions.ts";
import { openDraft } from "../support/open-draft.ts";
import { type Figure, quantile } from "./figure.ts";

const letters = "Ông/Bà đã đến bộ phận Một cửa mấy lần để làm xong việc này? ".repeat(2);

/** How somebody types, milliseconds between letters: quickly, and as one thinks, so that letters meet what is drawn when the hand rests. */
const hands = [
  { name: "quick", pauses: [90] },
  { name: "with pauses", pauses: [150, 180, 210, 240, 270, 300, 350, 400] },
];

/** From each letter typed into a draft of 200 questions to the end of the frame that shows it, on a processor as it is and made slower. */
export async function editorFigures(repeats: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [slowdown, toReach] of [
    [1, "≤ 50"],
    [4, ""],
  ] as const) {
    for (const { name, pauses } of hands) {
      const runs: (readonly number[])[] = [];
      for (let run = 0; run < repeats; run += 1) runs.push(await typingDelays(slowdown, pauses));
      const what = `typing a name to paint, ${name}, 200 questions, CPU ×${slowdown}`;
      const at = (share: number) => runs.map((delays) => quantile(delays, share));
      figures.push({ what: `${what}, worst of ${letters.length}`, unit: "ms", toReach, runs: at(1) });
      figures.push({ what: `${what}, 95 of 100`, unit: "ms", toReach: "", runs: at(0.95) });
      figures.push({ what: `${what}, median`, unit: "ms", toReach: "", runs: at(0.5) });
    }
  }
  return figures;
}

async function typingDelays(slowdown: number, pauses: readonly number[]): Promise<readonly number[]> {
  using data = ownFolder();
  const endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  const browser = await openBrowser();
  try {
    const { page } = await openDraft(browser, manyQuestions(200), { origin: endpoint.origin, data: data.path });
    const field = await lastQuestion(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.evaluate(noteDelays);
    await field.focus();
    await page.keyboard.press("End");
    for (const [position, letter] of Array.from(letters).entries()) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(pauses[position % pauses.length] ?? 0);
    }
    return await page.evaluate(() => Reflect.get(globalThis, "delays").map(Number));
  } finally {
    await browser.close();
    await endpoint.stop();
  }
}

/** The name of the last question of the draft, which stands in the tree too; open beside it, the preview and the checks. */
async function lastQuestion(page: Page) {
  const group = page.locator(".tree-row.block").last();
  await group.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.locator(".tree-row.question").last().click();
  const field = page.locator('[id="field-name-vi"]');
  await field.waitFor();
  // What comes by itself, the tablet above all, has come.
  await page.waitForTimeout(2000);
  return field;
}

/** From the moment a letter arrives to the end of the next frame. */
function noteDelays(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  const note = (begin: number) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => delays.push(performance.now() - begin));
      port1.start();
      port2.postMessage(null);
    });
  addEventListener("beforeinput", ({ timeStamp }) => note(timeStamp), { capture: true });
}
