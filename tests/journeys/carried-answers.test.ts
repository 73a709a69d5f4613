import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { ExportedAnswers, importAnswers } from "#protocol/exported-answers.ts";
import { type Office, openOffice } from "../support/an-office.ts";
import { builtPages } from "../support/built-pages.ts";
import { openBrowser } from "../support/chromium.ts";
import { formsOn, press, toWaiting } from "../support/kiosk-page.ts";
import { delivered, officeTablet, responsesAbout, takeOffline } from "../support/office-tablet.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { signedInAt } from "../support/signed-in.ts";
import { button, inviteFor, openStaffPages } from "../support/staff-at-work.ts";

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

const outcome = (page: Page) => page.locator("footer output");

/** The file the page makes on that press, under the policy that the endpoint gives its pages. */
async function exportedFrom(page: Page): Promise<{ readonly name: string; readonly file: ExportedAnswers }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Xuất ra tệp").click()]);
  const text = readFileSync(await download.path(), "utf8");
  return { name: download.suggestedFilename(), file: z.parse(ExportedAnswers, JSON.parse(text)) };
}

/** An admin brings the file. */
async function carriedIn({ store, batches }: ExportedAnswers): Promise<string[]> {
  const { cookie } = await signedInAt(office.data, { role: "admin" });
  const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const taken: string[] = [];
  for (const batch of batches) {
    const answer = await fetch(office.origin + importAnswers.path, { method: "POST", headers, body: JSON.stringify({ store, ...batch }) });
    const { results } = z.parse(importAnswers.output, await answer.json());
    taken.push(...results.map((result) => result.outcome));
  }
  return taken;
}

test("what a tablet without a network holds is carried to the endpoint in a file, and counted once when the tablet sends it too", async () => {
  await using kiosk = await officeTablet(office, browser);
  const { tablet, page } = kiosk;
  await takeOffline(kiosk);
  for (const number of [131, 132]) {
    await inviteFor(page, number);
    await press(page, button(page, "Không tham gia"));
    await toWaiting(page);
  }
  await openStaffPages(page);
  await press(page, button(page, "Tình trạng máy, phiếu chờ gửi"));
  await page.getByText("Không có mạng tới máy chủ từ").waitFor();
  const { name, file } = await exportedFrom(page);
  expect(name).toMatch(/^sipas-tl-02-\d{4}-\d{2}-\d{2}\.json$/);
  await outcome(page).getByText("Đã xuất 2 phiếu").waitFor();
  expect(await formsOn(page)).toEqual({ waiting: 2, acknowledged: 0, refused: 0 });
  expect(JSON.stringify(file)).not.toContain("declined");

  expect(await carriedIn(file)).toEqual(["accepted", "accepted"]);
  await tablet.setOffline(false);
  await button(page, "Gửi ngay").click();
  await outcome(page).getByText("Máy chủ").waitFor();
  await delivered(page, 2);
  await page.getByText("Mọi phiếu đã có biên nhận của máy chủ.").waitFor();
  for (const number of [131, 132]) expect(responsesAbout(office, number)).toHaveLength(1);
  expect(await carriedIn(file)).toEqual(["duplicate", "duplicate"]);
});
