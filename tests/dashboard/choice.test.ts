import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, chosen, divisions, views, type Choice } from "#dashboard/frame/choice.ts";
import { questionOf } from "#dashboard/frame/question.ts";

const whole: Choice = {
  view: "overview",
  survey: "a".repeat(64),
  unit: null,
  period: "all",
  field: null,
  respondentType: null,
  method: "means",
  by: "unit",
};

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...views),
  survey: fc.constant("a".repeat(64)),
  unit: fc.constantFrom(null, "so-xay-dung"),
  period: fc.constantFrom("all", "2026", "2026-H1", "2026-Q3", "2026-11", "2026-W47"),
  field: fc.constantFrom(null, "land"),
  respondentType: fc.constantFrom(null, "citizen" as const, "organisation" as const),
  method: fc.constantFrom("means" as const, "pooled" as const),
  by: fc.constantFrom(...divisions),
});

test("a manager who filters by field cannot filter by respondents or see a single week, and is told that the field is why", () => {
  expect(blocksOf({ ...whole, field: "land" })).toEqual({ field: null, respondentType: "field", weeks: "field" });
});

test("a single week can be filtered by neither field nor respondents", () => {
  expect(blocksOf({ ...whole, period: "2026-W47" })).toEqual({ field: "week", respondentType: "week", weeks: null });
});

test("a table divided by field cannot be filtered by field or respondents as well", () => {
  expect(blocksOf({ ...whole, view: "groups", by: "field" })).toEqual({ field: "divided", respondentType: "divided", weeks: "divided" });
});

test("dividing the table by respondents lets go of the filters that cannot stand beside it", () => {
  const filtered: Choice = { ...whole, view: "groups", field: "land", period: "2026-11" };
  expect(chosen(filtered, { by: "respondent-type" })).toEqual({ ...filtered, by: "respondent-type", field: null });
});

test("leaving the table of groups forgets how it was divided", () => {
  expect(chosen({ ...whole, view: "groups", by: "field" }, { view: "items" }).by).toBe("unit");
});

test("whatever is chosen one after the other, the endpoint is never asked for two divisions or a divided week", () => {
  fc.assert(
    fc.property(anyChoice, anyChoice, (choice, change) => {
      const query = questionOf(chosen(choice, change));
      const divisionsAsked = [query.field, query.respondentType, ["field", "respondent-type"].find((by) => by === query.groupBy)];
      const count = divisionsAsked.filter((division) => division !== undefined).length;
      expect(count).toBeLessThanOrEqual(query.period.includes("W") ? 0 : 1);
    }),
  );
});

test("a change is asked month by month, and a single month or week is widened to its year", () => {
  expect(questionOf({ ...whole, view: "trend", period: "2026-11" })).toMatchObject({ groupBy: "month", period: "2026" });
  expect(questionOf({ ...whole, view: "trend", period: "2026-W47" })).toMatchObject({ groupBy: "month", period: "2026" });
  expect(questionOf({ ...whole, view: "trend", period: "2026-Q3" })).toMatchObject({ groupBy: "month", period: "2026-Q3" });
});
