import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import { failures } from "../../src/kiosk/keeping/contact.ts";
import { startLoop, type Turn } from "../../src/kiosk/sending/loop.ts";
import { fickleEndpoint, type Mischief } from "../support/fickle-endpoint.ts";
import { aSender } from "../support/sending.ts";
import { aDisk, anOutbox, enrolled, handClock, saveAnswers, seededDice } from "../support/tablet.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const minute = (now: number) => Math.floor(now / 60_000);

test("the last receipt and how many it named are known to the minute, and to a page opened later; a greeting changes nothing", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await saveAnswers(outbox, 3);
  const sender = aSender({ outbox, endpoint: fickleEndpoint() });
  await sender.untilDelivered();
  const at = minute(sender.hand.now());
  expect(outbox.contact.read()).toEqual({ receipt: { at, count: 3 }, failure: null });
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  sender.stop();
  outbox.close();
  const after = await anOutbox({ disk, seed: 2 });
  expect(after.contact.read()).toEqual({ receipt: { at, count: 3 }, failure: null });
});

test("a tablet without a network knows since when, through a restart, until a receipt ends it", async () => {
  const disk = aDisk();
  let outbox = await anOutbox({ disk });
  const since = minute(handClock().now());
  await outbox.contact.failed(since * 60_000, "unreachable");
  await outbox.contact.failed((since + 7) * 60_000, "busy");
  outbox.close();
  outbox = await anOutbox({ disk, seed: 2 });
  await outbox.contact.failed((since + 20) * 60_000, "unreachable");
  expect(outbox.contact.read().failure).toEqual({ why: "unreachable", since, at: since + 20, isOver: false });
  await outbox.contact.heard((since + 25) * 60_000, 0);
  expect(outbox.contact.read().failure).toEqual({ why: "unreachable", since, at: since + 20, isOver: true });
  await outbox.contact.failed((since + 40) * 60_000, "broken");
  expect(outbox.contact.read().failure).toEqual({ why: "broken", since: since + 40, at: since + 40, isOver: false });
  outbox.close();
});

const whys: readonly (readonly [Mischief, string])[] = [
  ["no network", "unreachable"],
  ["no answer in time", "too-slow"],
  ["portal page", "not-ours"],
  ["portal page as 201", "not-ours"],
  ["portal that wants a password", "not-ours"],
  ["other store", "not-ours"],
  ["for another tablet", "not-ours"],
  ["cut off", "not-ours"],
  ["overloaded", "busy"],
  ["broken", "broken"],
  ["too much at once", "too-large"],
  ["unknown tablet", "unknown-tablet"],
];

test.each(whys)("after «%s» staff are told «%s»", async (mischief, why) => {
  const outbox = await anOutbox();
  await enrolled(outbox);
  const heard: unknown[] = [];
  outbox.contact.onChange(() => heard.push(outbox.contact.read().failure?.why));
  const sender = aSender({ outbox, endpoint: fickleEndpoint([mischief]) });
  await sender.hand.awaited();
  sender.stop();
  expect(heard[0]).toBe(why);
  expect(failures).toContain(why);
});

test("a disk that keeps no news stands in the way of no answer, and the page knows them all the same", async () => {
  const outbox = await anOutbox();
  // oxlint-disable-next-line typescript/unbound-method -- it is given its store below
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value, key) {
    if (String(Object(value).name).startsWith("last failure")) throw new DOMException("full", "QuotaExceededError");
    return put.call(this, value, key);
  });
  await outbox.contact.failed(60_000, "unreachable");
  expect(outbox.contact.read().failure).toMatchObject({ why: "unreachable", since: 1 });
});

test("who presses «Gửi ngay» is told what the turn that followed came to, and during a pause the server asked for how long it lasts", async () => {
  const hand = handClock();
  const turns: ((turn: Turn) => void)[] = [];
  const turn = () => new Promise<Turn>((resolve) => turns.push(resolve));
  const loop = startLoop({ turn, clock: hand, dice: seededDice(1), timer: hand.timer, onSurprise: () => {} });
  const pressed = loop.now();
  turns.shift()?.({ next: "back-off", retryAfterMs: 0 });
  await hand.awaited();
  // The turn under way when it was pressed may have begun too early; another follows at once.
  hand.advance(0);
  turns.shift()?.({ next: "rest" });
  expect(await pressed).toEqual({ next: "rest" });
  const [again, atOnce] = [loop.now(), loop.now()];
  turns.shift()?.({ next: "back-off", retryAfterMs: 120_000 });
  expect(await Promise.all([again, atOnce])).toEqual(Array.from({ length: 2 }, () => ({ next: "back-off", retryAfterMs: 120_000 })));
  hand.advance(30_000);
  expect(await loop.now()).toEqual({ next: "back-off", retryAfterMs: 90_000 });
  loop.stop();
});
