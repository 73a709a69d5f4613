import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";

/** What the sources forbid and people tell of: harassment, papers or money beyond the rules, brokers. */
export const forbiddenActs = ["harassment", "extra-papers", "extra-money", "brokers"] as const;
export const ForbiddenAct = z.enum(forbiddenActs);
export type ForbiddenAct = z.infer<typeof ForbiddenAct>;

/** Restricted list for a head: unit, kind, count of the week, never an answer; only weeks and units in which the minimum group was asked. */
export const readForbiddenActs = endpoint({
  method: "GET",
  path: "/api/forbidden-acts",
  access: { by: "person", roles: ["manager"] },
  input: Selection,
  output: z.object({
    rows: z.array(z.object({ week: z.string(), unit: z.string(), act: ForbiddenAct, told: z.number(), asked: z.number() })),
    /** Weeks × units left out because too few were asked. */
    hidden: z.number(),
  }),
});
