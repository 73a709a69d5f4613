import type { Page } from "playwright-core";
import type { Desk, Office } from "./an-office.ts";
import { type KillableTablet, openKillable } from "./killable-tablet.ts";

/** A tablet from its switching on to its end, and whether «Đã lưu» was on its screen. */
export type Life = { readonly tablet: KillableTablet; readonly page: Page; readonly saw: { readonly saved: boolean } };

type Opening = {
  readonly office: Pick<Office, "origin">;
  readonly profile: string;
  /** Where it stands; null: nobody placed it yet. */
  readonly desk?: Desk | null;
  /** Whether this is long after it was switched off. */
  readonly isLater?: boolean;
};

/** Switches a tablet of an office on. */
export async function switchedOn({ office, profile, desk = "one-stop-desk", isLater = false }: Opening): Promise<Life> {
  const tablet = await openKillable(profile);
  const { context } = tablet;
  context.setDefaultTimeout(15_000);
  const saw = { saved: false };
  await context.exposeFunction("sawSaved", () => void (saw.saved = true));
  await context.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector("output")?.textContent?.includes("Đã lưu")) Reflect.get(globalThis, "sawSaved")();
    }).observe(document, { childList: true, subtree: true });
  });
  if (desk !== null)
    await context.addInitScript((place) => {
      localStorage.setItem("kiosk set-up", "full-screen=2026-11-18&finished=2026-11-18");
      localStorage.setItem("kiosk place", place);
    }, `unit=${desk}&counter=quay-1`);
  const page = context.pages()[0] ?? (await context.newPage());
  if (desk !== null) await page.clock.install({ time: Date.now() + (isLater ? 600_000 : 0) });
  await page.goto(`${office.origin}/kiosk/`);
  await page.locator("#root main").waitFor();
  return { tablet, page, saw };
}
