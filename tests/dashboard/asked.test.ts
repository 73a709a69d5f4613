import { expect, test } from "vitest";
import { Refused } from "#protocol/call.ts";
import { afterwards, failureOf, type Asked } from "#dashboard/frame/asked.ts";

test("figures once shown stay through the next question and its failure", () => {
  const answered = afterwards<string>({ stage: "asking", last: null }, { kind: "answers", value: "85,81" });
  const asking: Asked<string> = afterwards(answered, { kind: "asks" });
  const failed = afterwards(asking, { kind: "fails", error: new TypeError("no network") });
  expect([answered.last, asking.last, failed.last]).toEqual(["85,81", "85,81", "85,81"]);
  expect(failed).toMatchObject({ stage: "failed", failure: { kind: "unreachable" } });
});

test("a manager is told what failed: nobody there, a refusal in words, or a stranger answering", () => {
  expect(failureOf(new TypeError("Failed to fetch"))).toEqual({ kind: "unreachable" });
  expect(failureOf(new Refused(400, { error: "invalid-input", message: "no such unit" }))).toEqual({
    kind: "refused",
    message: "no such unit",
  });
  expect(failureOf(new Refused(403, { error: "forbidden", message: "not a manager" }))).toEqual({ kind: "forbidden" });
  expect(failureOf(new Refused(511, null))).toEqual({ kind: "unreadable" });
  expect(failureOf(new Error("of another shape"))).toEqual({ kind: "unreadable" });
});
