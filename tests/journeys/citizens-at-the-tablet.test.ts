import type { Browser, BrowserContext, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, openOffice } from "../support/an-office.ts";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { answerRest, formsOn, press, toWaiting } from "../support/kiosk-page.ts";
import { delivered, officeTablet, responsesAbout, takeOffline } from "../support/office-tablet.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { button, inviteFor } from "../support/staff-at-work.ts";
import { seededDice } from "../support/tablet.ts";

let pages: ReturnType<typeof builtPages>;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  pages = builtPages();
  [office, browser] = await Promise.all([openOffice(pages.folder, survey), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office[Symbol.asyncDispose]();
  pages.remove();
});

const survey = shippedSurvey("ward-short-9");
const items = survey.criteria.flatMap(({ questions }) => questions.map(({ text }) => text.vi));
const about = (number: number) => responsesAbout(office, number);

type Point = { readonly x: number; readonly y: number };

/** Wet fingers on the glass: they come and go where nobody meant them. */
function wetHands(hand: CDPSession) {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    hand.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const lift = () => send("touchEnd", []);
  return {
    async tap(at: Point) {
      await send("touchStart", [at]);
      await lift();
    },
    async tapTwice(at: Point) {
      for (let time = 0; time < 2; time += 1) await this.tap(at);
    },
    async pressLong(page: Page, at: Point) {
      await send("touchStart", [at]);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
      await lift();
    },
    async slip(from: Point, to: Point) {
      await send("touchStart", [from]);
      for (let step = 1; step <= 6; step += 1)
        await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 }]);
      await lift();
    },
    async twoFingers(one: Point, other: Point) {
      await send("touchStart", [one, other]);
      await lift();
    },
  };
}

async function middleOf(place: Locator): Promise<Point> {
  const box = await place.boundingBox();
  if (!box) throw new Error("it is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The levels chosen on the screen, from the top. */
const chosenOn = (page: Page) =>
  page.getByRole("radio", { checked: true }).evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));

