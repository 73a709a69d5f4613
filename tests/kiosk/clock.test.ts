import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkedClock } from "../../src/kiosk/keeping/checked-clock.ts";
import { confirmedDayIn } from "../../src/kiosk/keeping/confirmed-day.ts";
import { isLeftBehind } from "../../src/kiosk/keeping/draft.ts";
import { isOpen, localHour } from "../../src/kiosk/visit/hour.ts";
import { handClock } from "../support/tablet.ts";

const zone = "Asia/Ho_Chi_Minh";
const dayMs = 86_400_000;

test("a clock nobody confirmed is told as unverified", () => {
  const hand = handClock();
  expect(checkedClock(hand).read()).toEqual({ now: hand.now(), clock: "unverified" });
});

test("a tablet whose battery was changed gives the right day once it has spoken with the endpoint", () => {
  const hand = handClock(Date.UTC(1970, 0, 1));
  const clock = checkedClock(hand);
  const truth = Date.UTC(2026, 10, 19, 3);
  clock.confirm(truth);
  hand.advance(3_600_000);
  expect(clock.read()).toEqual({ now: truth + 3_600_000, clock: "verified" });
});

test("a clock that somebody sets, or a tablet that slept, is unverified until the next word of the endpoint", () => {
  const hand = handClock();
  const clock = checkedClock(hand);
  clock.confirm(hand.now());
  hand.set(hand.now() + 121_000);
  expect(clock.read().clock).toBe("unverified");
  clock.confirm(hand.now());
  expect(clock.read().clock).toBe("verified");
});

test("a clock set while somebody answers spoils neither day nor hour once the endpoint has spoken, and loses nothing before", () => {
  const truth = Date.UTC(2026, 10, 19, 3);
  const deed = fc.oneof(
    fc.record({ pass: fc.integer({ min: 1, max: 7_200_000 }) }),
    // 1970, 2038 and anything between and beyond.
    fc.record({ set: fc.oneof(fc.constantFrom(0, 2 ** 31 * 1000, -1), fc.integer({ min: -(10 ** 12), max: 10 ** 13 })) }),
    fc.constant("speaks" as const),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 * 10 ** 12 }), fc.array(deed, { maxLength: 20 }), (start, deeds) => {
      const hand = handClock(start);
      const clock = checkedClock(hand);
      let hasSpoken = false;
      for (const one of deeds) {
        if (one === "speaks") clock.confirm(truth + hand.steady());
        else if ("pass" in one) hand.advance(one.pass);
        else hand.set(one.set);
        hasSpoken ||= one === "speaks";
        const { now, clock: checked } = clock.read();
        if (!hasSpoken) expect(checked).toBe("unverified");
        if (one === "speaks") expect([checked, now]).toEqual(["verified", truth + hand.steady()]);
        if (checked === "verified") expect(Math.abs(now - truth - hand.steady())).toBeLessThanOrEqual(120_000);
        expect(localHour(now, zone).day).toMatch(/^-?\d{4,6}-\d{2}-\d{2}$/);
      }
    }),
  );
});

/** What a tablet remembers, in memory. */
function aMemory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test("a tablet that starts without a network and before the day its endpoint last told knows that its clock is wrong, and which day it may be", () => {
  const memory = confirmedDayIn(aMemory());
  checkedClock(handClock(), memory).confirm(Date.UTC(2026, 10, 19, 3));
  const flat = handClock(Date.UTC(1970, 0, 1));
  const clock = checkedClock(flat, memory);
  expect(clock.reckon().isWrong).toBe(true);
  expect(localHour(clock.reckon().now, zone).day).toBe("2026-11-19");
  expect(clock.read()).toEqual({ now: flat.now(), clock: "unverified" });
  flat.set(Date.UTC(2026, 10, 19, 0, 1));
  expect(clock.reckon()).toEqual({ now: flat.now(), isWrong: false });
});

