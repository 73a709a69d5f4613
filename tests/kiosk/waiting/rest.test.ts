import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { isThere, placeAt, restAt } from "../../../src/kiosk/waiting/rest.ts";

const minute = 60_000;
const nobody = { lastTouch: -Infinity, idleSeconds: 45 };
const times = integer({ min: 0, max: 400 * minute });

test("each minute the picture moves eight pixels one way", () => {
  assert(
    property(times, (now) => {
      const [here, next] = [restAt({ ...nobody, now }), restAt({ ...nobody, now: now + minute })];
      expect(Math.abs(next.right - here.right) + Math.abs(next.down - here.down)).toBe(8);
      expect(Math.max(Math.abs(here.right), Math.abs(here.down))).toBeLessThanOrEqual(8);
    }),
  );
});

test("the sides change places every ten minutes", () => {
  const sides = [0, 9.9, 10, 19.9, 20].map((minutes) => restAt({ ...nobody, now: minutes * minute }).swapped);
  expect(sides).toEqual([false, false, true, true, false]);
});

test("nothing moves while somebody touched the screen within the idle time", () => {
  assert(
    property(times, integer({ min: 0, max: 44_999 }), (lastTouch, since) => {
      const touched = { lastTouch, idleSeconds: 45 };
      expect(restAt({ ...touched, now: lastTouch + since })).toEqual(restAt({ ...touched, now: lastTouch }));
    }),
  );
});

test("whoever has not touched the screen for the idle time is gone", () => {
  expect(isThere({ now: 44_999, lastTouch: 0, idleSeconds: 45 })).toBe(true);
  expect(isThere({ now: 45_000, lastTouch: 0, idleSeconds: 45 })).toBe(false);
  expect(isThere({ ...nobody, now: 0 })).toBe(false);
});

test("on a sleeping screen the words stand in nine places before one comes again", () => {
  const places = Array.from({ length: 10 }, (_, minutes) => placeAt(minutes * minute));
  expect(new Set(places).size).toBe(9);
  expect(places[9]).toBe(places[0]);
});
