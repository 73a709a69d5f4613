import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dimensions } from "#protocol/selection.ts";
import { blocksOf, chosen, comparedWith, divisions, steps, views, type Choice } from "#dashboard/frame/choice.ts";
import { questionOf } from "#dashboard/frame/question.ts";

const whole: Choice = {
  view: "overview",
  survey: "a".repeat(64),
  unit: null,
  period: "all",
  only: null,
  tree: "then",
  method: "means",
  against: "previous",
  by: "unit",
  step: "month",
  right: null,
  own: {},
};

const land = { by: "field", value: "land" } as const;

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...views),
  survey: fc.constant("a".repeat(64)),
  unit: fc.constantFrom(null, "so-xay-dung"),
  period: fc.constantFrom("all", "2026", "2026-H1", "2026-Q3", "2026-11", "2026-W47"),
  only: fc.option(fc.record({ by: fc.constantFrom(...dimensions), value: fc.constant("land") })),
  tree: fc.constantFrom("then" as const, "now" as const),
  method: fc.constantFrom("means" as const, "pooled" as const),
  against: fc.constantFrom(...comparedWith),
  by: fc.constantFrom(...divisions),
  step: fc.constantFrom(...steps),
  right: fc.constantFrom(null, whole),
  own: fc.constantFrom({}, { sort: "name" }),
});

test("a manager who filters by field cannot see a single week, and is told why", () => {
  expect(blocksOf({ ...whole, only: land })).toEqual({ only: null, weeks: "only", periods: null });
});

test("a single week cannot be narrowed", () => {
  expect(blocksOf({ ...whole, period: "2026-W47" })).toEqual({ only: "week", weeks: null, periods: null });
});

test("a table divided by field cannot be narrowed as well", () => {
  expect(blocksOf({ ...whole, view: "groups", by: "field" })).toEqual({ only: "divided", weeks: "divided", periods: null });
});

test("week by week nothing is narrowed", () => {
  expect(blocksOf({ ...whole, view: "trend", step: "week" }).only).toBe("weekly");
});

test("a wave has its own time", () => {
  expect(blocksOf({ ...whole, view: "groups", by: "wave" }).periods).toBe("wave");
  expect(chosen({ ...whole, period: "2026-11" }, { only: { by: "wave", value: "dot-2" } }).period).toBe("all");
});

test("counters are told apart in one's own unit, over whole months only", () => {
  const counter = { by: "counter", value: "quay-1" } as const;
  expect(chosen({ ...whole, period: "2026-10" }, { only: counter }).only).toEqual(counter);
  expect(chosen({ ...whole, period: "2026-10", only: counter }, { unit: "so-xay-dung" }).only).toBeNull();
  expect(chosen({ ...whole, period: "2026-10", only: counter }, { period: "2026-W42" })).toMatchObject({ period: "all", only: null });
});

test("a movement is not told of a wave, which has days of its own", () => {
  expect(chosen({ ...whole, only: { by: "wave", value: "dot-2" } }, { view: "trend" }).only).toBeNull();
});

test("dividing the table by respondents lets go of the filter that cannot stand beside it", () => {
  const filtered: Choice = { ...whole, view: "groups", only: land, period: "2026-11" };
  expect(chosen(filtered, { by: "respondent-type" })).toEqual({ ...filtered, by: "respondent-type", only: null });
});

test("leaving the table of groups forgets how it was divided and sorted", () => {
  const left = chosen({ ...whole, view: "groups", by: "field", own: { sort: "name" } }, { view: "items" });
  expect([left.by, left.own]).toEqual(["unit", {}]);
});

test("leaving the comparison forgets what was compared with", () => {
  expect(chosen({ ...whole, view: "comparison", right: whole }, { view: "items" }).right).toBeNull();
});

test("whatever is chosen one after the other, the endpoint is never asked for two divisions or a divided week", () => {
  fc.assert(
    fc.property(anyChoice, anyChoice, (choice, change) => {
      const now = chosen(choice, change);
      const divided = now.view === "groups" && dimensions.some((by) => by === now.by);
      const weekly = now.period.includes("W") || now.step === "week";
      const count = Number(now.only !== null) + Number(divided);
      expect(count).toBeLessThanOrEqual(weekly ? 0 : 1);
      if (now.only?.by === "wave") expect(questionOf(now).period).toBe("all");
    }),
  );
});