/** Text size, contrast and language. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const { dataset, lang } = document.documentElement;
    return [dataset["text"], dataset["theme"], lang];
  });

test("an old farmer with wet hands, large letters and an upright tablet: what he means is what is kept", async () => {
  await using kiosk = await officeTablet(office, browser, { viewport: { width: 800, height: 1280 }, hasTouch: true });
  const { tablet, page } = kiosk;
  const hands = wetHands(await tablet.newCDPSession(page));
  await inviteFor(page, 130);
  for (let step = 0; step < 2; step += 1) await page.getByRole("button", { name: /^Cỡ chữ/ }).click();
  await press(page, button(page, "Bắt đầu"));
  const cell = (item: number, level: number) =>
    middleOf(
      page
        .getByRole("group")
        .nth(item)
        .getByRole("radio")
        .nth(level - 1),
    );
  expect(await page.evaluate(() => document.documentElement.dataset["text"])).toBe("3");
  const shown = await page.getByRole("group").count();
  expect(shown).toBeLessThan(items.length);

  await hands.tapTwice(await cell(0, 4));
  await hands.tapTwice(await cell(1, 2));
  await expect.poll(() => chosenOn(page)).toEqual(["satisfied", "dissatisfied"]);
  await hands.slip(await cell(0, 4), await cell(1, 1));
  await hands.slip(await cell(1, 2), await cell(1, 5));
  await hands.twoFingers(await cell(0, 1), await cell(1, 5));
  await hands.pressLong(page, await cell(1, 2));
  expect(await chosenOn(page)).toEqual(["satisfied", "dissatisfied"]);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");

  // Twice on «Tiếp tục» is once: what follows is the next item, of which nobody says yet that it is missing.
  for (let item = 2; item < shown; item += 1) await hands.tapTwice(await cell(item, 5));
  await hands.tapTwice(await middleOf(button(page, "Tiếp tục")));
  await page
    .getByRole("group", { name: items[shown] ?? "" })
    .or(page.getByRole("dialog"))
    .first()
    .waitFor();
  if (await page.getByRole("dialog").isVisible()) await press(page, button(page, "Bỏ qua"));
  await page.getByRole("group", { name: items[shown] ?? "" }).waitFor();
  expect(await chosenOn(page)).toEqual([]);
  expect(await page.getByText("Xin Ông/Bà chọn một mức cho nội dung này.").count()).toBe(0);
  await answerRest(page, { level: 3, except: { "off-3": "very-satisfied" } });
  await toWaiting(page);
  expect(await page.evaluate(() => document.documentElement.dataset["text"])).toBe("1");
  await delivered(page, 1);
  const [response] = about(130);
  expect(response).toMatchObject({ outcome: "completed", procedure: "1.130" });
  expect(response?.answers).toMatchObject({
    "off-1": ["satisfied"],
    "off-2": ["dissatisfied"],
    "off-3": ["very-satisfied"],
    "res-1": ["neutral"],
  });
});

test("a mother is called away while her child hits the screen: the next citizen sees no trace, and there is one response", async () => {
  await using kiosk = await officeTablet(office, browser, { hasTouch: true, viewport: { width: 600, height: 960 } });
  const { tablet, page } = kiosk;
  const child = wetHands(await tablet.newCDPSession(page));
  const dice = seededDice(2640);
  const chance = (below: number) => Math.floor((((dice(1)[0] ?? 0) * 256 + (dice(1)[0] ?? 0)) / 65_536) * below);
  await inviteFor(page, 131);
  await page.clock.install();
  await press(page, button(page, "Bắt đầu"));
  await page.getByRole("radio").first().check();
  const formIsThere = () => page.evaluate(() => document.querySelector("footer.actions .tools") !== null);
  // Ten seconds of the tablet's time.
  for (let hit = 0; hit < 60 && (await formIsThere()); hit += 1) {
    await child.tap({ x: chance(600), y: chance(960) });
    await page.clock.fastForward(170);
  }
  await page.clock.fastForward(46_000);
  await page.getByRole("alertdialog").waitFor();
  await page.clock.fastForward(21_000);
  await toWaiting(page);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await inviteFor(page, 132);
  await press(page, button(page, "Bắt đầu"));
  expect(await chosenOn(page)).toEqual([]);
  expect(await lookOf(page)).toEqual(["1", "light", "vi"]);
  await answerRest(page, { level: 4 });
  await delivered(page, 2);
  expect(about(131).map(({ outcome }) => outcome)).toEqual(["partial"]);
  expect(about(132).map(({ outcome }) => outcome)).toEqual(["completed"]);
});

/** A Vietnamese voice that lives on the tablet; `said` is what it was given to say. */
async function withLocalVoice(tablet: BrowserContext): Promise<void> {
  await tablet.addInitScript(() => {
    const said: string[] = [];
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speechSynthesis = {
      getVoices: () => [{ lang: "vi-VN", name: "Giọng thử", localService: true }],
      speak(utterance: Utterance) {
        said.push(utterance.text);
        setTimeout(() => utterance.dispatchEvent(new Event("end")));
      },
      cancel: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    const parts = { said, speechSynthesis, SpeechSynthesisUtterance: Utterance };
    for (const [name, value] of Object.entries(parts)) Object.defineProperty(globalThis, name, { value, configurable: true });
  });
}

const saidOn = (page: Page) => page.evaluate(() => String(Reflect.get(globalThis, "said")));

test("who cannot read is read to by somebody: the citizen sees it on every screen, and the response says so, without a network too", async () => {
  await using kiosk = await officeTablet(office, browser, { before: withLocalVoice });
  const { tablet, page } = kiosk;
  await takeOffline(kiosk);
  await inviteFor(page, 133);
  const badge = page.getByText("Có người đọc giúp", { exact: true });
  expect(await badge.count()).toBe(0);
  await button(page, "Nhờ nhân viên đọc giúp").click();
  await page.getByRole("dialog").getByText("Người đọc giúp sẽ biết Ông/Bà chọn gì.", { exact: false }).waitFor();
  await button(page, "Đồng ý").click();
  await badge.waitFor();
  await press(page, button(page, "Bắt đầu"));
  expect(await badge.isVisible()).toBe(true);
  await button(page, "Đọc to").click();
  await expect.poll(() => saidOn(page)).toContain(items[0]);
  await expect.poll(() => saidOn(page)).toContain("Hài lòng");
  await answerRest(page, { level: 5 });
  // Asked once, it reads each further screen.
  expect(await saidOn(page)).toContain("Ý kiến khác của Ông/Bà");
  await toWaiting(page);
  expect(await badge.count()).toBe(0);
  await inviteFor(page, 134);
  expect(await badge.count()).toBe(0);
  await press(page, button(page, "Không tham gia"));
  expect(await formsOn(page)).toMatchObject({ waiting: 2 });
  await tablet.setOffline(false);
  await delivered(page, 2);
  expect([...about(133), ...about(134)].map(({ assisted }) => assisted)).toEqual([true, false]);
});

/** Goes by Tab until that has the focus; says where it was lost on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${String(wanted)}`);
}

/** Where the focus is, in the words of a screen reader; «nowhere» when it is on nothing. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body ? "nowhere" : activeElement.tagName;
  });

test("a blind person with a helper goes through the whole form in English by keyboard and names alone, and is never lost", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { page } = kiosk;
  await inviteFor(page, 135);
  expect(await focused(page)).not.toBe("nowhere");
  await tabTo(page, page.getByRole("button", { name: "English" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Begin" }));
  await pressKeyUntilNext(page);
  for (const title of [/Officials/, /Result/, /Feedback|Receiving|opinions/i]) {
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await focused(page)).toBe("H1");
    for (const item of await page.getByRole("group").all()) {
      await tabTo(page, item.getByRole("radio").first());
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
      expect(await item.getByRole("radio", { name: "Satisfied, level 4 of 5" }).isChecked()).toBe(true);
    }
    await tabTo(page, page.getByRole("button", { name: "Continue" }));
    await pressKeyUntilNext(page);
  }
  for (const question of [/when did you receive/, /How many times/]) {
    await page.getByRole("radiogroup", { name: question }).waitFor();
    expect(await focused(page)).not.toBe("nowhere");
    await tabTo(page, page.getByRole("radio").first());
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("button", { name: "Continue" }));
    await pressKeyUntilNext(page);
  }
  await tabTo(page, page.getByRole("textbox", { name: /Anything else/ }));
  await page.keyboard.type("The door is heavy");
  await tabTo(page, page.getByRole("button", { name: "Finish" }));
  await pressKeyUntilNext(page);
  await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  expect(await focused(page)).not.toBe("nowhere");
  await delivered(page, 1);
  const [response] = about(135);
  expect(response).toMatchObject({ outcome: "completed", language: "en" });
  expect(
    new Set(Object.entries(response?.answers ?? {}).flatMap(([id, level]) => (id.includes("-") && /\d/.test(id) ? level : []))),
  ).toEqual(new Set(["satisfied"]));
  expect(Object.keys(response?.comments ?? {})).toEqual(["comment"]);
});

/** Enter on the button that has the focus, again while the tablet takes it for a second tap. */
async function pressKeyUntilNext(page: Page): Promise<void> {
  const before = await page.getByRole("main").innerText();
  while ((await page.getByRole("main").innerText()) === before) await page.keyboard.press("Enter", { delay: 100 });
}
