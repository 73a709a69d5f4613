import { afterAll, beforeAll, expect, test } from "vitest";
import { accessFaultsInFrame } from "../support/access-faults.ts";
import { thursdayMorning } from "../support/an-binh.ts";
import { openWorkshop, type Workshop } from "../support/a-workshop.ts";
import { openBrowser } from "../support/chromium.ts";
import { openAt } from "../support/pictured-workshop.ts";
import { openPictureBook } from "../support/picture-book.ts";
import { browserCookie } from "../support/signed-in.ts";
import { theWorkshop } from "../support/workshop-book.ts";
import { paperPages, questionnairePages } from "./pictured-workshop/asking.ts";
import { editorPages } from "./pictured-workshop/editing.ts";
import { housePages, planPages } from "./pictured-workshop/organisation.ts";
import { trustPages } from "./pictured-workshop/trust.ts";

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
});

test("every page of the workshop is open to all, on a desk and on a phone, has words for everything, and is shown by a picture", async () => {
  await using browser = await openBrowser(["--lang=vi"]);
  await using book = await openPictureBook({ browser, folder: `${import.meta.dirname}/pictures/workshop` }, theWorkshop);
  const context = await browser.newContext({
    viewport: theWorkshop.sizes.desk,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  await context.addCookies([browserCookie(workshop.admin, workshop.origin)]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.clock.install({ time: thursdayMorning });
  const stage = { workshop, page, book };
  for (const visit of [questionnairePages, editorPages, paperPages, planPages, housePages, trustPages]) await visit(stage);
  await openAt(stage, `?draft=${workshop.drafts.written}`);
  await page.frameLocator(".preview iframe").locator("footer.actions").waitFor();
  expect(await accessFaultsInFrame(page)).toEqual([]);
  // Somebody else's text came first: the endpoint says so, and the browser notes it.
  expect(complaints.filter((one) => !one.includes("409 (Conflict)"))).toEqual([]);
  expect(await book.faults()).toEqual([]);
}, 300_000);
