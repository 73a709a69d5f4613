import { expect, test } from "vitest";
import { groupCommit } from "../../src/server/store/group-commit.ts";
import { oneAtATime } from "../../src/server/store/one-at-a-time.ts";

const poison = 13;

/** Commits numbers by remembering them, all or none. */
function openLedger(isOfStore = false) {
  const groups: number[][] = [];
  const commit = (tasks: readonly number[]) => {
    if (tasks.includes(poison)) throw new Error("poison");
    groups.push([...tasks]);
    return tasks.map((task) => task * 2);
  };
  return { groups, keep: groupCommit({ commit, isOfStore: () => isOfStore, inTurn: oneAtATime() }) };
}

test("what arrives in one turn is one commit, and what comes later is another", async () => {
  const { groups, keep } = openLedger();
  expect(await Promise.all([1, 2, 3].map(keep))).toEqual([2, 4, 6]);
  expect(await keep(4)).toBe(8);
  expect(groups).toEqual([[1, 2, 3], [4]]);
});

test("what keeps arriving turn after turn is one commit, until the group is full", async () => {
  const { groups, keep } = openLedger();
  const kept: Promise<number>[] = [];
  for (let task = 100; task < 120; task += 1) {
    kept.push(keep(task));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(kept);
  expect(groups.map(({ length }) => length)).toEqual([16, 4]);
});

test("a commit waits for what is known to follow, and no longer than it may", async () => {
  const groups: number[][] = [];
  const commit = (tasks: readonly number[]) => {
    groups.push([...tasks]);
    return [...tasks];
  };
  // Even tasks are followed by others.
  const keep = groupCommit({ commit, isOfStore: () => false, inTurn: oneAtATime(), isFollowed: (task) => task % 2 === 0 });
  const first = keep(2);
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(groups).toEqual([]);
  await Promise.all([first, keep(3)]);
  expect(groups).toEqual([[2, 3]]);
  // Nothing follows, whatever was said.
  await keep(4);
  expect(groups).toEqual([[2, 3], [4]]);
});

test("a task that cannot be committed harms no other of its group", async () => {
  const { groups, keep } = openLedger();
  const results = await Promise.allSettled([1, poison, 3].map(keep));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(groups).toEqual([[1], [3]]);
});

test("when the store itself fails nobody is told yes, and nothing is tried again", async () => {
  const { groups, keep } = openLedger(true);
  const results = await Promise.allSettled([1, poison, 3].map(keep));
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(groups).toEqual([]);
});

test("a change of the organisation and a commit never run into each other", async () => {
  const inTurn = oneAtATime();
  const order: string[] = [];
  const commit = (tasks: readonly string[]) => {
    order.push(...tasks);
    return [...tasks];
  };
  const keep = groupCommit({ commit, isOfStore: () => true, inTurn });
  const change = Promise.withResolvers<void>();
  const changing = inTurn(async () => {
    order.push("change begins");
    await change.promise;
    order.push("change ends");
  });
  const kept = [keep("first"), keep("second")];
  await new Promise((resolve) => setImmediate(resolve));
  change.resolve();
  await Promise.all([changing, ...kept]);
  expect(order).toEqual(["change begins", "change ends", "first", "second"]);
});
