import { randomBytes, randomInt } from "node:crypto";
import { appendFileSync, existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { enrolWith, type Office } from "../../support/an-office.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { answerForm, formsOn, toWaiting } from "../../support/kiosk-page.ts";
import { openShortOffice } from "../../support/short-office.ts";
import { untilPowerCut } from "../../support/until-power-cut.ts";
import { arrived } from "../disk/full-tablet.ts";
import type { Form, Line } from "../proof.ts";

const promise = 1;
const fault = "power cut of the tablet that leaves part of a record at the end of the browser's log";

/**
 * A cut of the power may fall between the two parts in which Chromium writes a record to its log. What is written behind half a record makes the opening after
 * the next find the log corrupt, and Chromium deletes every database of the site: so each cut is followed by two starts, and more is saved in between.
 */
export async function halfARecord(form: Form): Promise<readonly Line[]> {
  const [survived, noticed] = [await cutsOf(form === "short" ? 1 : 10), await cutsOf(1, withoutAnotherLog)];
  return [
    { kind: "survived", promise, fault, wrong: 0, ...survived },
    { kind: "planted", promise, fault: `${fault}, with no other log begun`, tries: noticed.tries, caught: noticed.lost > 0 ? 1 : 0 },
  ];
}

type Cuts = { readonly tries: number; readonly lost: number; readonly double: number };

/** Cuts the power so many times, each time after a form; what is missing in the end, or there twice. */
async function cutsOf(tries: number, before?: (tablet: BrowserContext) => Promise<void>): Promise<Cuts> {
  await using office = await openShortOffice();
  using folder = ownFolder();
  const profile = folder.path;
  const where = { office, profile, ...(before && { before }) };
  await untilPowerCut(where, async (page) => {
    await enrolWith(office, page);
    await toWaiting(page);
    office.front.cut(true);
    await answerForm(page, { level: 4 });
  });
  for (let cut = 0; cut < tries; cut += 1) {
    const log = tornLog(profile);
    await untilPowerCut(where, async (page) => {
      await answerForm(page, { level: 5 });
      if (!before) await gone(log);
    });
  }
  const kept = await untilPowerCut(where, (page) => sent(office, page));
  const responses = office.responses().length;
  return { tries, lost: tries + 1 - Math.min(kept, responses), double: Math.max(0, responses - tries - 1) };
}

/** Lets all that is on the tablet arrive; how many forms that were. */
async function sent(office: Office, page: Page): Promise<number> {
  await page.locator("#root main").waitFor();
  const { waiting } = await formsOn(page);
  office.front.cut(false);
  if (waiting > 0) await arrived(office, page);
  return waiting;
}

/** Lays the beginning of a record at the end of the browser's log: checksum, length 300, whole in one piece, and not all of its bytes. */
function tornLog(profile: string): string {
  const [log] = globSync("Default/IndexedDB/*.indexeddb.leveldb/*.log", { cwd: profile });
  if (log === undefined) throw new Error("the browser keeps no log");
  const record = Buffer.concat([randomBytes(4), Buffer.from([300 % 256, 1, 1]), randomBytes(300)]);
  appendFileSync(join(profile, log), record.subarray(0, randomInt(1, record.length)));
  return join(profile, log);
}

/** Resolves when the browser has left a log for another. */
async function gone(log: string): Promise<void> {
  for (let look = 0; existsSync(log); look += 1) {
    if (look === 600) throw new Error("the browser goes on with the log it had");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes away what another log is begun with. */
async function withoutAnotherLog(tablet: BrowserContext): Promise<void> {
  await tablet.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on what it belongs to
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      if (name === "kiosk log") throw new DOMException("taken away", "UnknownError");
      return open.call(this, name, version);
    };
  });
}
