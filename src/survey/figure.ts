import * as z from "zod/mini";
import { CriterionCode } from "./definition.ts";

/** Percentages travel as whole hundredths of a percent (8581 is 85,81 %): exact, rounded once, half up. */
const Hundredths = z.number().check(z.int(), z.gte(0), z.lte(10_000));

/**
 * A figure never stands without its n, interval and method.
 * `empty`: nobody answered, shown as «—». `hidden`: too few, or the complement of too few; its counts never leave the server.
 */
export const Figure = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("shown"),
    percent: Hundredths,
    /** Persons with at least one scored answer; for an item, its scored answers. */
    n: z.number(),
    /** 95 % interval: Wilson; for criterion, overall and pooled figures at effective n. */
    interval: z.object({ low: Hundredths, high: Hundredths }),
    /** n of 10–29 is «chỉ tham khảo». */
    weight: z.enum(["indicative", "firm"]),
  }),
  z.object({ state: z.literal("hidden"), reason: z.enum(["too-few", "complement"]) }),
  z.object({ state: z.literal("empty") }),
]);
export type Figure = z.infer<typeof Figure>;

/** Answers per level 1 … 5, beside those outside the scale; present only where the item's figure is shown. */
export const Distribution = z.object({
  levels: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  notApplicable: z.number(),
  missing: z.number(),
});
export type Distribution = z.infer<typeof Distribution>;

export const ItemResult = z.object({
  id: z.string(),
  figure: Figure,
  distribution: z.nullable(Distribution),
  /** How many hundredths of a point of the overall index those not satisfied with it cost; null where the item or the overall figure is not shown. */
  cost: z.nullable(z.number()),
});

/** Reasons tapped by those who gave a criterion at least one low score (`persons`); one person may tap several. */
export const ReasonsResult = z.object({ persons: z.number(), byReason: z.array(z.object({ id: z.string(), count: z.number() })) });
export type ReasonsResult = z.infer<typeof ReasonsResult>;

/** A share with its own numerator and denominator. */
const RateResult = z.object({
  id: z.string(),
  percent: Hundredths,
  numerator: z.number(),
  denominator: z.number(),
  interval: z.object({ low: Hundredths, high: Hundredths }),
});

/** A question outside the index. `persons` chose at least one option; the percentage of an option is of these. */
export const QuestionResult = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("shown"),
    id: z.string(),
    persons: z.number(),
    missing: z.number(),
    options: z.array(z.object({ id: z.string(), count: z.number(), percent: Hundredths })),
    /** Those whose denominator reaches the minimum group. */
    rates: z.array(RateResult),
  }),
  z.object({ state: z.literal("hidden"), id: z.string(), reason: z.enum(["too-few", "complement"]) }),
  z.object({ state: z.literal("empty"), id: z.string() }),
]);
export type QuestionResult = z.infer<typeof QuestionResult>;
export const CriterionResult = z.object({
  code: CriterionCode,
  figure: Figure,
  /** Sum over the items that are shown. */
  distribution: z.nullable(Distribution),
  items: z.array(ItemResult),
  /** Null where too few gave a low score. */
  reasons: z.nullable(ReasonsResult),
});
export type ItemResult = z.infer<typeof ItemResult>;
export type CriterionResult = z.infer<typeof CriterionResult>;

/** How the launches ended; null where fewer than the minimum group were launched. */
export const Outcomes = z.object({
  completed: z.number(),
  partial: z.number(),
  abandoned: z.number(),
  declined: z.number(),
  notEligible: z.number(),
});
export type Outcomes = z.infer<typeof Outcomes>;

/** One set of figures over one set of counted responses. */
export const Figures = z.object({
  overall: Figure,
  /** Criteria that entered the overall figure, of how many: «trên 4/5 tiêu chí» when they differ. */
  criteriaCounted: z.number(),
  criteriaAsked: z.number(),
  criteria: z.array(CriterionResult),
  outcomes: z.nullable(Outcomes),
  /** Questions outside the index, free text apart; empty unless asked for. */
  questions: z.array(QuestionResult),
});
export type Figures = z.infer<typeof Figures>;
