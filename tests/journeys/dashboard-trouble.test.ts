import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults, Results } from "#protocol/results.ts";
import { formatChange, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { accessFaults } from "../support/access-faults.ts";
import { type FilledProvince, openFilledProvince } from "../support/a-filled-province.ts";
import { openBrowser } from "../support/chromium.ts";
import { handOn } from "../support/hand-on-keys.ts";
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

/** What the endpoint says of that month by itself. */
async function results(): Promise<Results> {
  const query = new URLSearchParams({
    survey: province.survey.hash,
    period: "2026-10",
    groupBy: "none",
    method: "means",
    detail: "questions",
  });
  const answer = await fetch(`${province.origin}${readResults.path}?${query}`, { headers: { cookie: province.head.cookie } });
  return Results.parse(await answer.json());
}

const month = "?view=items&period=2026-10";

test("a director sees what costs most and why, divides it, and sends the address", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, month);
  await page.getByText("mục tiêu năm 2026: 87,00").first().waitFor();
  const { criteria, questions } = (await results()).total;
  const costs = criteria.map(({ items }) => items.reduce((sum, { cost }) => sum + (cost ?? 0), 0));
  expect(await page.locator(".ranked").first().locator("li").first().innerText()).toContain(
    `${formatChange(-Math.max(...costs), "vi")} điểm`,
  );
  await page.getByRole("heading", { name: /^Vì sao cho điểm thấp/ }).waitFor();
  await page.getByRole("heading", { name: "Sớm hẹn, đúng hẹn, trễ hẹn: điều gì xảy ra sau đó" }).waitFor();
  await page.locator(".drawn svg").first().waitFor();
  const harassment = questions.flatMap((one) => (one.state === "shown" ? one.rates : [])).find(({ id }) => id === "harassment-rate");
  if (harassment === undefined) throw new Error("nobody was asked about harassment");
  const cells = page.getByRole("row", { name: /^Tỷ lệ bị gây phiền hà, sách nhiễu/ }).getByRole("cell");
  expect(await cells.allInnerTexts()).toEqual([
    "",
    formatHundredths(harassment.percent, "vi"),
    formatSpan(harassment.interval.low, harassment.interval.high, "vi"),
    `${harassment.numerator} / ${harassment.denominator}`,
  ]);
  expect(await accessFaults(page)).toEqual([]);

  // In a single month few procedures have people enough.
  await readAt(page, origin, "?view=items&period=2026");
  await page.getByRole("link", { name: "Thủ tục", exact: true }).click();
  await page.getByRole("combobox", { name: "Số liệu" }).selectOption({ label: "Tỷ lệ bị đòi giấy tờ ngoài quy định" });
  const table = page.getByRole("table", { name: "Tỷ lệ bị đòi giấy tờ ngoài quy định, theo: Thủ tục" });
  await table.waitFor();
  const shares = await sharesIn(page);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  await page.reload();
  await table.waitFor();
  expect(await sharesIn(page)).toEqual(shares);
  expect(complaints).toEqual([]);
});

test("the head of a ward sees its counters in a month that is over, and in words why not in the running one", async () => {
  const { origin, headOfWard: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, `${month}&divide=counter`);
  await page.getByRole("row", { name: /^Quầy 1/ }).waitFor();
  await readAt(page, origin, "?view=items&period=2026-11&divide=counter");
  await page.getByText(/Kết quả từng quầy chỉ xem theo tháng đã hết/).waitFor();
  expect(complaints).toEqual([]);
});

test("with the keyboard alone somebody opens a criterion, goes to another division, opens the restricted list", async () => {
  const { origin, head: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, month);
  const hand = handOn(page);
  await hand.tabTo('.items button[aria-expanded="false"]');
  await hand.press("Enter");
  expect(await page.locator('.items button[aria-expanded="true"]').count()).toBe(2);
  await hand.tabTo('.tabs a[href*="divide=procedure"]');
  await hand.press("Enter");
  await page.locator('.tabs a[href*="divide=procedure"][aria-current]').waitFor();
  await hand.tabToButton("Mở danh sách");
  await hand.press("Enter");
  const acts = page.getByRole("table", { name: "Danh sách hạn chế: điều quy định cấm" });
  await acts.waitFor();
  expect(await acts.innerText()).toMatch(/Gây phiền hà, sách nhiễu[\s\S]*\nTuần \d\d\/2026.*\d+ trên \d\d/);
  expect(await accessFaults(page)).toEqual([]);
});

test("on a phone, in English, everything fits and is open to all", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "phone", language: "en" });
  await readAt(page, origin, month);
  await page.getByRole("heading", { name: "What happened to people" }).waitFor();
  await page.getByRole("heading", { name: "Early, on time, late: what happened then" }).waitFor();
  await page.getByRole("button", { name: "Open the list" }).click();
  await page.getByRole("table", { name: "Restricted list: what the rules forbid" }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

async function sharesIn(page: Page): Promise<number[]> {
  const cells = await page.locator("table.divided td:nth-child(3) b").allInnerTexts();
  return cells.map((share) => Number(share.replace(",", ".")));
}
