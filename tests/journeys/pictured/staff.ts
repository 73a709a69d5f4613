import type { Page, Route } from "playwright-core";
import { expect } from "vitest";
import * as z from "zod/mini";
import { Receipt } from "#protocol/responses.ts";
import { timeAt } from "../../support/an-binh.ts";
import { anotherVersion, lookForUpdate } from "../../support/another-version.ts";
import { formsOn, press, toWaiting } from "../../support/kiosk-page.ts";
import { delivered, takeOffline } from "../../support/office-tablet.ts";
import { inviteToMarriage, type PicturedTablet, pressCalmly, restAt, toMenu } from "../../support/pictured-tablet.ts";
import { button } from "../../support/staff-at-work.ts";

/** What staff open on the tablet. */
export async function staffStates({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("Behind the PIN");
  await pinStates(page, book);
  await book.take(page, "staff-menu", { about: "What staff keep in order", forms: ["wide", "small"] });
  await press(page, page.getByRole("button", { name: "Đổi quầy hoặc đợt khảo sát" }));
  await page.getByRole("group", { name: "Đợt khảo sát" }).waitFor();
  await book.take(page, "staff-place", { about: "Another counter or wave", forms: ["wide", "small"] });
  await press(page, button(page, "Quay lại"));
  await press(page, page.getByRole("button", { name: "Giải thích câu hỏi và cách tính" }));
  await page.getByRole("heading", { name: "Giải thích câu hỏi và cách tính" }).waitFor();
  await book.take(page, "explanation", { about: "What questions mean, and the formula", forms: ["wide", "small"] });
  await press(page, button(page, "Quay lại"));
  await press(page, page.getByRole("button", { name: "Tình trạng máy, phiếu chờ gửi" }));
  await page.getByText("Chưa có phiếu nào được lưu").waitFor();
  await book.take(page, "status-empty", { about: "The tablet's state, nothing saved yet" });
  await press(page, button(page, "Quay lại"));
  await testAnswer(page, book);
  await press(page, button(page, "Quay lại"));
  await press(page, button(page, "Thoát"));
}

async function pinStates(page: Page, book: PicturedTablet["book"]): Promise<void> {
  await pressCalmly(page, button(page, "Công chức"));
  for (const digit of "246") await button(page, digit).click();
  await book.take(page, "pin-typing", { about: "The desk's PIN", forms: ["wide", "small"] });
  await button(page, "Mở").click();
  await page.getByText("Mã PIN chưa đúng.").waitFor();
  await book.take(page, "pin-wrong", { about: "Wrong" });
  const locked = page.getByText("Xin chờ rồi thử lại");
  while (!(await locked.isVisible())) {
    await button(page, "1").click();
    await button(page, "Mở").click();
    await page.getByText("Mã PIN chưa đúng.").or(locked).waitFor();
  }
  await book.take(page, "pin-locked", { about: "Wrong too often" });
  await page.evaluate(() => localStorage.removeItem("pin-tries"));
  await restAt(page);
  await toMenu(page);
}

async function testAnswer(page: Page, book: PicturedTablet["book"]): Promise<void> {
  await press(page, page.getByRole("button", { name: "Kiểm tra máy" }));
  await page.locator(".check").filter({ hasText: "Phiếu thử" }).click();
  await page.getByRole("button", { name: "Gửi phiếu thử" }).click();
  await page.getByText("Đã tới máy chủ và quay lại").waitFor();
  await book.take(page, "set-up-test-answer", { about: "A test answer went all the way and came back" });
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
}

/** A tablet whose server refuses, is away, or has a newer program for it; and one that sleeps. */
export async function aloneStates(stage: PicturedTablet): Promise<void> {
  const { page, tablet, book, office } = stage;
  book.chapter("When something is the matter");
  // What was fast forwarded is taken back.
  await page.clock.setSystemTime(await timeAt(office));
  const forms = (await formsOn(page))["acknowledged"] ?? 0;
  await delivered(page, forms + ((await formsOn(page))["waiting"] ?? 0));
  await tablet.route("**/api/responses", refuse);
  await decline(page);
  await page.locator(".marks").waitFor();
  await toStatus(page);
  await page.getByText("Máy chủ chưa nhận 1 phiếu.").waitFor();
  await book.take(page, "status-refused", { about: "The server did not take a form" });
  await tablet.unroute("**/api/responses", refuse);

  office.front.serve(anotherVersion(stage.pages, stage.nextPages));
  expect(await lookForUpdate(page)).toBe("installed");
  await button(page, "Gửi ngay").click();
  await page.getByText("bản mới đã tải").waitFor();
  await book.take(page, "status-update-waiting", { about: "A newer program is downloaded and waits until nobody answers" });
  const anew = page.waitForEvent("load");
  await press(page, button(page, "Quay lại"));
  await press(page, button(page, "Thoát"));
  await anew;
  await toWaiting(page);

  await takeOffline({ ...stage, [Symbol.asyncDispose]: async () => {} });
  await decline(page);
  await decline(page);
  await page.clock.fastForward("18:00");
  await page.getByText("Chờ gửi 2").waitFor();
  await book.take(page, "waiting-marks", { about: "What staff should know, small at the foot", forms: ["wide", "small"] });
  await toStatus(page);
  await page.getByText("Không có mạng tới máy chủ").waitFor();
  await book.take(page, "status-offline", { about: "No network: two forms wait on the tablet", forms: ["wide", "tall", "small"] });
  await page.clock.setSystemTime("2026-11-19T11:15:00Z");
  await page.reload();
  await page.getByRole("heading", { name: "Ngoài giờ làm việc." }).waitFor();
  await book.take(page, "asleep", { about: "Outside opening hours", forms: ["wide", "tall", "small"] });
  await page.clock.setSystemTime("2026-11-19T03:15:00Z");
  await tablet.setOffline(false);
}

/** «Khách không đánh giá»: a form with nothing in it. */
async function decline(page: Page): Promise<void> {
  await inviteToMarriage(page);
  await press(page, button(page, "Không tham gia"));
  await press(page, button(page, "Xong"));
  await toWaiting(page);
}

async function toStatus(page: Page): Promise<void> {
  await toMenu(page);
  await press(page, page.getByRole("button", { name: "Tình trạng máy, phiếu chờ gửi" }));
}

/** The endpoint's own receipt, with another word on each form. */
async function refuse(route: Route): Promise<void> {
  const answer = await route.fetch();
  const receipt = z.parse(Receipt, await answer.json());
  const results = receipt.results.map((one) => ({ ...one, outcome: "rejected", reason: "this device has too many held records" }));
  await route.fulfill({ response: answer, json: { ...receipt, results } });
}
