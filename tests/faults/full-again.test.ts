import { join } from "node:path";
import { expect, test } from "vitest";
import { enrolWith, type Office, standAt } from "../support/an-office.ts";
import { fillDisk } from "../support/fill-disk.ts";
import { openKillable } from "../support/killable-tablet.ts";
import { answerForm, answerUntil, beginForm, formsOn, toWaiting } from "../support/kiosk-page.ts";
import { mayMount, ownVolume } from "../support/own-volume.ts";
import { openShortOffice } from "../support/short-office.ts";
import { withTimeToSkip } from "../support/visits-in-a-row.ts";

/** Switches a tablet on whose browser keeps everything in that folder. */
async function switchedOn({ origin }: Pick<Office, "origin">, profile: string) {
  const tablet = await openKillable(profile);
  await standAt(tablet.context, "one-stop-desk");
  await withTimeToSkip(tablet.context);
  const page = tablet.context.pages()[0] ?? (await tablet.context.newPage());
  await page.goto(`${origin}/kiosk/`);
  return { page, kill: tablet.kill };
}

/**
 * Not so yet: where a browser that was started anew (Chromium 153) fails to write on a full disk, and its database is opened again while there is still no
 * room, Chromium deletes all of it, and forms shown as saved before go with it. Opened again only once there is room, it is whole (measured): so the kiosk
 * must look for room elsewhere before it opens its database again. In the browser's first life, and under a quota, everything stays.
 */
const notYet = mayMount ? test.fails : test.skip;

notYet("a tablet that was switched off and on, and whose disk is full then, still has every form it showed as saved before", async () => {
  await using office = await openShortOffice();
  using disk = ownVolume(128);
  const profile = join(disk.path, "profile");
  let { page, kill } = await switchedOn(office, profile);
  await enrolWith(office, page);
  await toWaiting(page);
  office.front.cut(true);
  await answerForm(page, { level: 4 });
  await kill();

  ({ page, kill } = await switchedOn(office, profile));
  await beginForm(page);
  await page.getByRole("group").first().waitFor();
  const empty = fillDisk(disk.path);
  await answerUntil(page, page.getByText(/^Đã lưu$|CHƯA được lưu/));
  await kill();
  empty();

  ({ page, kill } = await switchedOn(office, profile));
  await page.locator("#root main").waitFor();
  const { waiting } = await formsOn(page);
  await kill();
  expect(waiting).toBeGreaterThan(0);
});
