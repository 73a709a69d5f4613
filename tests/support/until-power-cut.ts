import type { BrowserContext, Page } from "playwright-core";
import { type Office, standAt } from "./an-office.ts";
import { openKillable } from "./killable-tablet.ts";

type Where = {
  readonly office: Pick<Office, "origin">;
  readonly profile: string;
  /** What is done to the tablet before anything of the program runs. */
  readonly before?: (tablet: BrowserContext) => Promise<void>;
};

/** Switches a tablet on, does something with it, and cuts its power. */
export async function untilPowerCut<Value>({ office, profile, before }: Where, does: (page: Page) => Promise<Value>): Promise<Value> {
  await using tablet = await openKillable(profile);
  await standAt(tablet.context, "one-stop-desk");
  await before?.(tablet.context);
  const page = tablet.context.pages()[0] ?? (await tablet.context.newPage());
  await page.goto(`${office.origin}/kiosk/`);
  return await does(page);
}