test("no clock makes a tablet decide by a day before the one its endpoint last told, and what it decides by is its own clock where that may be right", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 4 * 10 ** 12 }), (confirmed, told) => {
      const { now, isWrong } = checkedClock(handClock(told), { read: () => confirmed, keep() {} }).reckon();
      expect(Math.floor(now / dayMs)).toBe(Math.max(confirmed, Math.floor(told / dayMs)));
      expect(isWrong ? told < confirmed * dayMs : now === told).toBe(true);
    }),
  );
});

test("what the endpoint says last counts: a server that was in 2038 for a day makes no right clock wrong for good", () => {
  const memory = confirmedDayIn(aMemory());
  const hand = handClock();
  const clock = checkedClock(hand, memory);
  clock.confirm(Date.UTC(2038, 0, 19));
  expect(checkedClock(hand, memory).reckon().isWrong).toBe(true);
  clock.confirm(hand.now());
  expect(checkedClock(hand, memory).reckon()).toEqual({ now: hand.now(), isWrong: false });
});

test("a tablet that knows no day, or one that makes no sense, takes its clock as it is", () => {
  const flat = handClock(0);
  expect(checkedClock(flat).reckon()).toEqual({ now: 0, isWrong: false });
  const memory = aMemory();
  memory.setItem("kiosk confirmed day", "tomorrow");
  expect(checkedClock(flat, confirmedDayIn(memory)).reckon()).toEqual({ now: 0, isWrong: false });
});

test("a disk that is full keeps no day, and the time is taken all the same", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const hand = handClock(0);
  const clock = checkedClock(hand, confirmedDayIn(full));
  clock.confirm(Date.UTC(2026, 10, 19, 3));
  expect(clock.read().clock).toBe("verified");
});

test("how far the tablet's clock is ahead is told as it was at the last exchange", () => {
  const hand = handClock();
  const clock = checkedClock(hand);
  expect(clock.aheadSeconds()).toBeNull();
  clock.confirm(hand.now() - 90_400);
  hand.advance(5_000);
  expect(clock.aheadSeconds()).toBe(90);
});

test.each([
  ["2026-11-19T03:20:30Z", "2026-11-19", 10],
  ["2026-11-19T16:59:59Z", "2026-11-19", 23],
  ["2026-11-19T17:00:00Z", "2026-11-20", 0],
  ["2026-12-31T17:00:00Z", "2027-01-01", 0],
])("%s falls on %s at %s o'clock at the desk", (instant, day, hour) => {
  expect(localHour(Date.parse(instant), zone)).toEqual({ day, hour });
});

test("the desk's hour never depends on where the tablet believes to be", () => {
  expect(new Date(Date.UTC(2026, 10, 19, 0)).getHours()).toBe(13);
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1976, 0), max: 4 * 10 ** 12 }), (now) => {
      const desk = new Date(now + 7 * 3_600_000).toISOString();
      expect(localHour(now, zone)).toEqual({ day: desk.slice(0, 10), hour: Number(desk.slice(11, 13)) });
    }),
  );
});

const settings = {
  timeZone: zone,
  holidays: ["2026-11-23"],
  openingHours: {
    1: [
      { from: 450, to: 690 },
      { from: 810, to: 1020 },
    ],
  },
};

test.each([
  ["Monday 7:29", "2026-11-16T00:29:59Z", false],
  ["Monday 7:30", "2026-11-16T00:30:00Z", true],
  ["Monday 11:30", "2026-11-16T04:30:00Z", false],
  ["Monday 13:30", "2026-11-16T06:30:00Z", true],
  ["Monday 17:00", "2026-11-16T10:00:00Z", false],
  ["Tuesday 9:00", "2026-11-17T02:00:00Z", false],
  ["a holiday, Monday 7:30", "2026-11-23T00:30:00Z", false],
  ["Sunday 23:59", "2026-11-15T16:59:00Z", false],
])("on %s the desk is open: %s → %s", (_, instant, open) => {
  expect(isOpen(Date.parse(instant), settings)).toBe(open);
});

test.each([
  [0, false],
  [60_000, false],
  [60_001, true],
  // A clock set back a little must not end anybody's visit.
  [-60_000, false],
  [-60_001, true],
])("where 60 s are patience, a draft %i ms old is left behind: %s", (age, left) => {
  expect(isLeftBehind({ age }, 60)).toBe(left);
});
