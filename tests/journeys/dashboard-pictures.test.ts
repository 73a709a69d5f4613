import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/chromium.ts";
import { theDashboard } from "../support/dashboard-book.ts";
import { openManagerPage } from "../support/manager-page.ts";
import { openPictureBook } from "../support/picture-book.ts";
import { openTwoYears, type TwoYears } from "../support/two-years.ts";
import { pagesBeside } from "./pictured-dashboard/beside.ts";
import { hiddenPages, questionPages } from "./pictured-dashboard/questions.ts";

let province: TwoYears;

beforeAll(async () => {
  province = await openTwoYears();
});
afterAll(async () => {
  await province[Symbol.asyncDispose]();
});

test("every page of the dashboard is shown by a picture, and what a manager opens on a phone is open to all and has words for everything", async () => {
  const { origin, head: who } = province;
  await using browser = await openBrowser(["--lang=vi"]);
  await using book = await openPictureBook({ browser, folder: `${import.meta.dirname}/pictures/dashboard` }, theDashboard);
  const vietnamese = await openManagerPage(browser, { origin, who, screen: "desk" });
  const english = await openManagerPage(browser, { origin, who, screen: "desk", language: "en" });
  const stage = { origin, book, vietnamese: vietnamese.page, english: english.page };
  for (const show of [questionPages, hiddenPages, pagesBeside]) await show(stage);
  expect([...vietnamese.complaints, ...english.complaints]).toEqual([]);
  expect(await book.faults()).toEqual([]);
  // Made anew beside others it takes minutes; the ordinary run a quarter of one.
}, 600_000);
