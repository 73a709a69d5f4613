import { expect, test } from "vitest";
import { nothingYet } from "../../../src/kiosk/set-up/found-so-far.ts";
import type { ProbedId } from "../../../src/kiosk/set-up/checks.ts";
import type { Finding } from "../../../src/kiosk/set-up/finding.ts";
import type { Probes } from "../../../src/kiosk/set-up/probes.ts";
import { watch } from "../../../src/kiosk/set-up/watch.ts";
import { handClock } from "../../support/tablet.ts";

/** What was begun comes to its end. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A tablet on which everything is good but what is named. */
function aWatch(different: Partial<Probes>) {
  const clock = handClock();
  const found: [ProbedId, Finding["state"]][] = [];
  const allGood: Probes = Object.assign({}, ...Object.keys(nothingYet).map((id) => ({ [id]: async () => ({ state: "good" }) })));
  const end = watch({
    probes: { ...allGood, ...different },
    timer: clock.timer,
    onFinding: (id, { state }) => void found.push([id, state]),
  });
  const of = (id: ProbedId) => found.filter(([one]) => one === id).map(([, state]) => state);
  return { clock, of, end };
}

test("what staff mend is seen two seconds later, without a press", async () => {
  let isPlugged = false;
  const tablet = aWatch({ battery: async () => ({ state: isPlugged ? "good" : "not-good" }) });
  await settle();
  isPlugged = true;
  tablet.clock.advance(2000);
  await settle();
  expect(tablet.of("battery")).toEqual(["not-good", "good"]);
  expect(tablet.of("disk")).toEqual(["good"]);
});

test("what is good is looked at again now and then", async () => {
  let isFull = true;
  const tablet = aWatch({ "full-screen": async () => ({ state: isFull ? "good" : "not-good" }) });
  await settle();
  isFull = false;
  tablet.clock.advance(15_000);
  await settle();
  expect(tablet.of("full-screen")).toEqual(["good", "not-good"]);
});

test("a look that never ends keeps no other waiting, and one that fails is not good", async () => {
  const tablet = aWatch({ storage: () => new Promise(() => {}), key: () => Promise.reject(new Error("no database")) });
  await settle();
  expect(tablet.of("storage")).toEqual([]);
  expect(tablet.of("key")).toEqual(["not-good"]);
  expect(tablet.of("voice")).toEqual(["good"]);
});

test("nothing is looked at once the page is gone", async () => {
  const tablet = aWatch({});
  await settle();
  tablet.end();
  tablet.clock.advance(60_000);
  await settle();
  expect(tablet.of("disk")).toEqual(["good"]);
});
