import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, openOffice } from "../support/an-office.ts";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { answerRest, formsOn, press, toWaiting } from "../support/kiosk-page.ts";
import { delivered, officeTablet, responsesAbout, takeOffline } from "../support/office-tablet.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { button, inviteFor, openLauncher, openStaffPages, typePin } from "../support/staff-at-work.ts";

let pages: ReturnType<typeof builtPages>;
let office: Office;
let browser: Browser;

beforeAll(async () => {
  pages = builtPages();
  [office, browser] = await Promise.all([openOffice(pages.folder, shippedSurvey("ward-short-9")), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office[Symbol.asyncDispose]();
  pages.remove();
});

const aTablet = (wishes = {}) => officeTablet(office, browser, wishes);
const about = (number: number) => responsesAbout(office, number);

/** A finger rests on the glass for a moment. */
const finger = { delay: 250 };

test("a clerk in a hurry invites for the case he had before by three taps in under three seconds, offline, and the short form takes its citizen under twenty", async () => {
  await using kiosk = await aTablet();
  const { tablet, page } = kiosk;
  for (const number of [118, 117, 119]) {
    await inviteFor(page, number, ["Tổ chức, doanh nghiệp"]);
    await press(page, button(page, "Không tham gia"));
    await toWaiting(page);
  }
  await delivered(page, 3);
  await takeOffline(kiosk);
  await page.reload();
  await toWaiting(page);

  const first = performance.now();
  await button(page, "Mời đánh giá").click();
  await page
    .getByRole("group", { name: "Dùng gần đây" })
    .getByRole("option", { name: /số 117/ })
    .click(finger);
  await button(page, "Mời đánh giá").click(finger);
  await page.getByRole("heading", { name: "Kính chào Ông/Bà!" }).waitFor();
  expect(performance.now() - first).toBeLessThan(3_000);

  const begun = performance.now();
  await press(page, button(page, "Bắt đầu"));
  await answerRest(page, { level: 4 });
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await formsOn(page)).toMatchObject({ waiting: 1, acknowledged: 3 });
  await tablet.setOffline(false);
  await delivered(page, 4);
  expect(new Set(about(117).map(({ outcome, launchedBy }) => `${outcome} by ${launchedBy}`))).toEqual(
    new Set(["completed by staff", "declined by staff"]),
  );
});

test("staff's word on lateness and the citizen's other answer both stand in the response", async () => {
  await using kiosk = await aTablet({ viewport: { width: 800, height: 1280 } });
  const { page } = kiosk;
  await inviteFor(page, 120, ["Bị từ chối giải quyết", "Sớm hẹn"]);
  await press(page, button(page, "Bắt đầu"));
  await answerRest(page, { level: 5, except: { "return-time": "late", "late-told": "not-told" } });
  await delivered(page, 1);
  const [response] = about(120);
  expect(response?.staffWord).toEqual({ result: "refused", returned: "early" });
  expect(response?.answers).toMatchObject({ "return-time": ["late"], "late-told": ["not-told"] });
});

test("who does not want to answer is one tap, and is counted as declined", async () => {
  await using kiosk = await aTablet({ viewport: { width: 600, height: 960 } });
  const { page } = kiosk;
  await openLauncher(page);
  await page.getByRole("combobox").fill("121");
  await page.getByRole("option", { name: /số 121/ }).click();
  await press(page, button(page, "Khách không đánh giá"));
  await toWaiting(page);
  await delivered(page, 1);
  expect(about(121)).toMatchObject([{ outcome: "declined", answers: {}, launchedBy: "staff", counter: "quay-1" }]);
});

test("behind the PIN, and not before it, staff move the tablet to another counter, whose name the next response bears", async () => {
  await using kiosk = await aTablet();
  const { page } = kiosk;
  await openStaffPages(page, "135790");
  await page.getByText("Mã PIN chưa đúng").waitFor();
  expect(await page.getByRole("heading", { name: "Máy này" }).count()).toBe(0);
  await typePin(page, "246810");
  await press(page, button(page, "Đổi quầy hoặc đợt khảo sát"));
  await page.getByRole("region", { name: "Bộ phận Một cửa" }).getByRole("button", { name: "Quầy 2" }).click();
  await press(page, button(page, "Quay lại"));
  await press(page, button(page, "Thoát"));
  await inviteFor(page, 122);
  await press(page, button(page, "Không tham gia"));
  await delivered(page, 1);
  expect(about(122)).toMatchObject([{ unit: "one-stop-desk", counter: "quay-2" }]);
});

test("practice says so on every screen, arrives as practice, and ends", async () => {
  await using kiosk = await aTablet();
  const { page } = kiosk;
  const word = page.getByText("LÀM THỬ – KHÔNG TÍNH VÀO KẾT QUẢ");
  const frame = () => page.evaluate(() => document.documentElement.dataset["mode"]);
  expect([await word.count(), await frame()]).toEqual([0, "citizen"]);
  await openStaffPages(page);
  await button(page, "Bắt đầu làm thử (tập huấn)").click();
  await press(page, button(page, "Thoát"));
  await word.waitFor();
  await openLauncher(page);
  await word.waitFor();
  await page.getByRole("combobox").fill("123");
  await page.getByRole("option", { name: /số 123/ }).click();
  await press(page, button(page, "Mời đánh giá"));
  await word.waitFor();
  await press(page, button(page, "Bắt đầu"));
  expect([await word.isVisible(), await frame()]).toEqual([true, "practice"]);
  await answerRest(page, { level: 1 });
  expect([await word.isVisible(), await frame()]).toEqual([true, "practice"]);
  await toWaiting(page);
  await delivered(page, 1);
  expect(about(123).map(({ mode }) => mode)).toEqual(["practice"]);

  await openStaffPages(page);
  await button(page, "Kết thúc làm thử").click();
  await press(page, button(page, "Thoát"));
  expect([await word.count(), await frame()]).toEqual([0, "citizen"]);
  await inviteFor(page, 124);
  await press(page, button(page, "Không tham gia"));
  await delivered(page, 2);
  expect(about(124).map(({ mode }) => mode)).toEqual(["live"]);
});

test("the status page tells numbers and takes no answer away; nothing of an answer stands on it", async () => {
  await using kiosk = await aTablet();
  const { tablet, page } = kiosk;
  await takeOffline(kiosk);
  await inviteFor(page, 125);
  await press(page, button(page, "Bắt đầu"));
  await answerRest(page, { level: 2, words: "Ghế gãy ở cửa số ba" });
  await toWaiting(page);
  await openStaffPages(page);
  await press(page, button(page, "Tình trạng máy, phiếu chờ gửi"));
  const sum = page.getByRole("region", { name: "Phiếu trên máy này" });
  await sum.getByText("phiếu đã lưu, số 1 đến 1").waitFor();
  const seen = await page.locator("body").innerText();
  for (const told of ["Ghế gãy", "Không hài lòng", "số 125"]) expect(seen).not.toContain(told);
  expect(await page.getByRole("button", { name: /xóa|hủy/i }).count()).toBe(0);
  await button(page, "Gửi ngay").click();
  await page.getByText("Chưa gửi được: không tới được máy chủ").waitFor();
  await tablet.setOffline(false);
  await delivered(page, 1);
  await page.getByText("Máy làm việc bình thường.").waitFor();
});

test("where citizens do not start by themselves only staff invite", async () => {
  await using kiosk = await aTablet({ desk: "invited-only" });
  const { page } = kiosk;
  expect(await button(page, "Bắt đầu").count()).toBe(0);
  await inviteFor(page, 126);
  await press(page, button(page, "Bắt đầu"));
  await answerRest(page, { level: 3 });
  await delivered(page, 1);
  expect(about(126)).toMatchObject([{ unit: "invited-only", launchedBy: "staff", outcome: "completed" }]);
});
