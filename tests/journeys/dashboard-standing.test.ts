import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults, Results } from "#protocol/results.ts";
import { readStanding, Standing } from "#protocol/standing.ts";
import { formatChange, formatCount, formatHundredths, formatPercent } from "#ui/numbers.ts";
import { accessFaults } from "../support/access-faults.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
import { answerTo, isWiderThanScreen, openManagerPage, readAt } from "../support/manager-page.ts";
import { openTwoYears, type TwoYears } from "../support/two-years.ts";

let province: TwoYears;
let browser: Browser;

beforeAll(async () => {
  province = await openTwoYears();
  browser = await openBrowser(["--lang=vi"]);
});
afterAll(async () => {
  await browser.close();
  await province[Symbol.asyncDispose]();
});

/** What the endpoint says by itself. */
function ask(path: string, more: Readonly<Record<string, string>>): Promise<unknown> {
  const query = { survey: province.survey, period: "2026", method: "means", ...more };
  return answerTo(path, query, { ...province, who: province.head });
}

test("a director reads where the province stands: the figures are the endpoint's, against target, last year, N and what was sent", async () => {
  const results = Results.parse(await ask(readResults.path, { groupBy: "none", against: "previous" }));
  const standing = Standing.parse(await ask(readStanding.path, {}));
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?period=2026");
  const index = page.locator("section", { has: page.getByRole("heading", { name: "Chỉ số hài lòng chung" }) });
  const { overall } = results.total;
  if (overall.state !== "shown" || standing.sample === null) throw new Error("too few answered");
  expect(await index.locator(".big").textContent()).toBe(formatPercent(overall.percent, "vi"));
  const { completed, returned, wanted } = standing.sample;
  await index.getByText(`${formatCount(overall.n, "vi")} phiếu`).waitFor();
  await page.getByText(`${formatCount(completed, "vi")} / ${formatCount(returned, "vi")}`).waitFor();
  await index.getByText(/^(Đạt|Chưa đạt) mục tiêu 85%$/).waitFor();
  await page.getByText(`Cần ít nhất ${formatCount(wanted, "vi")} phiếu`).waitFor();
  await page.getByText(`${formatCount(standing.delivery.received, "vi")} / ${formatCount(standing.delivery.told, "vi")}`).waitFor();
  const change = results.before?.changes.overall;
  if (change?.state !== "known") throw new Error("nothing was compared");
  await index.getByText(`${formatChange(change.points, "vi")} điểm phần trăm`).waitFor();
  for (const { figure } of results.total.criteria)
    await page
      .locator(".criteria")
      .getByText(figure.state === "shown" ? formatHundredths(figure.percent, "vi") : "", { exact: true })
      .waitFor();
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("with the keyboard alone somebody goes from what pulls the index down to every item, and back", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?period=2026");
  const hand = handOn(page);
  await hand.tabTo(".onward a");
  await hand.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Điều gì chưa tốt?" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Chúng ta đang ở đâu?" }).waitFor();
});

test("on a phone, in English, everything fits and is open to all", async () => {
  const { page, complaints } = await openManagerPage(browser, { ...province, who: province.head, screen: "phone", language: "en" });
  await readAt(page, province.origin, "?period=2026-09&unit=phuong-an-binh");
  await page.getByText("The target of 88% is for all of 2026").waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a commune where hardly anybody came shows no figure, and says why", async () => {
  const { page } = await openManagerPage(browser, { ...province, who: province.head, screen: "desk" });
  await readAt(page, province.origin, "?period=2026&unit=xa-yen-mo");
  await page.getByText("Chưa đủ 10 phiếu nên không hiện").waitFor();
  expect(await page.locator(".grid.a").textContent()).not.toMatch(/\d,\d\d/);
  expect(await accessFaults(page)).toEqual([]);
});
