import * as fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs, retryAfterMs } from "../../src/kiosk/sending/backoff.ts";
import { startLoop, type Turn } from "../../src/kiosk/sending/loop.ts";
import { handClock } from "../support/tablet.ts";

test("a wait is anything up to a limit that doubles from one second to five minutes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, fraction) => {
        const wait = backoffMs(failures, fraction);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(Math.min(300_000, 1000 * 2 ** (failures - 1)));
      },
    ),
  );
  expect(backoffMs(1, 0.999)).toBe(999);
  expect(backoffMs(5, 0.5)).toBe(8000);
  expect(backoffMs(99, 0.5)).toBe(150_000);
});

const noon = Date.UTC(2026, 10, 19, 12);

test.each([
  [{ "retry-after": "120" }, 120_000],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "99999999" }, 3_600_000],
  [{ "retry-after": "Thu, 19 Nov 2026 12:02:00 GMT" }, 120_000],
  [{ "retry-after": "Thu, 19 Nov 2026 11:00:00 GMT" }, 0],
  // The tablet's own clock is wrong, the server's is not.
  [{ "retry-after": "Sun, 19 Nov 2034 12:02:00 GMT", date: "Sun, 19 Nov 2034 12:00:00 GMT" }, 120_000],
  [{ "retry-after": "soon" }, 0],
  [{}, 0],
])("Retry-After %j asks for %s ms", (headers, expected) => {
  expect(retryAfterMs(new Headers(Object.entries(headers)), noon)).toBe(expected);
});

/** A loop whose turns are told beforehand; the dice always fall on the middle. */
function aLoop(turns: (Turn | Error)[]) {
  const clock = handClock();
  const starts: number[] = [];
  const surprises: unknown[] = [];
  const loop = startLoop({
    clock,
    timer: clock.timer,
    dice: (count) => new Uint8Array(count).fill(0x80),
    onSurprise: (error) => surprises.push(error),
    async turn() {
      starts.push(clock.steady());
      const turn = turns.shift() ?? { next: "rest" };
      if (turn instanceof Error) throw turn;
      return turn;
    },
  });
  async function pass(milliseconds: number) {
    await clock.awaited();
    clock.advance(milliseconds);
    await clock.awaited();
  }
  return { ...loop, starts, surprises, pass, clock };
}

const failed: Turn = { next: "back-off", retryAfterMs: 0 };

test("waits grow while the endpoint is away and begin small again after a success", async () => {
  const { starts, pass } = aLoop([failed, failed, failed, { next: "rest" }, failed]);
  for (const wait of [501, 1003, 2007, 300_000, 501]) await pass(wait);
  expect(starts.length).toBe(6);
});

test("an endpoint that asked for patience is left alone until then, even when the tablet is taken in hand", async () => {
  const { starts, pass, poke } = aLoop([{ next: "back-off", retryAfterMs: 120_000 }]);
  await pass(60_000);
  poke();
  await pass(59_000);
  poke();
  expect(starts).toEqual([0]);
  await pass(2_000);
  expect(starts.length).toBe(2);
});

test("without such a wish, being taken in hand is reason enough to try at once", async () => {
  const { starts, pass, poke } = aLoop([failed, failed]);
  await pass(0);
  poke();
  expect(starts).toEqual([0, 0]);
});

test("a wish during a turn is heard once, after it", async () => {
  const { starts, pass, poke } = aLoop([]);
  poke();
  poke();
  await pass(0);
  await pass(0);
  expect(starts).toEqual([0, 0]);
});

test("a fault of the program is reported and does not end the sending", async () => {
  const { starts, surprises, pass } = aLoop([new Error("a fault")]);
  await pass(1000);
  expect(surprises).toEqual([new Error("a fault")]);
  expect(starts.length).toBe(2);
});

test("a stopped loop does nothing more", async () => {
  const { starts, stop, poke, clock } = aLoop([]);
  await clock.awaited();
  stop();
  poke();
  clock.advance(3_600_000);
  expect(starts).toEqual([0]);
});

test("where the organisation wants it, a tablet never waits longer than that", () => {
  expect(backoffMs(30, 0.999, 30_000)).toBeLessThan(30_000);
  expect(backoffMs(30, 0.999)).toBeGreaterThan(290_000);
});
