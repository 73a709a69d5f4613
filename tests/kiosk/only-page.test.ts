import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { onlyPage } from "../../src/kiosk/program/only-page.ts";
import { handClock } from "../support/tablet.ts";

/** Locks of one browser, each name held by one page after the other; `close` closes the page that holds one. */
function aBrowser() {
  const waiting: { name: string; grant: () => unknown }[] = [];
  const asked: string[] = [];
  const grantFirst = () => void waiting[0]?.grant();
  const locks = {
    request: (name: string, grant: unknown) => {
      if (typeof grant !== "function") throw new Error("options are not expected");
      asked.push(name);
      waiting.push({ name, grant: () => grant() });
      if (waiting.length === 1) grantFirst();
      return new Promise<never>(() => {});
    },
  };
  const close = () => {
    waiting.shift();
    grantFirst();
  };
  return { locks, asked, close };
}

/** A page that opens; what it did so far. */
function aPage(locks: Parameters<typeof onlyPage>[0]["locks"]) {
  const clock = handClock();
  const did: string[] = [];
  void onlyPage({ locks, timer: clock.timer, onOther: () => did.push("says so") }).then(() => did.push("opens"));
  return { clock, did };
}

test("of two pages of the kiosk only one lives; the other says so and goes on when the first is closed", async () => {
  const { locks, asked, close } = aBrowser();
  const first = aPage(locks);
  const second = aPage(locks);
  await setImmediate();
  for (const { clock } of [first, second]) clock.advance(500);
  await setImmediate();
  expect([first.did, second.did]).toEqual([["opens"], ["says so"]]);
  close();
  await setImmediate();
  expect(second.did).toEqual(["says so", "opens"]);
  expect(asked).toEqual(["kiosk-page", "kiosk-page"]);
});

test("a reload waits for the page it replaces without a word", async () => {
  const { locks, close } = aBrowser();
  aPage(locks);
  const reloaded = aPage(locks);
  reloaded.clock.advance(499);
  close();
  await setImmediate();
  reloaded.clock.advance(10_000);
  expect(reloaded.did).toEqual(["opens"]);
});

test("a browser without locks, or one that refuses them, opens the kiosk as it is", async () => {
  const refusing = { request: () => Promise.reject(new Error("refused")) };
  const pages = [aPage(null), aPage(refusing)];
  await setImmediate();
  expect(pages.map(({ did }) => did)).toEqual([["opens"], ["opens"]]);
});
