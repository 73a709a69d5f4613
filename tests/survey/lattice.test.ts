import { expect, test } from "vitest";
import { openDecisions } from "#survey/decisions.ts";

test("fewer than ten persons are hidden, and nobody is nobody", () => {
  const { showingsOf } = openDecisions({
    columns: [{ children: [] }],
    minimumGroup: 10,
    units: { count: 1, parentAt: () => null },
    times: [{ parent: null }],
    weeks: [],
    values: 3,
    countsOf: (_unit, _time, value) => [value === null ? 60 : ([0, 9, 51][value] ?? 0)],
  });
  expect([null, 0, 1, 2].map((value) => showingsOf(0, 0, value)[0])).toEqual(["shown", "empty", "too-few", "shown"]);
});
