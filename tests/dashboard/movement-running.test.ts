import { expect, test } from "vitest";
import { runningOf } from "#dashboard/movement/running.ts";

const friday = { today: "2026-11-20", closing: "calendar", days: { first: "2025-01-02", last: "2026-11-19" } } as const;

test("a month that is not over says up to which day it is counted", () => {
  expect(runningOf(["2026-09", "2026-10", "2026-11"], friday)).toEqual({ key: "2026-11", until: "2026-11-19" });
  expect(runningOf(["2026-W46", "2026-W47"], { ...friday, days: { first: "2026-11-20", last: "2026-11-20" } })).toEqual({
    key: "2026-W47",
    until: "2026-11-20",
  });
});

test("a tablet whose clock runs ahead moves nothing beyond today", () => {
  expect(runningOf(["2026"], { ...friday, days: { first: "2026-01-02", last: "2026-12-24" } })?.until).toBe("2026-11-20");
});

const closedOn14th = (today: string) => ({ ...friday, today, closing: "14th" }) as const;

test("where months end on the 14th, the one that ended last week is over, and the one after it runs until next month", () => {
  expect(runningOf(["2026-10", "2026-11"], closedOn14th("2026-11-14"))?.key).toBe("2026-11");
  expect(runningOf(["2026-10", "2026-11"], closedOn14th("2026-11-20"))).toBeNull();
  expect(runningOf(["2026-11", "2026-12"], closedOn14th("2026-12-14"))?.key).toBe("2026-12");
  expect(runningOf(["2025", "2026"], closedOn14th("2026-12-20"))).toBeNull();
});

test("where every step is over none is running, nor where there is none", () => {
  expect(runningOf(["2026-09", "2026-10"], friday)).toBeNull();
  expect(runningOf([], friday)).toBeNull();
});
