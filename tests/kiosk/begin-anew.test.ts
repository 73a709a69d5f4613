import { expect, test } from "vitest";
import { beginAnew } from "../../src/kiosk/program/begin-anew.ts";
import { handClock } from "../support/tablet.ts";

const there = async () => new Response(null);

/** A page that has lived so long when a part of it does not load; tells how often it began anew. */
async function aPage({ seconds = 60, isIdle = async () => true, fetch = there }) {
  const clock = handClock();
  let times = 0;
  const anew = beginAnew({ ...clock, isIdle, fetch, reload: () => (times += 1) });
  clock.advance(seconds * 1000);
  await anew.whenIdle();
  expect(times).toBe(0);
  await anew.isDue();
  return { times: () => times, ...anew };
}

test("a page that lacks a part of its program begins anew, so that what waits is sent with no one's help", async () => {
  expect((await aPage({})).times()).toBe(1);
});

test("nobody's form is interrupted for it, not even one begun meanwhile", async () => {
  expect((await aPage({ isIdle: async () => false })).times()).toBe(0);
  const answers = [true, false];
  expect((await aPage({ isIdle: async () => answers.shift() ?? false })).times()).toBe(0);
});

test("a tablet whose endpoint is away keeps the page it has", async () => {
  expect((await aPage({ fetch: async () => Promise.reject(new TypeError("fetch failed")) })).times()).toBe(0);
  expect((await aPage({ fetch: async () => new Response(null, { status: 502 }) })).times()).toBe(0);
});

test("where the part is missing for good a citizen still finds time to begin", async () => {
  expect((await aPage({ seconds: 59 })).times()).toBe(0);
});

test("a page that is due while somebody answers begins anew once they have gone", async () => {
  let isIdle = false;
  const page = await aPage({ isIdle: async () => isIdle });
  expect(page.times()).toBe(0);
  isIdle = true;
  await page.whenIdle();
  expect(page.times()).toBe(1);
});
