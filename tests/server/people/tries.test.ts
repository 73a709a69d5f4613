import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTries } from "../../../src/server/people/tries.ts";

const here = { name: "lan.hoang", address: "203.0.113.7" };
const aStore = { engine: "sqlite", write: () => Promise.reject(new Error("limits of one process stay in its memory")) } as const;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

async function wrong(tries: ReturnType<typeof openTries>, trier: typeof here, times: number): Promise<(number | null)[]> {
  return Array.fromAsync({ length: times }, () => tries.take(trier));
}

test("after ten wrong passwords one waits until a quarter of an hour is over, however often one goes on", async () => {
  const tries = openTries(aStore);
  expect(await wrong(tries, here, 10)).toEqual(Array(10).fill(null));
  expect(await tries.take(here)).toBe(900);
  vi.advanceTimersByTime(600_000);
  expect(await tries.take(here)).toBe(300);
  vi.advanceTimersByTime(300_000);
  expect(await tries.take(here)).toBeNull();
});

test("who guesses from many addresses is stopped by the account", async () => {
  const tries = openTries(aStore);
  for (let address = 0; address < 30; address += 1) expect(await tries.take({ ...here, address: `198.51.100.${address}` })).toBeNull();
  expect(await tries.take({ ...here, address: "198.51.100.200" })).toBe(900);
  expect(await tries.take({ name: "minh.tran", address: "198.51.100.200" })).toBeNull();
});

test("strangers cannot lock somebody out of the address he works at", async () => {
  const tries = openTries(aStore);
  await tries.take(here);
  await tries.succeed(here);
  for (let address = 0; address < 60; address += 1) await tries.take({ ...here, address: `198.51.100.${address}` });
  expect(await tries.take(here)).toBeNull();
  expect(await tries.take({ ...here, address: "203.0.113.8" })).toBe(900);
});

test("three hundred people behind one address sign in on the same morning", async () => {
  const tries = openTries(aStore);
  for (let person = 0; person < 300; person += 1) {
    const trier = { ...here, name: `person-${person}` };
    expect(await tries.take(trier)).toBeNull();
    await tries.succeed(trier);
  }
});

test("who guesses many accounts from one address is stopped by the address, and by its IPv6 network", async () => {
  for (const addressOf of [() => here.address, (round: number) => `2001:db8:1:2::${round.toString(16)}`]) {
    const tries = openTries(aStore);
    for (let person = 0; person < 100; person += 1)
      expect(await tries.take({ name: `person-${person}`, address: addressOf(person) })).toBeNull();
    expect(await tries.take({ name: "one more", address: addressOf(100) })).not.toBeNull();
    expect(await tries.take({ name: "one more", address: "2001:db8:1:3::1" })).toBeNull();
  }
});

test("who works at an address signs in there while somebody beside him guesses many accounts", async () => {
  const tries = openTries(aStore);
  await tries.take(here);
  await tries.succeed(here);
  for (let person = 0; person < 150; person += 1) await tries.take({ name: `person-${person}`, address: here.address });
  expect(await tries.take({ name: "one more", address: here.address })).toBe(900);
  expect(await tries.take(here)).toBeNull();
});

test("who works at an address is kept waiting less than a minute by somebody beside him who guesses his password", async () => {
  const tries = openTries(aStore);
  await tries.take(here);
  await tries.succeed(here);
  await wrong(tries, here, 200);
  expect(await tries.take(here)).toBe(45);
  vi.advanceTimersByTime(45_000);
  expect(await tries.take(here)).toBeNull();
  await tries.succeed(here);
  expect(await tries.take(here)).toBeNull();
});

test("nobody guesses more than thirty times a quarter of an hour, even from where the account works", async () => {
  const tries = openTries(aStore);
  await tries.take(here);
  await tries.succeed(here);
  let guesses = 0;
  for (let second = 0; second < 900; second += 1) {
    if ((await tries.take(here)) === null) guesses += 1;
    vi.advanceTimersByTime(1000);
  }
  expect(guesses).toBeGreaterThan(20);
  expect(guesses).toBeLessThanOrEqual(30);
});
