import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrol } from "#protocol/devices.ts";
import { type Desk, type Office, openOffice } from "../support/an-office.ts";
import { builtPages } from "../support/built-pages.ts";
import { ownFolder } from "../support/endpoint.ts";
import { codeAt } from "../support/enrol-page.ts";
import { type KillableTablet, openKillable } from "../support/killable-tablet.ts";
import { draftsOn, idleWarning, type State, states, words } from "../support/killed-states.ts";
import { formsOn } from "../support/kiosk-page.ts";
import { passSetUp } from "../support/pass-set-up.ts";
import { shippedInstrument, shippedSurvey } from "../support/shipped.ts";
import { button } from "../support/staff-at-work.ts";
import { seededDice } from "../support/tablet.ts";

/** How often the tablet is killed; `KILLS=200` for a long run, `SEED=7` for another. */
const kills = Number(process.env["KILLS"] ?? 10);
const seed = Number(process.env["SEED"] ?? 2640);
/** Longest time between the last press and the kill. */
const longestMs = 60;

let pages: Awaited<ReturnType<typeof builtPages>>;
let office: Office;

beforeAll(async () => {
  pages = await builtPages();
  const [officials] = shippedInstrument("ward-short-9").criteria;
  if (!officials) throw new Error("the short form asks nothing");
  office = await openOffice(pages.folder, shippedSurvey("ward-short-9", { criteria: [officials], order: ["OFF", "comment"] }));
});
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  pages.remove();
});

/** What the tablet was doing with a procedure when it was killed, and whether «Đã lưu» was on the screen. */
type Life = { readonly tablet: KillableTablet; readonly page: Page; readonly saw: { saved: boolean } };

type Opening = { readonly profile: string; readonly desk?: Desk | null; readonly isLater?: boolean };

/** Switches the tablet on; `isLater`: long after it was killed. */
async function switchedOn({ profile, desk = "one-stop-desk", isLater = false }: Opening): Promise<Life> {
  const tablet = await openKillable(profile);
  const { context } = tablet;
  context.setDefaultTimeout(15_000);
  const saw = { saved: false };
  await context.exposeFunction("sawSaved", () => void (saw.saved = true));
  await context.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector("output")?.textContent?.includes("Đã lưu")) Reflect.get(globalThis, "sawSaved")();
    }).observe(document, { childList: true, subtree: true });
  });
  if (desk !== null)
    await context.addInitScript((place) => {
      localStorage.setItem("kiosk set-up", "full-screen=2026-11-18&finished=2026-11-18");
      localStorage.setItem("kiosk place", place);
    }, `unit=${desk}&counter=quay-1`);
  const page = context.pages()[0] ?? (await context.newPage());
  if (desk !== null) await page.clock.install({ time: Date.now() + (isLater ? 600_000 : 0) });
  await page.goto(`${office.origin}/kiosk/`);
  await page.locator("#root main").waitFor();
  return { tablet, page, saw };
}

const names = Object.keys(states);
/** Each state once, saving in between as often as the rest together. */
const plan = Array.from({ length: kills }, (_, kill) => {
  const name = kill % 3 === 2 ? "saving" : names[(kill - Math.floor(kill / 3)) % names.length];
  return name ?? "saving";
});

const places = (page: Page) => page.getByRole("heading", { name: "Máy này đặt ở đâu?" });
const checks = (page: Page) => page.getByRole("heading", { name: "Kiểm tra máy" });
const firstCounter = (page: Page) => page.getByRole("region", { name: "Bộ phận Một cửa" }).getByRole("button", { name: "Quầy 1" });

test("a tablet that is killed while it is enrolled, placed and checked goes on where it was", async () => {
  using profile = ownFolder();
  const code = await codeAt(office);
  let { tablet, page } = await switchedOn({ profile: profile.path, desk: null });
  await page.getByRole("textbox").fill(code);
  await tablet.kill();

  ({ tablet, page } = await switchedOn({ profile: profile.path, desk: null }));
  expect(await page.getByRole("textbox").inputValue()).toBe("");
  await page.getByRole("textbox").fill(code);
  await button(page, "Ghi danh").click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor();
  await tablet.kill();

  ({ tablet, page } = await switchedOn({ profile: profile.path, desk: null }));
  await places(page).waitFor();
  await firstCounter(page).click();
  await checks(page).waitFor();
  await tablet.kill();

  ({ tablet, page } = await switchedOn({ profile: profile.path, desk: null }));
  await checks(page).or(places(page)).waitFor();
  // What is kept without haste may be lost with a kill; then staff are asked once more.
  if (await places(page).isVisible()) await firstCounter(page).click();
  await passSetUp(page);
  await button(page, "Mời đánh giá").waitFor();
  expect(await formsOn(page)).toEqual({ waiting: 0, acknowledged: 0, refused: 0 });
  await tablet.kill();
});

