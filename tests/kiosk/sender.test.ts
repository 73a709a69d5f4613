import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fickleEndpoint, type FickleEndpoint, mischiefs } from "../support/fickle-endpoint.ts";
import { aSender } from "../support/sending.ts";
import { aDisk, anOutbox, handClock, ourStore, saveAnswers } from "../support/tablet.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";

/** No record may have left the queue that the endpoint does not keep. */
async function nothingLost(saved: readonly string[], outbox: Outbox, { kept }: FickleEndpoint): Promise<void> {
  const held = new Set((await outbox.unsent(ourStore)).map(({ id }) => id));
  for (const id of saved) expect(held.has(id) || kept.has(id)).toBe(true);
}

test.each(mischiefs.filter((mischief) => !["honest", "reordered", "told twice"].includes(mischief)))(
  "«%s» delivers nothing wrongly, and the next honest answer delivers everything",
  async (mischief) => {
    const outbox = await anOutbox();
    const saved = await saveAnswers(outbox, 3);
    const honest = fickleEndpoint([mischief]);
    const sender = aSender({ outbox, endpoint: honest });
    await sender.hand.awaited();
    await nothingLost(saved, outbox, honest);
    await sender.untilDelivered();
    sender.stop();
    expect([...honest.kept.keys()].toSorted()).toEqual(saved.toSorted());
    expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 3, refused: 0 });
    expect(sender.surprises).toEqual([]);
  },
);

test("whatever comes between, nothing leaves the queue wrongly, and once it is over everything arrives by itself", async () => {
  const step = fc.oneof(
    fc.record({ save: fc.integer({ min: 1, max: 4 }) }),
    fc.constant("time" as const),
    fc.constant("restart" as const),
    fc.constant("poke" as const),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...mischiefs), { maxLength: 12 }),
      fc.array(step, { maxLength: 10 }),
      fc.nat(),
      async (plan, steps, seed) => {
        const disk = aDisk();
        const endpoint = fickleEndpoint([...plan]);
        const saved: string[] = [];
        let outbox = await anOutbox({ disk, seed });
        let sender = aSender({ outbox, endpoint, seed });
        for (const [place, doing] of steps.entries()) {
          if (doing === "time") sender.hand.advance(60_000);
          else if (doing === "poke") sender.poke();
          else if (doing === "restart") {
            sender.stop();
            outbox.close();
            outbox = await anOutbox({ disk, seed: seed + place + 1 });
            sender = aSender({ outbox, endpoint, seed: seed + place + 1 });
          } else saved.push(...(await saveAnswers(outbox, doing.save)));
          await nothingLost(saved, outbox, endpoint);
        }
        await sender.untilDelivered();
        sender.stop();
        expect([...endpoint.kept.keys()].toSorted()).toEqual(saved.toSorted());
        expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: saved.length, refused: 0 });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test("two tabs that send at once, where nothing keeps one of them waiting, deliver each answer once", async () => {
  const disk = aDisk();
  const endpoint = fickleEndpoint(["lost on the way back", "every other result"]);
  const tabs = [await anOutbox({ disk }), await anOutbox({ disk, seed: 2 })] as const;
  const saved = await saveAnswers(tabs[0], 60);
  const senders = tabs.map((outbox, seed) => aSender({ outbox, endpoint, seed }));
  await Promise.all(senders.map((sender) => sender.untilDelivered()));
  for (const sender of senders) sender.stop();
  expect([...endpoint.kept.keys()].toSorted()).toEqual(saved.toSorted());
  expect(await tabs[1].counts()).toEqual({ waiting: 0, acknowledged: 60, refused: 0 });
});

test("at most fifty travel together, in the order they were saved", async () => {
  const outbox = await anOutbox();
  const saved = await saveAnswers(outbox, 120);
  const endpoint = fickleEndpoint();
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  expect(endpoint.requests.filter((ids) => ids.length > 0).map((ids) => ids.length)).toEqual([50, 50, 20]);
  expect(endpoint.requests.flat()).toEqual(saved);
});

test("an endpoint that takes only seven at once gets them all", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 50);
  const endpoint = fickleEndpoint([], { recordsAtMost: 7 });
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  expect(endpoint.kept.size).toBe(50);
});

test("a line too slow for a whole batch carries it in smaller ones", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 50);
  const endpoint = fickleEndpoint([], { recordsInTime: 10 });
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  expect(endpoint.kept.size).toBe(50);
});

