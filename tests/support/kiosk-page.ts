import { errors, type Locator, type Page } from "playwright-core";
import { levels } from "#survey/scale.ts";

/** What a citizen says in a whole form: one level for every item, first answers for the rest, unless a question is named; and the words where some are asked for. */
export type Said = { readonly level: 1 | 2 | 3 | 4 | 5; readonly except?: Readonly<Record<string, string>>; readonly words?: string };

/** Waits until the tablet waits for a citizen; one that sleeps is woken by a touch in the corner. */
export async function toWaiting(page: Page): Promise<void> {
  const invite = page.getByRole("button", { name: "Mời đánh giá" });
  for (let look = 1; ; look += 1) {
    try {
      return await invite.waitFor({ timeout: 2_000 });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || look === 60) throw error;
      await page.mouse.click(2, 2);
    }
  }
}

/** From the waiting screen over the welcome to the first question, as a citizen who came by himself. */
export async function beginForm(page: Page): Promise<void> {
  await toWaiting(page);
  await press(page, page.getByRole("button", { name: "Bắt đầu" }));
  await press(page, page.getByRole("button", { name: "Bắt đầu" }));
}

/** What lies on the tablet of a form: names, its number, and where it stands. */
export type FormOn = {
  readonly id: string;
  readonly hash: string;
  readonly sequence: number;
  readonly standing: "waiting" | "acknowledged" | "refused";
};

/** The forms on the tablet. */
export function recordsOn(page: Page): Promise<FormOn[]> {
  return page.evaluate(
    () =>
      new Promise<FormOn[]>((resolve, reject) => {
        const opening = indexedDB.open("kiosk");
        opening.addEventListener("error", () => reject(new Error("the tablet keeps nothing")));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("records").objectStore("records").getAll();
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result.map(({ id, hash, sequence, standing }: FormOn) => ({ id, hash, sequence, standing })));
          });
        });
      }),
  );
}

/** How many forms stand where on the tablet. */
export async function formsOn(page: Page): Promise<Record<FormOn["standing"], number>> {
  const count = { waiting: 0, acknowledged: 0, refused: 0 };
  for (const { standing } of await recordsOn(page)) count[standing] += 1;
  return count;
}

/** Answers a whole form as a citizen does, from the waiting screen to «Đã lưu», skipping «Vì sao?», and waits for the first screen again. */
export async function answerForm(page: Page, said: Said): Promise<void> {
  await beginForm(page);
  await answerRest(page, said);
  await toWaiting(page);
}

/** Answers what is left of a form, from the question on the screen to «Đã lưu», skipping «Vì sao?», in either language. */
export async function answerRest(page: Page, said: Said): Promise<void> {
  const why = page.getByRole("dialog");
  for (;;) {
    await answerScreen(page, said);
    await press(page, page.locator("footer.actions .button.main"));
    if (await why.isVisible()) {
      await press(page, why.getByRole("button", { name: /^(Bỏ qua|Skip)$/ }));
    }
    if (await page.getByText(/^(Đã lưu|Saved)$/).isVisible()) break;
  }
}

/** Goes on with the form, content with everything, until that is on the screen. */
export async function answerUntil(page: Page, wanted: Locator): Promise<void> {
  while (!(await wanted.first().isVisible())) {
    for (const item of await page.getByRole("group").all()) await item.getByRole("radio").nth(3).check();
    await press(page, page.locator("footer.actions .button.main"));
  }
}

/** Chooses an answer for every question of the screen. */
async function answerScreen(page: Page, { level, except = {}, words }: Said): Promise<void> {
  const inputs = page.locator("main input[type=radio]");
  const names = await inputs.evaluateAll((all) => [...new Set(all.map((input) => input.getAttribute("name") ?? ""))]);
  for (const name of names) {
    const wanted = page.locator(`[id="${name}-${except[name] ?? levels[level - 1]?.id}"]`);
    const place = (await wanted.count()) > 0 ? wanted : page.locator(`main input[name="${name}"]`).first();
    await place.locator("xpath=ancestor::label").click();
  }
  const box = page.locator("main textarea");
  if (words !== undefined && (await box.count()) > 0) await box.fill(words);
}

/** The words on the screen. */
function seen(page: Page): Promise<string> {
  return page.evaluate(wordsOnScreen);
}

/** Presses until the screen follows and «Đang lưu…» has passed: the tablet is deaf to presses on a screen that is only just there. */
export async function press(page: Page, button: Locator): Promise<void> {
  const before = await seen(page);
  do await pressOnce(button);
  while (!(await changesSoon(page, before)));
}

/** Where the screen followed an earlier press late, there is nothing left to press. */
async function pressOnce(button: Locator): Promise<void> {
  try {
    // A tablet opened with time to skip hears at once; by a locator, which outlives a page that reloads itself just now.
    await button.page().locator("html").dispatchEvent("skip-time", undefined, { timeout: 1_000 });
    await button.click({ timeout: 1_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}

async function changesSoon(page: Page, before: string): Promise<boolean> {
  const changed = await page.waitForFunction(differs, before, { timeout: 400 }).then(
    () => true,
    () => false,
  );
  if (changed) await page.waitForFunction(() => !/Đang lưu|Saving/.test(document.querySelector("main")?.innerText ?? ""));
  return changed;
}

function differs(before: string): boolean {
  return `${document.querySelector("main")?.innerText} ${document.querySelector("dialog[open]")?.textContent}` !== before;
}

function wordsOnScreen(): string {
  return `${document.querySelector("main")?.innerText} ${document.querySelector("dialog[open]")?.textContent}`;
}
