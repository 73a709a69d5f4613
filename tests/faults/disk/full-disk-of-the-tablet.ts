import { join } from "node:path";
import type { Page } from "playwright-core";
import { enrolWith } from "../../support/an-office.ts";
import { fillDisk } from "../../support/fill-disk.ts";
import { answerForm, answerUntil, beginForm, toWaiting } from "../../support/kiosk-page.ts";
import { mayMount, ownVolume } from "../../support/own-volume.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { button } from "../../support/staff-at-work.ts";
import { untilPowerCut } from "../../support/until-power-cut.ts";
import type { Form, Line } from "../proof.ts";
import { arrived, failed, saved } from "./full-tablet.ts";

const about = { promise: 1, fault: "full disk of a tablet that was started anew" } as const;

/**
 * Fills the disk of a tablet that was started anew in the middle of a form, without a network, again and again: room comes back after another cut of the
 * power or under the page, more is saved, and all that was ever shown as saved is there at the next start and arrives. Two
 * starts later, because Chromium finds a log that was written behind half a record only when it opens it once more.
 */
export async function fullDiskOfTheTablet(form: Form): Promise<Line> {
  if (!mayMount) return { kind: "skipped", ...about, why: "no volume of its own may be mounted here" };
  await using office = await openShortOffice();
  using disk = ownVolume(256);
  const profile = join(disk.path, "profile");
  const tries = form === "short" ? 1 : 10;
  await untilPowerCut({ office, profile }, async (page) => {
    await enrolWith(office, page);
    await toWaiting(page);
    office.front.cut(true);
    await answerForm(page, { level: 4 });
  });
  let forms = 1;
  for (let time = 0; time < tries; time += 1) {
    const empty = await untilPowerCut({ office, profile }, async (page) => {
      await beginForm(page);
      await page.getByRole("group").first().waitFor();
      await page.getByRole("radio").nth(3).check();
      const room = fillDisk(disk.path);
      if (await diesOn(page, answerUntil(page, failed(page).or(saved(page))))) return room;
      // What fitted into the last block is kept.
      if (await saved(page).isVisible()) forms += 1;
      // Where not even the button could be read from the full disk, only a start helps.
      else if (time % 2 === 1 && (await button(page, "Thử lưu lại").isVisible())) {
        room();
        await button(page, "Thử lưu lại").click();
        await saved(page).waitFor();
        forms += 1;
        return () => {};
      }
      return room;
    });
    empty();
    await untilPowerCut({ office, profile }, async (page) => {
      forms += await goneOnWith(page);
      await answerForm(page, { level: 5 });
      forms += 1;
    });
  }
  office.front.cut(false);
  const { acknowledged } = await untilPowerCut({ office, profile }, (page) => arrived(office, page));
  const kept = office.responses().length;
  return {
    kind: "survived",
    ...about,
    tries,
    lost: Math.max(0, forms - Math.min(kept, acknowledged)),
    double: Math.max(0, kept - acknowledged),
    wrong: 0,
  };
}

/** Whether the browser dies of its full disk meanwhile, as it does of a cut of the power. */
async function diesOn(page: Page, deed: Promise<void>): Promise<boolean> {
  try {
    await deed;
    return false;
  } catch (error) {
    if (page.isClosed()) return true;
    throw error;
  }
}

/** Ends a form that a power cut interrupted, if it could be read again; how many were saved. */
async function goneOnWith(page: Page): Promise<number> {
  const more = button(page, "Tôi cần thêm thời gian");
  const invite = button(page, "Mời đánh giá");
  await more.or(invite).first().waitFor();
  if (!(await more.isVisible())) return 0;
  await more.click();
  await answerUntil(page, saved(page));
  await toWaiting(page);
  return 1;
}
