import type { Page } from "playwright-core";
import { levels } from "#survey/scale.ts";

/** What a citizen says in a whole form: one level for every item, first answers for the rest, unless a question is named. */
export type Said = { readonly level: 1 | 2 | 3 | 4 | 5; readonly except?: Readonly<Record<string, string>> };

/** Answers a whole form as a citizen does, from «Bắt đầu» to «Đã lưu», skipping «Vì sao?», and waits for the first screen again. */
export async function answerForm(page: Page, said: Said): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  const why = page.getByRole("dialog");
  for (;;) {
    await answerScreen(page, said);
    const before = await seen(page);
    await page.locator("footer.actions .button.main").click();
    await changed(page, before);
    if (await why.isVisible()) {
      const beforeSkipping = await seen(page);
      await why.getByRole("button", { name: "Bỏ qua" }).click();
      await changed(page, beforeSkipping);
    }
    if (await page.getByText("Đã lưu", { exact: true }).isVisible()) break;
  }
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor({ timeout: 60_000 });
}

/** Chooses an answer for every question of the screen. */
async function answerScreen(page: Page, { level, except = {} }: Said): Promise<void> {
  const inputs = page.locator("main input[type=radio]");
  const names = await inputs.evaluateAll((all) => [...new Set(all.map((input) => input.getAttribute("name") ?? ""))]);
  for (const name of names) {
    const wanted = page.locator(`[id="${name}-${except[name] ?? levels[level - 1]?.id}"]`);
    const place = (await wanted.count()) > 0 ? wanted : page.locator(`main input[name="${name}"]`).first();
    await place.locator("xpath=ancestor::label").click();
  }
}

/** The words on the screen, but for «Đang lưu…», which passes by itself. */
function seen(page: Page): Promise<string> {
  return page.evaluate(wordsOnScreen);
}

async function changed(page: Page, before: string): Promise<void> {
  await page.waitForFunction((earlier) => {
    const words = `${document.querySelector("main")?.innerText} ${document.querySelector("dialog[open]")?.textContent}`;
    return words !== earlier && !words.includes("Đang lưu");
  }, before);
}

function wordsOnScreen(): string {
  return `${document.querySelector("main")?.innerText} ${document.querySelector("dialog[open]")?.textContent}`;
}
