import { expect, test } from "vitest";
import { openBrowser, openTablet } from "../support/chromium.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { sendForms } from "../support/another-tablet.ts";
import { browserCookie, signedInAt } from "../support/signed-in.ts";
import { answerForm, formsOn, toWaiting } from "../support/kiosk-page.ts";

test("answers given while the endpoint is gone survive a restart of the tablet and are counted once each", async () => {
  using data = ownFolder();
  using profile = ownFolder();
  const port = await freePort();

  // Online once, so that the tablet has its program and its questions.
  let endpoint = await startEndpoint({ data: data.path, port });
  let tablet = await openTablet(profile.path);
  let kiosk = tablet.pages()[0] ?? (await tablet.newPage());
  await enrolPage(kiosk, { origin: endpoint.origin, data: data.path });
  await toWaiting(kiosk);
  await kiosk.evaluate(() => navigator.serviceWorker.ready.then(() => true));

  // The endpoint goes; the tablet starts again all the same, and three citizens answer.
  await endpoint.stop();
  await kiosk.reload();
  await answerForm(kiosk, { level: 5 });
  await answerForm(kiosk, { level: 4, except: { "acc-1": "neutral" } });
  await answerForm(kiosk, { level: 2 });
  await tablet.close();

  // The tablet is switched on again without a network.
  tablet = await openTablet(profile.path);
  kiosk = tablet.pages()[0] ?? (await tablet.newPage());
  await kiosk.goto(`${endpoint.origin}/kiosk/`);
  await expect.poll(() => formsOn(kiosk)).toEqual({ waiting: 3, acknowledged: 0, refused: 0 });

  endpoint = await startEndpoint({ data: data.path, port });
  await expect.poll(() => formsOn(kiosk), { timeout: 120_000 }).toEqual({ waiting: 0, acknowledged: 3, refused: 0 });

  // Three are under the smallest group that may be shown.
  const browser = await openBrowser();
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
  await office.addCookies([browserCookie(await signedInAt(data.path, { role: "manager" }), endpoint.origin)]);
  const dashboard = await office.newPage();
  await dashboard.goto(`${endpoint.origin}/dashboard/`);
  await dashboard.getByText("Chưa đủ 10 phiếu", { exact: false }).first().waitFor();

  // Nine more of another tablet, sent twice: (2 × 22 + 9 × 22 satisfied − 1) of 12 × 22.
  await sendForms({ origin: endpoint.origin, data: data.path, count: 9, level: "satisfied" });
  await sendForms({ origin: endpoint.origin, data: data.path, count: 9, level: "satisfied" });
  await dashboard.reload();
  await dashboard.getByText("12 phiếu").first().waitFor();
  const figure = await dashboard.locator("main").innerText();
  // ACC: items 10/12, 11/12, 11/12, 11/12; the other four criteria 11/12: (89,58 + 4 × 91,67) / 5.
  expect(figure).toContain("91,25%");
  expect(figure).toContain("89,58");
  await browser.close();
  await tablet.close();
  await endpoint.stop();
});
