import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDraft } from "#protocol/survey-drafts.ts";
import { openBrowser } from "../support/chromium.ts";
import { freePort, ownFolder, type RunningEndpoint, startEndpoint } from "../support/endpoint.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { answerRest, beginForm, press, toWaiting } from "../support/kiosk-page.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { browserCookie, signedInAt } from "../support/signed-in.ts";
import { button } from "../support/staff-at-work.ts";

const data = ownFolder();
const title = { vi: "Công chức ở bản nháp", en: "Officials of the draft" };
const shipped = shippedSurvey("ward-short-9");
const criteria = shipped.criteria.map((criterion) => ({ ...criterion, title }));
const definition = { ...shipped, id: "ban-nhap", locked: [], criteria, blocks: [], order: criteria.map(({ code }) => code) };
let endpoint: RunningEndpoint;
let browser: Browser;

beforeAll(async () => {
  endpoint = await startEndpoint({ data: data.path, port: await freePort() });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await endpoint.stop();
  data[Symbol.dispose]();
});

/** The sheet from which a new draft goes to a tablet. */
async function openTrial(): Promise<Page> {
  const admin = await signedInAt(data.path, { role: "admin" });
  const headers = { cookie: admin.cookie, "content-type": "application/json" };
  const body = JSON.stringify({ definition, base: null });
  const answer = await fetch(endpoint.origin + startDraft.path, { method: "POST", headers, body });
  const { draft } = startDraft.output.parse(await answer.json());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  await context.addCookies([browserCookie(admin, endpoint.origin)]);
  const page = await context.newPage();
  await page.goto(`${endpoint.origin}/admin/?draft=${draft}`);
  await page.getByRole("button", { name: "Thử trên máy thật" }).click();
  return page;
}

test("a draft put on a tablet is asked there in practice, and never else; it counts nowhere and is held nowhere", async () => {
  const tablet = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" })).newPage();
  await enrolPage(tablet, { origin: endpoint.origin, data: data.path });
  const admin = await openTrial();
  await admin.getByRole("button", { name: "Đưa bản nháp vào máy" }).click();
  await admin.getByText(/^«TL-02» thử bản nháp này/).waitFor();

  // Opened anew, it asks for what is new at once.
  await tablet.reload();
  await beginForm(tablet);
  expect(await tablet.getByText(title.vi).count()).toBe(0);
  await press(tablet, button(tablet, "Dừng"));
  await press(tablet, button(tablet, "Dừng và bỏ phiếu này"));
  await toWaiting(tablet);
  await press(tablet, button(tablet, "Công chức"));
  await button(tablet, "Bắt đầu làm thử (tập huấn)").click();
  await press(tablet, button(tablet, "Thoát"));
  await beginForm(tablet);
  await tablet.getByText(title.vi).waitFor();
  const received = tablet.waitForResponse((response) => response.url().endsWith("/api/responses") && response.status() === 201);
  await answerRest(tablet, { level: 4 });
  expect(await (await received).text()).toContain('"accepted"');

  await admin.getByRole("button", { name: "Thôi thử trên máy này" }).click();
  await admin.getByText(/^Không máy nào thử bản nháp này nữa/).waitFor();
});
