import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Comparison, readComparison } from "#protocol/comparison.ts";
import { formatChange, formatPercent } from "#ui/numbers.ts";
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

const ward = "?view=comparison&unit=phuong-an-binh&period=2026-10";
const twoUnits = `${ward}&right.unit=so-xay-dung&right.period=2026-10`;

/** What the endpoint says of the two units in October. */
async function wardAgainstDepartment(): Promise<Comparison> {
  const sideOf = (unit: string) => String(new URLSearchParams({ survey: province.survey.hash, unit, period: "2026-10" }));
  const asked = new URLSearchParams({ left: sideOf("so-xay-dung"), right: sideOf("phuong-an-binh"), method: "means" });
  const answer = await fetch(`${province.origin}${readComparison.path}?${asked}`, { headers: { cookie: province.head.cookie } });
  return Comparison.parse(await answer.json());
}

/** What stands under «A trừ B». */
function distance(page: Page): Promise<string> {
  return page.getByRole("region", { name: "A trừ B" }).locator(".fact").innerText();
}

test("a director sets two units beside each other; figures, differences and judgements are the endpoint's", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  const { left, right, changes } = await wardAgainstDepartment();
  await readAt(page, origin, twoUnits);
  for (const [side, { figures }] of [
    ["A: Phường An Bình", right],
    ["B: Sở Xây dựng", left],
  ] as const) {
    if (figures.overall.state !== "shown") throw new Error("too few answered");
    expect(
      await page
        .getByRole("region", { name: `Bên ${side}` })
        .locator(".fact")
        .innerText(),
    ).toBe(formatPercent(figures.overall.percent, "vi"));
  }
  const all = [changes.overall].concat(changes.criteria.flatMap(({ change, items }) => [change].concat(items.map((item) => item.change))));
  const table = page.getByRole("table", { name: "Hai bên trên cùng một trục" });
  expect(await table.locator("td.num:nth-of-type(4) .value").allTextContents()).toEqual(
    all.map((change) => (change.state === "known" ? formatChange(change.points, "vi") : "—")),
  );
  expect(await table.getByText("khác nhau thật", { exact: true }).count()).toBe(
    all.filter((change) => change.state === "known" && change.sure).length,
  );
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("with the keyboard alone somebody compares with the period before, swaps the sides, and turns the difference round", async () => {
  const { origin, head: who } = province;
  const { page } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await page.goto(`${origin}/dashboard/${ward}`);
  await page.getByText(/^Chọn một bên nữa để so/).waitFor();
  const hand = handOn(page);
  await hand.tabTo('.presets a[href*="right.period=2026-09"]');
  await hand.press("Enter");
  await page.getByRole("region", { name: /^Bên B: Phường An Bình · Tháng 09\/2026/ }).waitFor();
  const before = await distance(page);
  await hand.tabToButton("Đổi bên");
  await hand.press("Enter");
  await page.getByRole("region", { name: /^Bên A: Phường An Bình · Tháng 09\/2026/ }).waitFor();
  const turned = before.startsWith("−") ? before.replace("−", "+") : before.replace("+", "−");
  expect(await distance(page)).toBe(turned);
});

test("a unit beside the whole it belongs to is not judged, and one where hardly anybody came shows nothing", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "desk" });
  await readAt(page, origin, `${ward}&right.period=2026-10`);
  await page.getByText(/^Hai bên có thể có chung người trả lời/).waitFor();
  expect(await page.getByText("khác nhau thật", { exact: true }).count()).toBe(0);
  await readAt(page, origin, `${ward}&right.unit=xa-yen-mo&right.period=2026-10`);
  const hidden = page.getByRole("region", { name: /^Bên B: Xã Yên Mô/ });
  await hidden.getByText("Chưa đủ 10 phiếu nên không hiện").waitFor();
  expect(await hidden.innerText()).not.toMatch(/\d,\d\d/);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("on a phone, in English, everything fits and is open to all", async () => {
  const { origin, head: who } = province;
  const { page, complaints } = await openManagerPage(browser, { origin, who, screen: "phone", language: "en" });
  await readAt(page, origin, twoUnits);
  await page.getByRole("region", { name: /^Side B: Department of Construction/ }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
