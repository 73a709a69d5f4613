import { expect, test } from "vitest";
import { updateWhenIdle } from "../../src/kiosk/program/update-when-idle.ts";

/** A tablet that is idle or not, and what an update did to it. */
function aTablet(idle: boolean) {
  const tablet = { idle, did: new Array<string>() };
  const update = updateWhenIdle({
    isIdle: async () => tablet.idle,
    change: () => tablet.did.push("changed"),
    reload: () => tablet.did.push("reloaded"),
  });
  return { tablet, ...update };
}

test("an idle tablet changes to a new version and reloads once", async () => {
  const { tablet, onReady, onInCharge, applyWhenIdle } = aTablet(true);
  await onReady();
  await onInCharge();
  await onInCharge();
  await applyWhenIdle();
  expect(tablet.did).toEqual(["changed", "reloaded"]);
});

test("a new version waits until the citizen has left", async () => {
  const { tablet, onReady, applyWhenIdle } = aTablet(false);
  await onReady();
  await applyWhenIdle();
  expect(tablet.did).toEqual([]);
  tablet.idle = true;
  await applyWhenIdle();
  expect(tablet.did).toEqual(["changed"]);
});

test("a change that comes late, when the next citizen is answering, reloads only after that citizen", async () => {
  const { tablet, onReady, onInCharge, applyWhenIdle } = aTablet(true);
  await onReady();
  tablet.idle = false;
  await onInCharge();
  expect(tablet.did).toEqual(["changed"]);
  tablet.idle = true;
  await applyWhenIdle();
  expect(tablet.did).toEqual(["changed", "reloaded"]);
});

test("two reasons to change at the same moment change once", async () => {
  const { tablet, onReady, applyWhenIdle } = aTablet(true);
  await Promise.all([onReady(), applyWhenIdle(), applyWhenIdle()]);
  expect(tablet.did).toEqual(["changed"]);
});

test("the first version ever takes charge without a reload", async () => {
  const { tablet, onInCharge, applyWhenIdle } = aTablet(true);
  await onInCharge();
  await applyWhenIdle();
  expect(tablet.did).toEqual([]);
});
