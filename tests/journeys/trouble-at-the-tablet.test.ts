import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { enrolWith, type Office, officePin, openOffice, standAt } from "../support/an-office.ts";
import { anotherVersion, lookForUpdate } from "../support/another-version.ts";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser, openTablet } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { answerRest, answerUntil, formsOn, press, toWaiting } from "../support/kiosk-page.ts";
import { delivered, officeTablet, responsesAbout, takeOffline } from "../support/office-tablet.ts";
import { fillDisk } from "../support/fill-disk.ts";
import { mayMount, ownVolume } from "../support/own-volume.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { button, inviteFor, openStaffPages, typePin } from "../support/staff-at-work.ts";

let pages: ReturnType<typeof builtPages>;
let next: ReturnType<typeof ownFolder>;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  pages = builtPages();
  next = ownFolder();
  anotherVersion(pages.folder, next.path);
  [office, browser] = await Promise.all([openOffice(pages.folder, shippedSurvey("ward-short-9")), openBrowser()]);
});
afterEach(() => {
  office.front.serve(pages.folder);
  office.front.breakAt(null);
  office.front.cut(false);
});
afterAll(async () => {
  await browser.close();
  await office[Symbol.asyncDispose]();
  next[Symbol.dispose]();
  pages.remove();
});

const about = (number: number) => responsesAbout(office, number);

/** Answers the first two screens of a form that staff launch; the third is on the screen. */
async function toThirdQuestion(page: Page, number: number): Promise<void> {
  await inviteFor(page, number);
  await press(page, button(page, "Bắt đầu"));
  for (let screen = 0; screen < 2; screen += 1) {
    for (const item of await page.getByRole("group").all()) await item.getByRole("radio").nth(4).check();
    await press(page, button(page, "Tiếp tục"));
  }
  await page.getByRole("heading", { name: /Tiếp nhận, xử lý/ }).waitFor();
}

const inCharge = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const allSatisfied = Object.fromEntries(["off-1", "res-1"].map((id) => [id, ["very-satisfied"]]));

test("a new version that comes at question three waits for the citizen to leave, and takes nothing of the answers", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { page } = kiosk;
  await inCharge(page);
  const before = await page.title();
  await toThirdQuestion(page, 140);
  office.front.serve(next.path);
  expect(await lookForUpdate(page)).toBe("installed");
  await answerRest(page, { level: 4 });
  expect(await page.title()).toBe(before);
  await page.waitForFunction(() => document.title === "Bản mới");
  await toWaiting(page);
  await delivered(page, 1);
  expect(about(140)).toMatchObject([{ outcome: "completed", answers: { ...allSatisfied, "fbk-1": ["satisfied"] } }]);
});

test("a new version of which one file fails at question three leaves the old one in charge, without a network too, and the form goes on", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { page } = kiosk;
  await inCharge(page);
  const before = await page.title();
  await toThirdQuestion(page, 141);
  office.front.serve(next.path);
  office.front.breakAt("/kiosk/index.html");
  expect(await lookForUpdate(page)).toBe("redundant");
  office.front.cut(true);
  await page.reload();
  await press(page, button(page, "Tôi cần thêm thời gian"));
  expect(await page.title()).toBe(before);
  await page.getByRole("heading", { name: /Tiếp nhận, xử lý/ }).waitFor();
  await answerRest(page, { level: 2 });
  await toWaiting(page);
  office.front.cut(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await delivered(page, 1);
  expect(about(141)).toMatchObject([{ outcome: "completed", answers: { ...allSatisfied, "fbk-1": ["dissatisfied"] } }]);
});

/** A tablet whose disk can be filled to the last byte, and emptied again. */
async function tabletOnSmallDisk() {
  const disk = ownVolume(128);
  const tablet = await openTablet(join(disk.path, "profile"));
  await standAt(tablet, "one-stop-desk");
  const page = tablet.pages()[0] ?? (await tablet.newPage());
  await enrolWith(office, page);
  await toWaiting(page);
  return {
    tablet,
    page,
    fill: () => fillDisk(disk.path),
    async [Symbol.asyncDispose]() {
      await tablet.close();
      disk[Symbol.dispose]();
    },
  };
}

test.skipIf(!mayMount)(
  "a full tablet says that nothing is saved, shows staff the way out, and keeps the form once when there is room again",
  async () => {
    await using kiosk = await tabletOnSmallDisk();
    const { tablet, page } = kiosk;
    await takeOffline(kiosk);
    await inviteFor(page, 142);
    await press(page, button(page, "Không tham gia"));
    await toWaiting(page);

    await toThirdQuestion(page, 143);
    const empty = kiosk.fill();
    const failed = page.getByText("Phiếu này CHƯA được lưu.", { exact: false });
    await answerUntil(page, failed.or(page.getByText("Đã lưu", { exact: true })));
    expect([await failed.isVisible(), await page.getByText("Đã lưu", { exact: true }).count()]).toEqual([true, 0]);

    await button(page, "Công chức: xem tình trạng máy").click();
    await typePin(page, officePin);
    // What lies on a disk that is full to the last byte cannot even be read; the page says so.
    await page
      .getByRole("status")
      .filter({ hasText: /Máy không còn chỗ|Ổ lưu của máy bị lỗi/ })
      .waitFor();
    await button(page, "Xuất ra tệp").click();
    await page.getByText("Chưa xuất được tệp. Phiếu vẫn ở trên máy; xin báo người quản trị.").waitFor();
    await button(page, "Quay lại").click();
    await button(page, "Thử lưu lại").click();
    await failed.waitFor();

    empty();
    await button(page, "Thử lưu lại").click();
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await toWaiting(page);
    expect(await formsOn(page)).toMatchObject({ waiting: 2 });
    await tablet.setOffline(false);
    await delivered(page, 2);
    expect(about(143)).toMatchObject([{ outcome: "completed", answers: allSatisfied }]);
  },
);

