import type { Page } from "playwright-core";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { manyQuestions } from "../support/many-questions.ts";
import { openDraft } from "../support/open-draft.ts";
import { type Figure, quantile } from "./figure.ts";

/** A long text typed without a pause: what is measured is a word in the middle of work, not the first letter. */
const letters = "Ông/Bà đã đến bộ phận Một cửa mấy lần để làm xong việc này? ".repeat(2);

/** From each letter typed into a draft of 200 questions to the end of the frame that shows it, on a processor as it is and made slower. */
export async function editorFigures(repeats: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [slowdown, toReach] of [
    [1, "≤ 50"],
    [4, ""],
  ] as const) {
    const worst: number[] = [];
    const usual: number[] = [];
    for (let run = 0; run < repeats; run += 1) {
      const delays = await typingDelays(slowdown);
      worst.push(Math.max(...delays));
      usual.push(quantile(delays, 0.5));
    }
    const what = `typing to paint, 200 questions, CPU ×${slowdown}`;
    figures.push({ what: `${what}, worst of ${letters.length}`, unit: "ms", toReach, runs: worst });
    figures.push({ what: `${what}, median of ${letters.length}`, unit: "ms", toReach: "", runs: usual });
  }
  return figures;
}

async function typingDelays(slowdown: number): Promise<readonly number[]> {
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
    for (const letter of letters) {
      await page.keyboard.insertText(letter);
      // A quick typist, about ten letters a second.
      await page.waitForTimeout(90);
    }
    return await page.evaluate(() => Reflect.get(globalThis, "delays").map(Number));
  } finally {
    await browser.close();
    await endpoint.stop();
  }
}

/** The text of the last question of the draft, open beside the tree, the preview and the checks. */
async function lastQuestion(page: Page) {
  const group = page.locator(".tree-row.block").last();
  await group.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.locator(".tree-row.question").last().click();
  const field = page.locator('[id="field-text-vi"]');
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
