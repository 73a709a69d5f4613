import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";

/** What the sources forbid and people tell of: harassment, papers or money beyond the rules, brokers. */
export const forbiddenActs = ["harassment", "extra-papers", "extra-money", "brokers"] as const;
export const ForbiddenAct = z.enum(forbiddenActs);
export type ForbiddenAct = z.infer<typeof ForbiddenAct>;

/** What people told of, week by week. */
export const ForbiddenActs = z.object({
  /** Acts the questionnaire asks about. */
  acts: z.array(ForbiddenAct),
  /** All that is shown of weeks and units in which somebody told of any act; weeks ascending, units by the tree. `asked` answered yes or no. */
  rows: z.array(z.object({ week: z.string(), unit: z.string(), act: ForbiddenAct, told: z.number(), asked: z.number() })),
  /** Weeks × units × acts in which enough were asked, whether anybody told of it or not. */
  shown: z.number(),
  /** Weeks × units left out, in whole or in part, because too few were asked. */
  hidden: z.number(),
});
export type ForbiddenActs = z.infer<typeof ForbiddenActs>;

/**
 * Restricted list for a head: unit directly below (of halves, years and all time all of them as one), kind, count of the week, never
 * an answer; only weeks and units in which the minimum group was asked. Narrowed by nothing but unit and period, for all that divides weeks further would single out persons.
 */
export const readForbiddenActs = endpoint({
  method: "GET",
  path: "/api/forbidden-acts",
  access: { by: "person", roles: ["manager"] },
  input: Selection,
  output: ForbiddenActs,
});
