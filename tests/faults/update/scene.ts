import type { Page } from "playwright-core";
import type { Office } from "../../support/an-office.ts";
import { anotherVersion, lookForUpdate } from "../../support/another-version.ts";
import { answerRest, beginForm, toWaiting } from "../../support/kiosk-page.ts";
import type { WatchedTablet } from "../../support/watched-tablet.ts";

/** A build, by its folder and by what its page calls itself. */
export type Version = { readonly folder: string; readonly title: string };

/** Two builds that deliver each other. */
export type Versions = readonly [Version, Version];

/** A tablet and the office whose pages it takes. */
export type Scene = { readonly kiosk: WatchedTablet; readonly office: Pick<Office, "front"> };

/** Makes another version of the one in a folder. */
export function made(from: string, { alter = () => {}, ...version }: Version & { readonly alter?: (folder: string) => void }): Version {
  anotherVersion(from, version.folder, { title: version.title, alter });
  return version;
}

/** Waits until a version answers for itself. */
export async function inCharge(page: Page, { title }: Version): Promise<void> {
  await page.waitForFunction((wanted) => document.title === wanted && navigator.serviceWorker.controller !== null, title);
  await toWaiting(page);
}

/** The version on the tablet, and the other one. */
export async function nowAndNext(page: Page, [one, other]: Versions): Promise<Versions> {
  return (await page.title()) === one.title ? [one, other] : [other, one];
}

/** Delivers a version; nobody touches the tablet, and an hour passes. */
export async function comesByItself({ kiosk: { page }, office }: Scene, version: Version): Promise<void> {
  office.front.serve(version.folder);
  await toWaiting(page);
  await page.clock.fastForward(3_601_000);
  await inCharge(page, version);
}

/** Delivers a version whose worker waits for nobody, and opens its page. */
export async function takesOver({ kiosk: { page }, office }: Scene, version: Version): Promise<void> {
  office.front.serve(version.folder);
  await lookForUpdate(page);
  await page.waitForFunction(async () => {
    const { installing, waiting } = await navigator.serviceWorker.ready;
    return installing === null && waiting === null;
  });
  await page.reload();
  await inCharge(page, version);
}

/** Whether the tablet, switched on without a network, is of that version and lets somebody answer. */
export async function worksOffline({ kiosk, office }: Scene, { title }: Version): Promise<boolean> {
  office.front.cut(true);
  await kiosk.page.reload();
  const isRight = (await kiosk.page.title()) === title;
  if (isRight) await kiosk.visits(1);
  office.front.cut(false);
  return isRight;
}

type Delivery = { readonly now: Version; readonly next: Version; readonly file: string; readonly status: number };

/** Whether a version of which one file is answered by that status with a portal's page leaves the one before in charge, which works without a network. */
export async function refuses(scene: Scene, { now, next, file, status }: Delivery): Promise<boolean> {
  const { kiosk, office } = scene;
  office.front.serve(next.folder);
  office.front.breakAt(file, status);
  const ended = await lookForUpdate(kiosk.page).catch(() => "taken away");
  const works = await worksOffline(scene, now);
  office.front.breakAt(null);
  return ended === "redundant" && works;
}

/** Whether a version that comes in the middle of a form takes the page from under its citizen, who else answers to the end. */
export async function interrupts({ kiosk: { page }, office }: Scene, next: Version): Promise<boolean> {
  await beginForm(page);
  await page.evaluate(() => document.body.setAttribute("data-began-here", ""));
  office.front.serve(next.folder);
  const ended = await lookForUpdate(page).catch(() => "taken away");
  const isPatient = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null).catch(() => false);
  if (ended !== "installed" || !isPatient) return true;
  return answerRest(page, { level: 4 }).then(
    () => page.evaluate(() => !document.body.hasAttribute("data-began-here")),
    // A form that cannot be answered to its end was interrupted.
    () => true,
  );
}