test("records that break the endpoint hold up no other, wherever and however many they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat({ max: 69 }), { minLength: 1, maxLength: 6 }), async (places) => {
      const outbox = await anOutbox();
      const saved = await saveAnswers(outbox, 70);
      const endpoint = fickleEndpoint();
      for (const place of places) endpoint.poison.add(saved[place] ?? "");
      const sender = aSender({ outbox, endpoint });
      for (let rest = 0; rest < 30 && endpoint.kept.size < 70 - places.length; rest += 1) {
        await sender.hand.awaited();
        sender.hand.advance(300_000);
      }
      expect(endpoint.kept.size).toBe(70 - places.length);
      await sender.hand.awaited();
      expect(await outbox.counts()).toMatchObject({ waiting: places.length });
      endpoint.poison.clear();
      await sender.untilDelivered();
      sender.stop();
      expect(endpoint.kept.size).toBe(70);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a refused record is kept, told with its reason, and offered again the next day", async () => {
  const outbox = await anOutbox();
  const [first = "", second = ""] = await saveAnswers(outbox, 2);
  const endpoint = fickleEndpoint();
  endpoint.refuses.add(first);
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 1, refused: 1 });
  expect(await outbox.unsent(ourStore)).toMatchObject([{ id: first, sequence: 1, refusal: { reason: "body: over 64000 bytes" } }]);
  const offered = () => endpoint.requests.filter((ids) => ids.includes(first)).length;
  sender.hand.advance(3_600_000);
  await sender.hand.awaited();
  expect(offered()).toBe(1);
  sender.hand.set(sender.hand.now() + 86_400_000);
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  expect(offered()).toBe(2);
  endpoint.refuses.clear();
  sender.hand.set(sender.hand.now() + 86_400_000);
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  sender.stop();
  expect(new Set(endpoint.kept.keys())).toEqual(new Set([first, second]));
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 2, refused: 0 });
});

test("a refused record is offered again to a new version of the program", async () => {
  const outbox = await anOutbox();
  const [id = ""] = await saveAnswers(outbox, 1);
  const endpoint = fickleEndpoint();
  endpoint.refuses.add(id);
  const before = aSender({ outbox, endpoint, app: "1" });
  await before.untilDelivered();
  before.stop();
  endpoint.refuses.clear();
  const after = aSender({ outbox, endpoint, app: "2" });
  await after.hand.awaited();
  after.stop();
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 1, refused: 0 });
});

test("a store restored from a backup gets again what it had acknowledged since", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  const endpoint = fickleEndpoint();
  await saveAnswers(outbox, 3);
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  const backup = new Map(endpoint.kept);
  await saveAnswers(outbox, 4);
  await sender.untilDelivered();
  sender.stop();
  endpoint.restore(backup);
  expect(endpoint.kept.size).toBe(3);
  const restarted = aSender({ outbox, endpoint });
  await restarted.hand.awaited();
  await restarted.untilDelivered();
  restarted.stop();
  expect(endpoint.kept.size).toBe(7);
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 7, refused: 0 });
});

test("copies stay fourteen days after their receipt and then go", async () => {
  let now = handClock().now();
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  const sender = aSender({ outbox, endpoint: fickleEndpoint([], { now: () => now }) });
  await sender.untilDelivered();
  for (const [days, left] of [
    [13, 2],
    [1, 0],
  ] as const) {
    now += days * 86_400_000;
    sender.hand.advance(300_000);
    await sender.hand.awaited();
    expect(await outbox.counts()).toMatchObject({ acknowledged: left });
  }
  sender.stop();
});

test("a tablet that heard nothing for weeks still holds what a store lacks that was put back meanwhile", async () => {
  let now = handClock().now();
  const outbox = await anOutbox();
  const endpoint = fickleEndpoint([], { now: () => now });
  await saveAnswers(outbox, 2);
  const network = { isUp: true };
  const sender = aSender({
    outbox,
    endpoint: { fetch: (...call) => (network.isUp ? endpoint.fetch(...call) : Promise.reject(new TypeError("fetch failed"))) },
  });
  await sender.untilDelivered();
  network.isUp = false;
  endpoint.restore(new Map());
  now += 20 * 86_400_000;
  sender.hand.advance(20 * 86_400_000);
  await sender.hand.awaited();
  network.isUp = true;
  for (let rest = 0; rest < 2; rest += 1) {
    sender.hand.advance(300_000);
    await sender.hand.awaited();
  }
  sender.stop();
  expect(endpoint.kept.size).toBe(2);
});

test("a tablet tells which epoch of its store it knows, so that «nothing waits» is not taken for more than it says", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 1);
  expect(await outbox.queueOf(ourStore)).toEqual({ waiting: 1, refused: 0, lastSequence: 1 });
  const sender = aSender({ outbox, endpoint: fickleEndpoint() });
  await sender.untilDelivered();
  sender.stop();
  expect(await outbox.queueOf(ourStore)).toEqual({
    waiting: 0,
    refused: 0,
    lastSequence: 1,
    epoch: "0198f000-0000-4000-9000-000000000001",
  });
});

test("a clock nobody confirmed lets go of nothing", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 2);
  const sender = aSender({ outbox, endpoint: fickleEndpoint() });
  await sender.untilDelivered();
  sender.hand.set(sender.hand.now() + 100 * 86_400_000);
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  sender.stop();
  expect(await outbox.counts()).toMatchObject({ acknowledged: 2 });
});
