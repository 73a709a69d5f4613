import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tabletState } from "../../src/kiosk/sending/tablet-state.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function toldBy(navigator: object): Promise<Awaited<ReturnType<typeof tabletState>>> {
  vi.stubGlobal("navigator", navigator);
  const told = tabletState();
  await vi.advanceTimersByTimeAsync(1_000);
  return told;
}

test("a browser that never answers for its battery keeps nobody waiting", async () => {
  const silent = { storage: { persisted: async () => true }, getBattery: () => new Promise(() => {}) };
  expect(await toldBy(silent)).toEqual({ persisted: true, battery: null });
});

test("a browser says how full its battery is, and one that refuses or knows none says nothing", async () => {
  const battery = { level: 0.5, charging: true, chargingTime: 0 };
  const telling = { storage: { persisted: async () => false }, getBattery: async () => battery };
  expect(await toldBy(telling)).toEqual({ persisted: false, battery: { level: 0.5, charging: true } });
  const refusing = { storage: { persisted: () => Promise.reject(new Error("no")) }, getBattery: () => Promise.reject(new Error("no")) };
  expect(await toldBy(refusing)).toEqual({ persisted: null, battery: null });
  expect(await toldBy({})).toEqual({ persisted: null, battery: null });
});