test("two windows never mix: the second waits, takes the form over where the first left it, and there is one response", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { tablet, page } = kiosk;
  await toThirdQuestion(page, 144);
  const second = await tablet.newPage();
  await second.goto(`${office.origin}/kiosk/`);
  await second.getByText("Máy này đang mở khảo sát ở một cửa sổ khác").waitFor();
  expect(await second.getByRole("button").count()).toBe(0);
  await page.close();
  await press(second, button(second, "Tôi cần thêm thời gian"));
  await answerRest(second, { level: 4 });
  await toWaiting(second);
  await delivered(second, 1);
  expect(about(144)).toMatchObject([{ outcome: "completed", answers: { ...allSatisfied, "fbk-1": ["satisfied"] } }]);
});

const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now());

test.each([
  { year: 1970, number: 145 },
  { year: 2038, number: 150 },
])(
  "a tablet that believes it is $year saves and sends: its day is put right where the endpoint told it, and flagged where nobody could",
  async ({ year, number }) => {
    const before = { before: ({ clock }: { clock: Page["clock"] }) => clock.install({ time: new Date(`${year}-01-19T03:14:07Z`) }) };
    await using kiosk = await officeTablet(office, browser, before);
    const { tablet, page } = kiosk;
    await inviteFor(page, number);
    await press(page, button(page, "Bắt đầu"));
    await answerRest(page, { level: 4 });
    await delivered(page, 1);
    expect(about(number)).toMatchObject([{ day: today(), clock: "verified", outcome: "completed" }]);

    await takeOffline(kiosk);
    await page.reload();
    await toWaiting(page);
    // Before the day the endpoint last told a clock is surely wrong, after it may be right.
    expect(await page.locator(".owner time").count()).toBe(year === 1970 ? 0 : 1);
    await inviteFor(page, number + 1);
    await press(page, button(page, "Không tham gia"));
    await toWaiting(page);
    await tablet.setOffline(false);
    await delivered(page, 2);
    expect(about(number + 1)).toMatchObject([{ day: `${year}-01-19`, clock: "unverified", outcome: "declined" }]);
    expect(office.standings(`1.${number + 1}`)).toEqual([`${today()} flagged`]);
    expect(office.held()).toBe(0);
  },
);

test("somebody sets the clock three days on and another time zone in the middle of a form: it goes on, and counts today", async () => {
  await using kiosk = await officeTablet(office, browser, { before: ({ clock }) => clock.install() });
  const { tablet, page } = kiosk;
  await toThirdQuestion(page, 160);
  await page.clock.setSystemTime(Date.now() + 3 * 86_400_000);
  await (await tablet.newCDPSession(page)).send("Emulation.setTimezoneOverride", { timezoneId: "Pacific/Kiritimati" });
  expect(await page.getByRole("alertdialog").count()).toBe(0);
  await answerRest(page, { level: 4 });
  await delivered(page, 1);
  expect(about(160)).toMatchObject([{ outcome: "completed", clock: "unverified" }]);
  expect(office.standings("1.160")).toEqual([`${today()} flagged`]);
  expect(office.held()).toBe(0);
});

test("whoever deletes the tablet's storage takes it out of nobody's hands: staff read what may be lost, and what is answered since arrives", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { tablet, page } = kiosk;
  await takeOffline(kiosk);
  await inviteFor(page, 170);
  await press(page, button(page, "Không tham gia"));
  await toWaiting(page);
  await page.evaluate(() => void indexedDB.deleteDatabase("kiosk"));
  await page.reload();
  await page.getByRole("button", { name: "Máy cần ghi danh lại" }).waitFor();
  await inviteFor(page, 171);
  await press(page, button(page, "Không tham gia"));
  await toWaiting(page);
  await openStaffPages(page);
  await page.getByRole("button", { name: "Tình trạng máy" }).click();
  await page.getByText("Bộ nhớ của máy đã bị xóa: phiếu chưa gửi trên máy có thể đã mất.").waitFor();

  await tablet.setOffline(false);
  await page.goto("about:blank");
  await enrolWith(office, page);
  await toWaiting(page);
  await delivered(page, 1);
  expect(about(170)).toEqual([]);
  expect(about(171)).toMatchObject([{ outcome: "declined" }]);
  await page.getByRole("button", { name: "Máy cần ghi danh lại" }).waitFor({ state: "detached" });
});
