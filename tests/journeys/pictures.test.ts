import { cpSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAnBinh, timeAt } from "../support/an-binh.ts";
import type { Office } from "../support/an-office.ts";
import { openBrowser } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { openPictureBook } from "../support/picture-book.ts";
import { theTablet } from "../support/tablet-book.ts";
import { askingStates, criterionStates } from "./pictured/asking.ts";
import { beforeItServes } from "./pictured/before-it-serves.ts";
import { closedStates } from "./pictured/closed.ts";
import { endingStates } from "./pictured/ending.ts";
import { launcherStates } from "./pictured/launching.ts";
import { aloneStates, staffStates } from "./pictured/staff.ts";
import { waitingStates } from "./pictured/waiting.ts";
import { invitedStates } from "./pictured/welcome.ts";

const folders = [ownFolder(), ownFolder()] as const;
const [{ path: pages }, { path: nextPages }] = folders;
/** A name that is this machine, but not `localhost`: a browser trusts it only with TLS. */
const strangeName = "--host-resolver-rules=MAP an-binh.test 127.0.0.1";
let office: Office;

beforeAll(async () => {
  cpSync("dist", pages, { recursive: true });
  office = await openAnBinh(pages);
});
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  for (const folder of folders) folder[Symbol.dispose]();
});

test("every state of the tablet can be reached, is open to all, fits its form, and is shown by a picture and no other is", async () => {
  await using browser = await openBrowser([strangeName]);
  await using book = await openPictureBook({ browser, folder: `${import.meta.dirname}/pictures` }, theTablet);
  const tablet = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN", reducedMotion: "reduce" });
  tablet.setDefaultTimeout(20_000);
  const page = await tablet.newPage();
  await page.clock.install({ time: await timeAt(office) });
  const stage = { office, tablet, page, book, pages, nextPages };
  for (const show of [
    beforeItServes,
    waitingStates,
    launcherStates,
    staffStates,
    invitedStates,
    criterionStates,
    askingStates,
    endingStates,
    aloneStates,
    closedStates,
  ])
    await show(stage);
  expect(await book.faults()).toEqual([]);
  // A minute on a machine of its own; several where others work beside it.
}, 400_000);
