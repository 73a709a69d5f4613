import { expect, test } from "vitest";
import { openTurns } from "../../src/server/turns.ts";

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test("callers who come together are let through one a turn, in the order they came", async () => {
  const turn = openTurns();
  const through: string[] = [];
  const callers = ["first", "second", "third"].map(async (caller) => {
    await turn();
    through.push(caller);
  });
  expect(through).toEqual([]);
  for (const expected of [["first"], ["first", "second"], ["first", "second", "third"]]) {
    await nextTurn();
    expect(through).toEqual(expected);
  }
  await Promise.all(callers);
  await turn();
});
