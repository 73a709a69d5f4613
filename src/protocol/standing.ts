import * as z from "zod/mini";
import { Method } from "#survey/definition.ts";
import { Figure, Outcomes } from "#survey/figure.ts";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";
import { Target } from "./targets.ts";

/**
 * How far a target is reached by one unit over its fields; `unit` null: the organisation. `field` is the only field the target is
 * over; null where it is over all forms, or over several fields taken together (`target.fields`).
 */
const ReachedTarget = z.object({
  target: Target,
  unit: z.nullable(z.string()),
  field: z.nullable(z.string()),
  /** The figure the target is for, in its year. */
  reached: Figure,
  /** By the printed figure, officially; `open` where it is not shown or nobody answered. */
  verdict: z.enum(["met", "not-met", "open"]),
  /** «Chưa phân định» when false: the interval holds the target. */
  sure: z.boolean(),
});
export type ReachedTarget = z.infer<typeof ReachedTarget>;

export const StandingQuery = z.extend(Selection, { method: Method });
export type StandingQuery = z.infer<typeof StandingQuery>;

/** What stands beside the figures of a selection: targets, who was asked, how many are wanted, what is still on tablets. */
export const Standing = z.object({
  query: StandingQuery,
  /** Of the years the period lies in, for this selection and the units directly below it, by the targets' order. */
  targets: z.array(ReachedTarget),
  /** How the launches by staff ended, and those people started themselves; null where too few, and of weeks and narrowed selections, where they are not told apart. */
  launches: z.object({ byStaff: z.nullable(Outcomes), byCitizens: z.nullable(Outcomes) }),
  /** Completed of launched by staff, in hundredths of a percent. */
  responseRate: z.nullable(z.number()),
  /** Yamane at 5 %: N are the results returned as the waves within this period say, `completed` the forms of those waves; null where none says or a wave's forms are hidden. `missing` is what they lack of `wanted`. */
  sample: z.nullable(z.object({ returned: z.number(), completed: z.number(), wanted: z.number(), missing: z.number(), share: z.number() })),
  /** «Đã nhận 4.210 / 4.210»: records received of those the tablets of these units have told of, since their beginning, whatever the period. */
  delivery: z.object({ received: z.number(), told: z.number(), tabletsBehind: z.number(), lost: z.number() }),
});
export type Standing = z.infer<typeof Standing>;

export const readStanding = endpoint({
  method: "GET",
  path: "/api/standing",
  access: { by: "person", roles: ["admin", "manager", "auditor"] },
  input: StandingQuery,
  output: Standing,
});
