import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { keptPin } from "../../src/server/organisation/pin.ts";
import { isPin } from "../../src/kiosk/staff/pin.ts";
import { afterWrong, asSeenAt, keepTries, keptTries, noTries, type PinTries, triesLeft, waitMs } from "../../src/kiosk/staff/pin-tries.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const minute = 60_000;
const noon = Date.UTC(2026, 10, 21, 5);

/** Somebody is wrong so often in a row, each time at once. */
function wrong(times: number, now = noon): PinTries {
  return Array.from({ length: times }).reduce<PinTries>((tries) => afterWrong(tries, now), noTries);
}

function aStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

test("the PIN an administrator set opens the tablet, and no other does", async () => {
  const kept = await keptPin("246810");
  expect(await isPin("246810", kept)).toBe(true);
  for (const other of ["246811", "24681", "2468100", "", "٢٤٦٨١٠"]) expect(await isPin(other, kept)).toBe(false);
});

test("a PIN whose hash came mutilated opens for nobody", async () => {
  const kept = { ...(await keptPin("246810")), iterations: 1000 };
  for (const hash of ["", kept.hash.slice(2), `${kept.hash}00`]) expect(await isPin("246810", { ...kept, hash })).toBe(false);
});

test("four typing errors make nobody wait; from the fifth on each wait is twice the last, up to half an hour", () => {
  expect([0, 1, 2, 3, 4].map((times) => waitMs(wrong(times), noon))).toEqual([0, 0, 0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 11, 400].map((times) => waitMs(wrong(times), noon) / minute)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  expect([0, 1, 4, 5, 9].map((times) => triesLeft(wrong(times)))).toEqual([5, 4, 1, 1, 1]);
});

test("a wait ends when it is over, and the next error makes a longer one", () => {
  const tries = wrong(5);
  expect(waitMs(tries, noon + minute - 1)).toBe(1);
  expect(waitMs(tries, noon + minute)).toBe(0);
  expect(waitMs(afterWrong(tries, noon + minute), noon + minute)).toBe(2 * minute);
});

test("whoever sets the clock back opens nothing, and shuts nothing for longer than the wait", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 20 }), fc.integer({ min: 1, max: 10 ** 11 }), (times, back) => {
      const tries = wrong(times);
      const seen = asSeenAt(tries, noon - back);
      expect(waitMs(seen, noon - back)).toBe(waitMs(tries, noon));
      expect(waitMs(seen, noon - back + 30 * minute)).toBe(0);
    }),
  );
});

test("however somebody tries, in half a day they get no further than thirty tries", () => {
  let [tries, now, count] = [noTries, noon, 0];
  while (now < noon + 12 * 60 * minute) {
    now += waitMs(asSeenAt(tries, now), now);
    tries = afterWrong(tries, now);
    count += 1;
  }
  expect(count).toBeLessThanOrEqual(33);
});

test("errors outlive a reload, end with the right PIN, and are not held against a new one", () => {
  const storage = aStorage();
  keepTries(storage, "salt", wrong(5));
  expect(keptTries(storage, "salt")).toEqual(wrong(5));
  expect(keptTries(storage, "new salt")).toEqual(noTries);
  keepTries(storage, "salt", noTries);
  expect(keptTries(storage, "salt")).toEqual(noTries);
});

test("what else lies in the storage counts as nothing, and a storage that is full keeps nobody from trying", () => {
  for (const strange of ["", "{", "[]", '{"pin":"salt","wrong":"5","at":0}']) {
    expect(keptTries({ ...aStorage(), getItem: () => strange }, "salt")).toEqual(noTries);
  }
  const report = vi.fn();
  vi.stubGlobal("reportError", report);
  const setItem = vi.fn().mockThrow(new DOMException("full", "QuotaExceededError"));
  keepTries({ ...aStorage(), setItem }, "salt", wrong(1));
  expect(report).toHaveBeenCalledOnce();
});
