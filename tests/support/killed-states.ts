import type { Page } from "playwright-core";
import { type Desk, officePin } from "./an-office.ts";
import { button, typePin } from "./staff-at-work.ts";

/** What a citizen writes who is not to be read of afterwards. */
export const words = "Ông Bảy ngồi quầy ba";

/** A press the tablet is not deaf to. */
async function tap(page: Page, name: string): Promise<void> {
  await button(page, name).waitFor();
  await page.clock.fastForward(600);
  await button(page, name).click();
}

/** The sheet that asks whether more time is needed. */
export const idleWarning = (page: Page) => page.getByRole("alertdialog");

/** Chooses a level for everything on the screen. */
async function choose(page: Page, level: number): Promise<void> {
  for (const item of await page.getByRole("group").all())
    await item
      .getByRole("radio")
      .nth(level - 1)
      .check();
}

async function launch(page: Page, number: number): Promise<void> {
  await tap(page, "Mời đánh giá");
  await page.getByRole("combobox").fill(String(number));
  await page.getByRole("option", { name: new RegExp(`số ${number}`) }).click();
  await tap(page, "Mời đánh giá");
}

/** The welcome is in the citizen's hands, and the launch on disk. */
async function invited(page: Page, number: number): Promise<void> {
  await launch(page, number);
  await page.getByRole("heading", { name: "Kính chào Ông/Bà!" }).waitFor();
  for (let look = 0; (await draftsOn(page)) !== 1; look += 1) {
    if (look > 500) throw new Error("the launch is not kept");
    await page.waitForTimeout(10);
  }
}

async function asking(page: Page, number: number): Promise<void> {
  await invited(page, number);
  await tap(page, "Bắt đầu");
  await page.getByRole("group").first().waitFor();
}

async function atTheEnd(page: Page, number: number): Promise<void> {
  await asking(page, number);
  await choose(page, 4);
  await tap(page, "Tiếp tục");
  await page.getByRole("textbox").fill(words);
}

/** How many forms in progress lie on the tablet. */
export function draftsOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("kiosk");
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("drafts").objectStore("drafts").count();
          counting.addEventListener("success", () => (opening.result.close(), resolve(counting.result)));
        });
      }),
  );
}

/** How a tablet comes to be killed there. */
export type State = {
  readonly desk?: Desk;
  readonly reach: (page: Page, number: number) => Promise<void>;
  /** Whether a launch must end in one response: yes, no, or nobody can say what the kill came before. */
  readonly launches: "yes" | "no" | "perhaps";
};

/** Everything a tablet may be doing with a form of two screens, criterion and comment, by its name. */
export const states: Readonly<Record<string, State>> = {
  waiting: { reach: async (page) => button(page, "Mời đánh giá").waitFor(), launches: "no" },
  asleep: { desk: "closed-desk", reach: async (page) => page.getByText("Ngoài giờ làm việc").waitFor(), launches: "no" },
  launcher: {
    async reach(page) {
      await tap(page, "Mời đánh giá");
      await page.getByRole("combobox").fill("ca");
    },
    launches: "no",
  },
  pin: {
    async reach(page) {
      await tap(page, "Công chức");
      await button(page, "7").click();
    },
    launches: "no",
  },
  "staff page": {
    async reach(page) {
      await tap(page, "Công chức");
      await typePin(page, officePin);
      await page.getByRole("heading", { name: "Máy này" }).waitFor();
    },
    launches: "no",
  },
  "launch pressed": { reach: launch, launches: "perhaps" },
  invited: { reach: invited, launches: "yes" },
  "first question": {
    async reach(page, number) {
      await asking(page, number);
      await page.getByRole("radio").nth(3).check();
    },
    launches: "yes",
  },
  "reasons sheet": {
    async reach(page, number) {
      await asking(page, number);
      await choose(page, 1);
      await tap(page, "Tiếp tục");
      await page.getByRole("dialog").getByRole("checkbox").first().check();
    },
    launches: "yes",
  },
  "last question": { reach: atTheEnd, launches: "yes" },
  "idle warning": {
    async reach(page, number) {
      await asking(page, number);
      await choose(page, 4);
      await page.clock.fastForward(46_000);
      await idleWarning(page).waitFor();
    },
    launches: "yes",
  },
  saving: {
    async reach(page, number) {
      await atTheEnd(page, number);
      await tap(page, "Hoàn thành");
    },
    launches: "yes",
  },
  thanks: {
    async reach(page, number) {
      await atTheEnd(page, number);
      await tap(page, "Hoàn thành");
      await page.getByText("Đã lưu", { exact: true }).waitFor();
    },
    launches: "yes",
  },
};
