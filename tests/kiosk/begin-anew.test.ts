import { expect, test } from "vitest";
import { beginAnew } from "../../src/kiosk/program/begin-anew.ts";
import { handClock } from "../support/tablet.ts";

const there = async () => new Response(null);

/** A page that has lived so long when a part of it does not load; tells how often it began anew. */
async function aPage({ seconds = 60, isIdle = async () => true, fetch = there }) {
  const clock = handClock();
  let times = 0;
  const incomplete = beginAnew({ ...clock, isIdle, fetch, reload: () => (times += 1) });
  clock.advance(seconds * 1000);
  await incomplete();
  return times;
}

test("a page that lacks a part of its program begins anew, so that what waits is sent with no one's help", async () => {
  expect(await aPage({})).toBe(1);
});

test("nobody's form is interrupted for it, not even one begun meanwhile", async () => {
  expect(await aPage({ isIdle: async () => false })).toBe(0);
  const answers = [true, false];
  expect(await aPage({ isIdle: async () => answers.shift() ?? false })).toBe(0);
});

test("a tablet whose endpoint is away keeps the page it has", async () => {
  expect(await aPage({ fetch: async () => Promise.reject(new TypeError("fetch failed")) })).toBe(0);
  expect(await aPage({ fetch: async () => new Response(null, { status: 502 }) })).toBe(0);
});

test("where the part is missing for good a citizen still finds time to begin", async () => {
  expect(await aPage({ seconds: 59 })).toBe(0);
});
