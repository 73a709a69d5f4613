import * as z from "zod/mini";
import { CriterionCode, LocalizedText, Method } from "#survey/definition.ts";
import { RespondentType } from "#survey/response.ts";
import { endpoint } from "./endpoint.ts";

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

export const ItemResult = z.object({ id: z.string(), figure: Figure, distribution: z.nullable(Distribution) });
export const CriterionResult = z.object({
  code: CriterionCode,
  figure: Figure,
  /** Sum over the items that are shown. */
  distribution: z.nullable(Distribution),
  items: z.array(ItemResult),
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
});
export type Figures = z.infer<typeof Figures>;

export const Grouping = z.enum(["none", "unit", "field", "respondent-type", "day", "week", "month"]);
export type Grouping = z.infer<typeof Grouping>;

/**
 * A whole period: `all`, `2026` (year), `2026-H1`, `2026-Q3`, `2026-11` (month) or `2026-W47` (ISO week, Monday first).
 * Free day ranges do not exist: they would defeat the minimum group by subtraction.
 */
export const Period = z.string().check(z.regex(/^(all|\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])))?)$/));

const optionalName = z.optional(z.string().check(z.minLength(1), z.maxLength(60)));

/** `field` and `respondentType` narrow; only one of them, or grouping by one of them, at a time. Weeks and days go with neither. */
export const ResultsQuery = z.object({
  survey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** This unit and all below it; absent: the whole organisation. */
  unit: optionalName,
  period: Period,
  field: optionalName,
  respondentType: z.optional(RespondentType),
  groupBy: Grouping,
  method: Method,
});
export type ResultsQuery = z.infer<typeof ResultsQuery>;

export const Results = z.object({
  query: ResultsQuery,
  /** Last change of the counts, as an ISO instant rounded down to the hour; null on an empty store. */
  dataUntil: z.nullable(z.string()),
  total: Figures,
  /** In the order they should be read: units by the tree, times ascending. `key` is a unit, field, type, `2026-11-19`, `2026-W47` or `2026-11`. */
  groups: z.array(z.object({ key: z.string(), figures: Figures })),
});
export type Results = z.infer<typeof Results>;

export const readResults = endpoint({ method: "GET", path: "/api/results", input: ResultsQuery, output: Results });

/** What a reader may choose from: the organisation's tree, its fields, every survey version that has ever been in force. */
export const Catalogue = z.object({
  organisation: z.object({ id: z.string(), name: LocalizedText }),
  units: z.array(z.object({ id: z.string(), name: LocalizedText, parent: z.nullable(z.string()) })),
  fields: z.array(z.object({ id: z.string(), name: LocalizedText })),
  surveys: z.array(z.object({ hash: z.string(), id: z.string(), version: z.number(), title: LocalizedText, inForce: z.boolean(), responses: z.boolean() })),
  /** First and last day with counted responses, null on an empty store. */
  days: z.nullable(z.object({ first: z.string(), last: z.string() })),
  minimumGroup: z.number(),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const readCatalogue = endpoint({ method: "GET", path: "/api/catalogue", input: z.object({}), output: Catalogue });
