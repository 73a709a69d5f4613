import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Quality, readQuality } from "#protocol/quality.ts";
import { formatCount, formatHundredths, formatPercent } from "#ui/numbers.ts";
import { accessFaults } from "../support/access-faults.ts";
import { type FilledProvince, openFilledProvince } from "../support/a-filled-province.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
import type { SignedIn } from "../support/signed-in.ts";
import { isWiderThanScreen, openManagerPage, readAt } from "../support/manager-page.ts";

let province: FilledProvince;
let browser: Browser;

beforeAll(async () => {
  [province, browser] = await Promise.all([openFilledProvince(), openBrowser(["--lang=vi"])]);
});
afterAll(async () => {
  await browser.close();
  await province[Symbol.asyncDispose]();
});

const view = "?view=belief";

/** What the endpoint says to somebody of a period. */
async function qualityOf(period: string, { cookie }: SignedIn): Promise<Quality> {
  const asked = new URLSearchParams({ survey: province.survey.hash, period, method: "means" });
  const answer = await fetch(`${province.origin}${readQuality.path}?${asked}`, { headers: { cookie } });
  return Quality.parse(await answer.json());
}

test("a director reads what is odd, what the index would be otherwise, and whether the store is whole; every number is the endpoint's", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  const quality = await qualityOf("all", who);
  await readAt(page, origin, view);
  await page.getByText(`Đã tính ${formatCount(quality.forms ?? 0, "vi")} phiếu.`).waitFor();
  const signs = page.getByRole("table", { name: "Có phiếu nào bất thường?" });
  const printed = quality.classes.map(({ forms, share }) => [formatCount(forms ?? 0, "vi"), formatPercent(share ?? 0, "vi")]);
  const rows = signs.locator("tbody tr");
  for (const [index, numbers] of printed.entries()) expect(await rows.nth(index).locator("td.num").allTextContents()).toEqual(numbers);

  const { overall, withoutFlagged } = quality;
  if (overall.state !== "shown" || withoutFlagged.overall.state !== "shown") throw new Error("too few answered");
  const index = page.getByRole("row", { name: /^Chỉ số hài lòng chung/ });
  expect((await index.locator(".value").allTextContents()).slice(0, 2)).toEqual(
    [overall, withoutFlagged.overall].map(({ percent }) => formatHundredths(percent, "vi")),
  );
  await page.getByRole("heading", { name: "Dữ liệu có bị sửa không?" }).waitFor();
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the codes of the chain are open to whoever asks, from the link beside it", async () => {
  const { origin, head: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, view);
  const address = await page.getByRole("link", { name: /^Mã cuối ngày để in và cất/ }).getAttribute("href");
  expect((await fetch(new URL(address ?? "", origin))).status).toBe(200);
});

test("with the keyboard alone somebody goes from the signs to how figures are made, and back", async () => {
  const { origin, head: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, view);
  const hand = handOn(page);
  await hand.tabTo('.prose a[href*="view=method"]');
  await hand.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Cách tính" }).waitFor();
  await page.goBack();
  await page.getByRole("table", { name: "Có phiếu nào bất thường?" }).waitFor();
});

test("a filter by which forms are not told apart is explained, and the head of a ward is told of his counters what the endpoint tells him", async () => {
  const { origin, headOfWard: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await page.goto(`${origin}/dashboard/${view}&period=2026-10&type=citizen`);
  await page.getByRole("link", { name: "Xem cho mọi người của đơn vị" }).click();
  await page.getByRole("table", { name: "Có phiếu nào bất thường?" }).waitFor();
  const { outliers } = await qualityOf("2026-10", who);
  const counters = page.locator("section", { has: page.getByRole("heading", { name: "Quầy cao hơn hẳn các quầy khác" }) });
  const told = outliers.flatMap(({ figure, others }) => [figure, others]);
  expect(await counters.locator("td b").allTextContents()).toEqual(
    told.map((figure) => (figure.state === "shown" ? formatHundredths(figure.percent, "vi") : "")),
  );
  expect(await counters.getByText(/^Không có quầy nào như vậy ở Phường An Bình/).count()).toBe(outliers.length === 0 ? 1 : 0);
  expect(complaints).toEqual([]);
});

test("on a phone, in English, everything fits and is open to all", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "phone", language: "en" });
  await readAt(page, origin, `${view}&period=2026-10`);
  await page.getByRole("heading", { name: "What if it were reckoned otherwise?" }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
