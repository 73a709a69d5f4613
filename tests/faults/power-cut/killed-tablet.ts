import type { Page } from "playwright-core";
import type { Response } from "#survey/response.ts";
import { type Office, openOffice } from "../../support/an-office.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { codeAt } from "../../support/enrol-page.ts";
import { draftsOn, idleWarning, type State, states, words } from "../../support/killed-states.ts";
import { formsOn } from "../../support/kiosk-page.ts";
import { shippedInstrument, shippedSurvey } from "../../support/shipped.ts";
import { type Life, switchedOn } from "../../support/switched-on.ts";
import { button } from "../../support/staff-at-work.ts";
import { seededDice } from "../../support/tablet.ts";

/** Longest time between the last press and the kill. */
const longestMs = 60;

/** What is not as it was promised, and after which kill. */
export type Broken = { readonly what: "lost" | "double" | "wrong"; readonly story: string };

/** An office whose form has two screens, one criterion and a comment, with the pages of a folder: as many as a kill can tell apart. */
export function openTwoScreenOffice(pages: string): Promise<Office> {
  const [officials] = shippedInstrument("ward-short-9").criteria;
  if (!officials) throw new Error("the short form asks nothing");
  return openOffice(pages, shippedSurvey("ward-short-9", { criteria: [officials], order: ["OFF", "comment"] }));
}

type Kills = { readonly office: Office; readonly kills: number; readonly seed: number };

/** Each state once, saving in between as often as the rest together. */
function planOf(kills: number): readonly { readonly name: string; readonly state: State; readonly number: number }[] {
  const names = Object.keys(states);
  return Array.from({ length: kills }, (_, kill) => {
    const name = kill % 3 === 2 ? "saving" : (names[(kill - Math.floor(kill / 3)) % names.length] ?? "");
    const state = states[name];
    if (!state) throw new Error(`${name} is no state`);
    return { name, state, number: 101 + kill };
  });
}

/** Kills a tablet so many times, whatever it is doing, and lets it come back each time; what it promised and did not keep. */
export async function killedTablet({ office, kills, seed }: Kills): Promise<Broken[]> {
  using profile = ownFolder();
  const on = { office, profile: profile.path };
  const dice = seededDice(seed);
  const chance = (below: number) => Math.floor(((dice(1)[0] ?? 0) / 256) * below);
  await enrolled(office, profile.path);
  const broken: Broken[] = [];
  let kept = 0;
  for (const [kill, { name, state, number }] of planOf(kills).entries()) {
    const { desk } = state;
    let life = await switchedOn({ ...on, ...(desk && { desk }) });
    await state.reach(life.page, number);
    await later(chance(longestMs));
    await life.tablet.kill();
    const { saved } = life.saw;

    const isLater = chance(3) === 0;
    life = await switchedOn({ ...on, isLater });
    const report = reporter(broken, `kill ${kill} of seed ${seed}: ${name}`);
    kept += await recovered(life, { state, saved, kept, report, isLater, goesOn: chance(2) === 0 });
    await life.tablet.kill();
  }
  const last = await switchedOn(on);
  if (!(await comesToBe(async () => isDelivered(await formsOn(last.page), kept))))
    reporter(broken, "at the end")("lost", JSON.stringify(await formsOn(last.page)));
  await last.tablet.kill();
  return [...broken, ...notOnce(office, kills)];
}

async function enrolled(office: Office, profile: string): Promise<void> {
  const { tablet, page } = await switchedOn({ office, profile, desk: null });
  await page.getByRole("textbox").fill(await codeAt(office));
  await button(page, "Ghi danh").click();
  await button(page, "Tiếp tục").click();
  await page.getByRole("heading", { name: "Máy này đặt ở đâu?" }).waitFor();
  await tablet.kill();
}

type Report = (what: Broken["what"], how: string) => void;

function reporter(broken: Broken[], story: string): Report {
  return (what, how) => void broken.push({ what, story: `${story}: ${how}` });
}

type Fate = {
  readonly state: State;
  readonly saved: boolean;
  /** Forms on the tablet before. */
  readonly kept: number;
  readonly report: Report;
  readonly isLater: boolean;
  readonly goesOn: boolean;
};

/** What a tablet shows after a kill; ends what was begun, and says how many forms more there are on the tablet. */
async function recovered({ page }: Life, fate: Fate): Promise<number> {
  const { kept, report, goesOn } = fate;
  const invitation = button(page, "Mời đánh giá");
  await idleWarning(page).or(invitation).waitFor();
  const isResumed = await idleWarning(page).isVisible();
  const more = await formsMore(page, kept);
  judge(fate, isResumed, more);
  if (!isResumed) {
    if ((await draftsOn(page)) > 0) report("wrong", "a form in progress lies there that nobody is asked about");
    await showsNobody(page, report);
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
  await showsNobody(page, report);
  const ended = await formsMore(page, kept);
  if (ended !== 1) report(ended < 1 ? "lost" : "double", `${ended} forms of one that was left`);
  return ended;
}

/** A launch comes back as a whole form or as one that can be gone on with, never both; what was shown as saved is a whole one. */
function judge({ state, saved, isLater, report }: Fate, isResumed: boolean, more: number): void {
  const back = more + (isResumed ? 1 : 0);
  if (isLater && isResumed) report("wrong", "goes on long after");
  if (back > 1) report("double", `${more} forms, and ${isResumed ? "" : "not "}to be gone on with`);
  if (saved && more === 0) report("lost", "was shown as saved");
  count(state, back, report);
}

async function showsNobody(page: Page, report: Report): Promise<void> {
  if ((await page.content()).includes(words)) report("wrong", "the next person reads what somebody wrote");
}

async function formsMore(page: Page, before: number): Promise<number> {
  const { waiting, acknowledged, refused } = await formsOn(page);
  return waiting + acknowledged + refused - before;
}

function isDelivered({ waiting, acknowledged, refused }: Awaited<ReturnType<typeof formsOn>>, kept: number): boolean {
  return waiting === 0 && acknowledged === kept && refused === 0;
}

/** Every launch has ended in exactly one response at the endpoint, with the answers that were given. */
function notOnce(office: Office, kills: number): Broken[] {
  const byNumber = Map.groupBy(office.responses(), ({ procedure }) => Number(procedure?.slice(2)));
  const broken: Broken[] = [];
  for (const { name, state, number } of planOf(kills)) {
    const responses = byNumber.get(number) ?? [];
    const report = reporter(broken, `the form of kill ${number - 101}: ${name}`);
    if (responses.length > 1) report("double", `${responses.length} at the endpoint`);
    count(state, responses.length, report);
    if (name === "thanks" && !responses.every(saysContent)) report("wrong", "other answers than were given");
  }
  return broken;
}

/** Whether there is something of a launch, and must be. */
function count({ launches }: State, found: number, report: Report): void {
  if (found === 0 && launches === "yes") report("lost", "was launched");
  if (found > 0 && launches === "no") report("wrong", "was never launched");
}

function saysContent({ outcome, answers }: Response): boolean {
  return outcome === "completed" && ["off-1", "off-3"].every((question) => answers[question]?.join() === "satisfied");
}

async function comesToBe(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let look = 0; look < 600; look += 1) {
    if (await isSo()) return true;
    await later(100);
  }
  return false;
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
