import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readResults, Results } from "#protocol/results.ts";
import { formatHundredths } from "#ui/numbers.ts";
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

const month = "?view=groups&period=2026-10";

/** What the endpoint says of the units in October. */
async function unitsInOctober(): Promise<Results> {
  const asked = {
    survey: province.survey.hash,
    period: "2026-10",
    method: "means",
    groupBy: "unit",
    detail: "criteria",
    against: "previous",
  };
  const answer = await fetch(`${province.origin}${readResults.path}?${new URLSearchParams(asked)}`, {
    headers: { cookie: province.head.cookie },
  });
  return Results.parse(await answer.json());
}

test("a director finds every unit at its place, goes down into one and comes back; every figure is the endpoint's", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  const { groups } = await unitsInOctober();
  await readAt(page, origin, month);
  const table = page.getByRole("table", { name: /^Đơn vị \(15\), 5 tiêu chí, mục tiêu 85% năm 2026$/ });
  const shown = groups.flatMap(({ key, figures: { overall, criteria } }) =>
    overall.state === "shown" ? [{ key, overall, criteria }] : [],
  );
  expect(shown.length).toBeGreaterThan(1);
  for (const { key, overall, criteria } of shown) {
    const printed = [overall, ...criteria.map(({ figure }) => figure)].flatMap((figure) =>
      figure.state === "shown" ? [formatHundredths(figure.percent, "vi")] : [],
    );
    const row = table.locator("tr", { has: page.locator(`td[data-row="${key}"]`) });
    const numbers = await row.locator("b, td[data-row] > span:not(.hidden)").allTextContents();
    expect(numbers.filter((text) => /^\d/.test(text))).toEqual(printed);
  }
  expect(await table.getByText(/^hạng \d+ trên \d+, có thể từ \d+ đến \d+$/).count()).toBe(shown.length);
  await table.getByText("Ẩn vì có dưới 10 lượt trả lời").first().waitFor();
  expect(await accessFaults(page)).toEqual([]);

  await page.getByRole("link", { name: "Phường An Bình" }).click();
  await page.getByRole("rowheader", { name: /Tư pháp - Hộ tịch/ }).waitFor();
  expect(page.url()).toContain("unit=phuong-an-binh&period=2026-10&by=field");
  await page.getByRole("navigation", { name: "Đường đến đơn vị này" }).getByRole("link", { name: "Tỉnh Nam Sơn" }).click();
  await table.waitFor();
  await page.getByRole("combobox", { name: "Sắp xếp" }).selectOption("name");
  await expect.poll(() => table.getByRole("rowheader").nth(1).textContent()).toMatch(/^Phường An Bình/);
  await page.reload();
  await table.waitFor();
  expect(await table.getByRole("rowheader").nth(1).textContent()).toMatch(/^Phường An Bình/);
  expect(complaints).toEqual([]);
});

test("with the keyboard alone somebody goes over the map, reads what stands behind a cell, and down into a unit", async () => {
  const { origin, head: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, month);
  const hand = handOn(page);
  await hand.tabTo("td[data-code]");
  await hand.press("ArrowDown");
  await hand.press("ArrowRight");
  const tip = page.locator(".cell-tip");
  expect(await tip.innerText()).toMatch(/\d\d,\d\d% \(\d\d,\d\d.–.\d\d,\d\d\), n = \d+\s+mục tiêu 8[57]%: /);
  await hand.press("Escape");
  expect(await tip.count()).toBe(0);
  await hand.tabTo('th[scope="row"] a');
  await hand.press("Enter");
  await page.getByRole("navigation", { name: "Đường đến đơn vị này" }).waitFor();
  await page.goBack();
  await page.getByRole("table", { name: /^Đơn vị \(15\)/ }).waitFor();
});

test("the wide axis shows one criterion unit by unit, and what is saved of it is a picture", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, `${month}&picture=whiskers&criterion=FBK`);
  const table = page.getByRole("table", { name: /^Đơn vị \(15\), Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị, mục tiêu 87%/ });
  await table
    .getByRole("img", { name: /khoảng tin cậy 95% từ/ })
    .first()
    .waitFor();
  expect(await accessFaults(page)).toEqual([]);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải SVG" }).click()]);
  expect(saved.suggestedFilename()).toMatch(/\.svg$/);
  expect(complaints).toEqual([]);
});

test("on a phone, in English, the map scrolls under its names and is open to all", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "phone", language: "en" });
  await readAt(page, origin, month);
  const name = page.getByRole("link", { name: "An Bình ward" });
  await name.waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  await page.locator(".places-box").evaluate((box) => (box.scrollLeft = box.scrollWidth));
  const last = page.locator('td[data-row="phuong-an-binh"]').last();
  const [nameBox, cellBox] = await Promise.all([name.boundingBox(), last.boundingBox()]);
  expect(nameBox?.x).toBeGreaterThanOrEqual(0);
  expect((cellBox?.x ?? 0) + (cellBox?.width ?? 0)).toBeLessThanOrEqual(391);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
