import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { enrolWith, type Office, standAt } from "../../support/an-office.ts";
import { type KillableTablet, openKillable } from "../../support/killable-tablet.ts";
import { formsOn, recordsOn, toWaiting } from "../../support/kiosk-page.ts";
import { type OwnDisk, ownDisk, whyNoDisk } from "../../support/own-disk.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { visitsInARow } from "../../support/visits-in-a-row.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { frozen } from "./frozen.ts";
import { halfARecord } from "./half-a-record.ts";

const promise = 1;
const fault = "power cut of the tablet while people answer";
const planted = `${fault}, with relaxed durability`;

/** Cuts the power of a tablet without a network: everything that was shown as «Đã lưu» is on its disk, whole, and arrives once there is a network. */
export const powerCutOfTheTablet: Proof = {
  name: "power-cut-tablet",
  async run(form) {
    const why = whyNoDisk;
    const ofTheDisk =
      why === null
        ? [await survived(form), await noticed(form)]
        : [fault, planted].map((one) => ({ kind: "skipped", promise, fault: one, why }) as const);
    return [...ofTheDisk, ...(await halfARecord(form))];
  },
};

async function survived(form: Form): Promise<Line> {
  const cuts = await cutsOf({ times: form === "short" ? 2 : 50, isRelaxed: false });
  const sum = (what: keyof Cut) => cuts.reduce((total, cut) => total + cut[what], 0);
  const shown = cuts.at(-1)?.shown ?? 0;
  const told = `${fault}, ${shown.toLocaleString("en")} forms shown as saved`;
  return { kind: "survived", promise, fault: told, tries: cuts.length, lost: sum("lost"), double: sum("double"), wrong: sum("wrong") };
}

async function noticed(form: Form): Promise<Line> {
  const cuts = await cutsOf({ times: form === "short" ? 1 : 5, isRelaxed: true });
  return { kind: "planted", promise, fault: planted, tries: cuts.length, caught: cuts.filter(({ lost }) => lost > 0).length };
}

/** What a cut left: forms shown as saved before it, and of them those that are not there, are there twice, or never arrive whole. */
type Cut = { readonly shown: number; readonly lost: number; readonly double: number; readonly wrong: number };

/** Lets people answer and cuts the power so many times; the tablet itself goes on as if nothing had been. */
async function cutsOf({ times, isRelaxed }: { readonly times: number; readonly isRelaxed: boolean }): Promise<Cut[]> {
  await using office = await openShortOffice();
  using disk = ownDisk(1024);
  await using tablet = await openKillable(profileOn(disk.path));
  if (isRelaxed) await relax(tablet.context);
  const saves = await counted(tablet.context);
  const page = await toDesk(office, tablet);
  // Enrolled the day before.
  disk.settle();
  office.front.cut(true);
  // Ends with the tablet.
  void visitsInARow(page, 100_000).catch(() => undefined);
  const cuts: Cut[] = [];
  for (let cut = 0; cut < times; cut += 1) {
    const before = saves.shown();
    while (saves.shown() <= before + 1) await later(10);
    await later(randomInt(1000));
    using _ = await frozen([tablet.pid]);
    // What was on its way.
    await later(20);
    cuts.push(await leftBy(disk, office, saves.shown()));
  }
  return cuts;
}

/** Opens the copied disk in another browser and lets it send all it has. */
async function leftBy(disk: OwnDisk, office: Office, shown: number): Promise<Cut> {
  using copy = disk.afterPowerCut();
  const profile = profileOn(copy.path);
  // The browser that had it lives on beside the copy; after a real cut nobody does.
  for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) rmSync(join(profile, lock), { force: true });
  office.front.cut(false);
  await using tablet = await openKillable(profile);
  await standAt(tablet.context, "one-stop-desk");
  const page = await onlyPageOf(tablet.context);
  await page.goto(`${office.origin}/kiosk/`);
  await page.locator("#root main").waitFor();
  const numbers = (await recordsOn(page)).map(({ sequence }) => sequence);
  const kept = new Set(numbers).size;
  await allSent(page);
  office.front.cut(true);
  const arrived = office.responses().filter(({ outcome }) => outcome === "completed").length;
  return {
    shown,
    lost: Array.from({ length: shown }, (_form, index) => index + 1).filter((number) => !numbers.includes(number)).length,
    double: numbers.length - kept,
    // The form that was being saved may be there; it was not shown yet.
    wrong: Math.max(0, kept - arrived) + office.held() + Math.max(0, kept - shown - 1),
  };
}

/** Where the browser keeps what is the tablet's. */
function profileOn(disk: string): string {
  return join(disk, "profile");
}

async function toDesk(office: Office, { context }: KillableTablet): Promise<Page> {
  await standAt(context, "one-stop-desk");
  const page = await onlyPageOf(context);
  await enrolWith(office, page);
  await toWaiting(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

async function onlyPageOf(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** Counts how often «Đã lưu» comes on the screen. */
async function counted(context: BrowserContext): Promise<{ readonly shown: () => number }> {
  let shown = 0;
  await context.exposeFunction("sawSaved", () => void (shown += 1));
  await context.addInitScript(() => {
    let isShown = false;
    new MutationObserver(() => {
      const wasShown = isShown;
      isShown = document.querySelector("output")?.textContent?.includes("Đã lưu") ?? false;
      if (isShown && !wasShown) Reflect.get(globalThis, "sawSaved")();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return { shown: () => shown };
}

/** Takes away what «Đã lưu» rests on: the browser says a transaction is complete before the disk has it. */
async function relax(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on what it belongs to
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      return transaction.call(this, names, mode, { ...options, durability: "relaxed" });
    };
  });
}

/** Waits until nothing waits on the tablet any more. */
async function allSent(page: Page): Promise<void> {
  const until = Date.now() + 60_000;
  while ((await formsOn(page)).waiting > 0) {
    if (Date.now() > until) throw new Error("what is on the tablet does not arrive");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await later(100);
  }
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
