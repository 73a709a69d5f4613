import * as z from "zod/mini";
import { LocalizedText, Method } from "#survey/definition.ts";
import { Figures } from "#survey/figure.ts";
import { RespondentType } from "#survey/response.ts";
import { endpoint } from "./endpoint.ts";
import { UnitKind } from "./units.ts";

/** Who reads figures; each sees those of his unit and below. */
const readers = { by: "person", roles: ["admin", "manager"] } as const;

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
  /** Units as they stood in each half-month, the default; or all time by today's tree, where what was merged counts for its successor. */
  tree: z.optional(z.enum(["then", "now"])),
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

export const readResults = endpoint({ method: "GET", path: "/api/results", access: readers, input: ResultsQuery, output: Results });

/** What a reader may choose from: the organisation's tree, its fields, every survey version that has ever been in force. */
export const Catalogue = z.object({
  organisation: z.object({ id: z.string(), name: LocalizedText }),
  /** Every unit there has ever been, as it stands by today's tree; `endedOn` is the first day it is no more. */
  units: z.array(
    z.object({
      id: z.string(),
      name: LocalizedText,
      parent: z.nullable(z.string()),
      kind: z.optional(UnitKind),
      endedOn: z.optional(z.nullable(z.iso.date())),
    }),
  ),
  fields: z.array(z.object({ id: z.string(), name: LocalizedText })),
  surveys: z.array(
    z.object({ hash: z.string(), id: z.string(), version: z.number(), title: LocalizedText, inForce: z.boolean(), responses: z.boolean() }),
  ),
  /** First and last day with counted responses, null on an empty store. */
  days: z.nullable(z.object({ first: z.string(), last: z.string() })),
  minimumGroup: z.number(),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const readCatalogue = endpoint({ method: "GET", path: "/api/catalogue", access: readers, input: z.object({}), output: Catalogue });
