import type { BrowserContext, Page } from "playwright-core";
import { enrolWith, type Office, standAt } from "../../support/an-office.ts";
import { openTablet } from "../../support/chromium.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { answerForm, answerUntil, beginForm, formsOn, toWaiting } from "../../support/kiosk-page.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { button } from "../../support/staff-at-work.ts";
import type { Form, Line } from "../proof.ts";

const about = { promise: 9, fault: "quota of the tablet's browser used up" } as const;

/**
 * Answers a form on a tablet that is switched on with no byte left to it, again and again, without a network: it never says «Đã lưu», keeps
 * what it has, and saves the form once there is room. A disk that is full is walked in tests/journeys/trouble-at-the-tablet.test.ts.
 */
export async function quotaOfTheTablet(form: Form): Promise<Line> {
  using folder = ownFolder();
  const profile = folder.path;
  const times = form === "short" ? 1 : 10;
  await using office = await openShortOffice();
  await switchedOn(profile, async (_tablet, page) => {
    await enrolWith(office, page);
    await toWaiting(page);
    await answerForm(page, { level: 4 });
  });
  office.front.cut(true);
  let wrong = 0;
  for (let time = 0; time < times; time += 1)
    await switchedOn(profile, async (tablet, page) => {
      const empty = await withoutQuota(tablet, office.origin);
      await page.goto(`${office.origin}/kiosk/`);
      await beginForm(page);
      if (!(await saysNotSaved(page)) || !(await stillSaysNotSaved(page))) wrong += 1;
      await empty();
      await button(page, "Thử lưu lại").click();
      await saved(page).waitFor();
      await toWaiting(page);
    });
  office.front.cut(false);
  const forms = times + 1;
  const { acknowledged } = await switchedOn(profile, (_tablet, page) => arrived(office, page));
  const kept = office.responses().length;
  return {
    kind: "survived",
    ...about,
    tries: times,
    lost: forms - Math.min(kept, acknowledged),
    double: Math.max(0, kept - acknowledged),
    wrong,
  };
}

/** Switches the tablet on, does something with it, and switches it off. */
async function switchedOn<Value>(profile: string, does: (tablet: BrowserContext, page: Page) => Promise<Value>): Promise<Value> {
  const tablet = await openTablet(profile);
  await using _ = { [Symbol.asyncDispose]: () => tablet.close() };
  await standAt(tablet, "one-stop-desk");
  return await does(tablet, tablet.pages()[0] ?? (await tablet.newPage()));
}

/** What the tablet says of a form that could not be kept. */
export const failed = (page: Page) => page.getByText("Phiếu này CHƯA được lưu.", { exact: false });
/** What it says of one that was. */
export const saved = (page: Page) => page.getByText("Đã lưu", { exact: true });

async function saysNotSaved(page: Page): Promise<boolean> {
  await answerUntil(page, failed(page).or(saved(page)));
  return (await failed(page).isVisible()) && (await saved(page).count()) === 0;
}

async function stillSaysNotSaved(page: Page): Promise<boolean> {
  await button(page, "Thử lưu lại").click();
  await button(page, "Thử lưu lại").waitFor();
  return saysNotSaved(page);
}

async function withoutQuota(tablet: BrowserContext, site: string): Promise<() => Promise<void>> {
  const [page] = tablet.pages();
  if (!page) throw new Error("the tablet shows nothing");
  const session = await tablet.newCDPSession(page);
  // Without the slash the call succeeds and holds nobody to anything; and what was granted once holds for half a minute (measured in Chromium).
  const origin = `${site}/`;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  return async () => {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await session.detach();
  };
}

/** Lets everything on the tablet arrive; how many forms stand where then. */
export async function arrived({ origin }: Office, page: Page): ReturnType<typeof formsOn> {
  await page.goto(`${origin}/kiosk/`);
  await page.locator("#root main").waitFor();
  for (let look = 0; look < 600; look += 1) {
    const forms = await formsOn(page);
    if (forms.waiting === 0) return forms;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("what is on the tablet does not arrive");
}
