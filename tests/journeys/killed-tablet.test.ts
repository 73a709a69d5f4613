import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrol } from "#protocol/devices.ts";
import { killedTablet, openTwoScreenOffice } from "../faults/power-cut/killed-tablet.ts";
import type { Office } from "../support/an-office.ts";
import { builtPages } from "../support/built-pages.ts";
import { ownFolder } from "../support/endpoint.ts";
import { codeAt } from "../support/enrol-page.ts";
import { formsOn } from "../support/kiosk-page.ts";
import { passSetUp } from "../support/pass-set-up.ts";
import { button } from "../support/staff-at-work.ts";
import { switchedOn } from "../support/switched-on.ts";

/** How often the tablet is killed; `KILLS=200` for a long run, `SEED=7` for another. */
const kills = Number(process.env["KILLS"] ?? 10);
const seed = Number(process.env["SEED"] ?? 2640);

let pages: ReturnType<typeof builtPages>;
let office: Office;

beforeAll(async () => {
  pages = builtPages();
  office = await openTwoScreenOffice(pages.folder);
});
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  pages.remove();
});

const on = (profile: string) => switchedOn({ office, profile, desk: null });

const places = (page: Page) => page.getByRole("heading", { name: "Máy này đặt ở đâu?" });
const checks = (page: Page) => page.getByRole("heading", { name: "Kiểm tra máy" });
const firstCounter = (page: Page) => page.getByRole("region", { name: "Bộ phận Một cửa" }).getByRole("button", { name: "Quầy 1" });

test("a tablet that is killed while it is enrolled, placed and checked goes on where it was", async () => {
  using profile = ownFolder();
  const code = await codeAt(office);
  let { tablet, page } = await on(profile.path);
  await page.getByRole("textbox").fill(code);
  await tablet.kill();

  ({ tablet, page } = await on(profile.path));
  expect(await page.getByRole("textbox").inputValue()).toBe("");
  await page.getByRole("textbox").fill(code);
  await button(page, "Ghi danh").click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor();
  await tablet.kill();

  ({ tablet, page } = await on(profile.path));
  await places(page).waitFor();
  await firstCounter(page).click();
  await checks(page).waitFor();
  await tablet.kill();

  ({ tablet, page } = await on(profile.path));
  await checks(page).or(places(page)).waitFor();
  // What is kept without haste may be lost with a kill; then staff are asked once more.
  if (await places(page).isVisible()) await firstCounter(page).click();
  await passSetUp(page);
  await button(page, "Mời đánh giá").waitFor();
  expect(await formsOn(page)).toEqual({ waiting: 0, acknowledged: 0, refused: 0 });
  await tablet.kill();
});

const isEnrolment = (url: URL) => url.pathname === enrol.path;

test("a tablet that never heard the answer to its enrolment is enrolled by the same code once more", async () => {
  using profile = ownFolder();
  const { tablet, page } = await on(profile.path);
  await using _ = { [Symbol.asyncDispose]: tablet.kill };
  await page.route(isEnrolment, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("textbox").fill(await codeAt(office));
  await button(page, "Ghi danh").click();
  await page.getByRole("alert").waitFor();
  await page.unroute(isEnrolment);
  await button(page, "Ghi danh").click();
  await page.getByRole("heading", { name: "Đã ghi danh" }).waitFor({ timeout: 5_000 });
});

test(
  `killed ${kills} times, whatever it was doing, the tablet has what it called saved once, goes on with what was begun, and shows the next person nothing`,
  { timeout: 120_000 + kills * 20_000 },
  async () => {
    expect(await killedTablet({ office, kills, seed })).toEqual([]);
  },
);