const isEnrolment = (url: URL) => url.pathname === enrol.path;

test("a tablet that never heard the answer to its enrolment is enrolled by the same code once more", async () => {
  using profile = ownFolder();
  const { tablet, page } = await switchedOn({ profile: profile.path, desk: null });
  await using _ = { [Symbol.asyncDispose]: tablet.kill };
  await page.route(isEnrolment, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("textbox").fill(await codeAt(office));
  await button(page, "Ghi danh").click();
  await page.getByRole("alert").waitFor();
  await page.unroute(isEnrolment);
  await button(page, "Ghi danh").click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor({ timeout: 5_000 });
});

test(
  `killed ${kills} times, whatever it was doing, the tablet has what it called saved once, goes on with what was begun, and shows the next person nothing`,
  { timeout: 120_000 + kills * 20_000 },
  async () => {
    using profile = ownFolder();
    const dice = seededDice(seed);
    const chance = (below: number) => Math.floor(((dice(1)[0] ?? 0) / 256) * below);
    let life = await switchedOn({ profile: profile.path, desk: null });
    await life.page.getByRole("textbox").fill(await codeAt(office));
    await button(life.page, "Ghi danh").click();
    await button(life.page, "Tiếp tục").click();
    await places(life.page).waitFor();
    await life.tablet.kill();
    let kept = 0;

    for (const [kill, name] of plan.entries()) {
      const state = states[name];
      if (!state) throw new Error(`${name} is no state`);
      const { desk } = state;
      const number = 101 + kill;
      const story = `kill ${kill} of seed ${seed}: ${name}`;
      life = await switchedOn({ profile: profile.path, ...(desk && { desk }) });
      await state.reach(life.page, number);
      await later(chance(longestMs));
      await life.tablet.kill();
      const { saved } = life.saw;

      const isLater = chance(3) === 0;
      life = await switchedOn({ profile: profile.path, isLater });
      kept += await recovered(life, { state, saved, kept, story, isLater, goesOn: chance(2) === 0 });
      await life.tablet.kill();
    }

    life = await switchedOn({ profile: profile.path });
    await expect.poll(() => formsOn(life.page), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: kept, refused: 0 });
    await life.tablet.kill();
    const byNumber = Map.groupBy(office.responses(), ({ procedure }) => Number(procedure?.slice(2)));
    for (const [kill, name] of plan.entries()) {
      const responses = byNumber.get(101 + kill) ?? [];
      const launches = states[name]?.launches;
      if (launches === "perhaps") expect(responses.length, `kill ${kill}: ${name}`).toBeLessThanOrEqual(1);
      else expect(responses.length, `kill ${kill}: ${name}`).toBe(launches === "yes" ? 1 : 0);
      if (name === "thanks")
        expect(responses[0]).toMatchObject({ outcome: "completed", answers: { "off-1": ["satisfied"], "off-3": ["satisfied"] } });
    }
  },
);

type Fate = {
  readonly state: State;
  readonly saved: boolean;
  /** Forms on the tablet before. */
  readonly kept: number;
  readonly story: string;
  readonly isLater: boolean;
  readonly goesOn: boolean;
};

/** What the tablet shows after a kill; ends what was begun, and says how many forms more there are on the tablet. */
async function recovered({ page }: Life, { state, saved, kept, story, isLater, goesOn }: Fate): Promise<number> {
  const invitation = button(page, "Mời đánh giá");
  await idleWarning(page).or(invitation).waitFor();
  const isResumed = await idleWarning(page).isVisible();
  const more = await formsMore(page, kept);
  if (isLater) expect(isResumed, story).toBe(false);
  if (saved) expect([isResumed, more], story).toEqual([false, 1]);
  if (state.launches === "no") expect([isResumed, more], story).toEqual([false, 0]);
  if (state.launches === "yes") expect([isResumed, more], story).toEqual(isResumed ? [true, 0] : [false, 1]);
  if (!isResumed) {
    expect(await page.content(), story).not.toContain(words);
    expect(await draftsOn(page), story).toBe(0);
    return more;
  }
  if (goesOn) {
    await button(page, "Tôi cần thêm thời gian").click();
    await idleWarning(page).waitFor({ state: "detached" });
    await page.clock.fastForward(46_000);
    await idleWarning(page).waitFor();
  }
  // Nobody comes back to it.
  await page.clock.fastForward(21_000);
  await invitation.waitFor();
  expect(await page.content(), story).not.toContain(words);
  expect(await formsMore(page, kept), story).toBe(1);
  return 1;
}

async function formsMore(page: Page, before: number): Promise<number> {
  const { waiting = 0, acknowledged = 0, refused = 0 } = await formsOn(page);
  return waiting + acknowledged + refused - before;
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
