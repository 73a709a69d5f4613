import * as z from "zod/mini";
import { CriterionCode } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";

/** Who reads what citizens wrote: a manager, of his unit and below. */
const reader = { by: "person", roles: ["manager"] } as const;

/** A remark, without time, counter, kind of person or any other mark of who wrote it. `ref` names it for routing only. */
const Remark = z.object({
  ref: z.string(),
  question: z.string(),
  words: z.string(),
  /** Reasons tapped in the same form, where their criterion is shown; by criterion. */
  reasons: z.array(z.object({ criterion: CriterionCode, reason: z.string() })),
});
export type Remark = z.infer<typeof Remark>;

export const RemarksQuery = z.extend(Selection, {
  criterion: z.optional(CriterionCode),
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  /** From 1, 50 remarks each. */
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
});
export type RemarksQuery = z.infer<typeof RemarksQuery>;

/**
 * Remarks of a selection in an order that says nothing of time. Narrowed by unit and period only, a month at least; of half-months
 * that are over, so that a growing list does not tell the day. Each is told where the whole group of the minimum and more lies in
 * the selection among whom its writer cannot be found; `total` counts those. Hidden where too few persons are in the selection, gave
 * the criterion a low score, or tapped the reason.
 */
export const Remarks = z.discriminatedUnion("state", [
  z.object({ state: z.literal("shown"), total: z.number(), remarks: z.array(Remark), pages: z.number(), routed: z.number() }),
  z.object({ state: z.literal("hidden") }),
]);
export type Remarks = z.infer<typeof Remarks>;

export const readRemarks = endpoint({ method: "GET", path: "/api/remarks", access: reader, input: RemarksQuery, output: Remarks });

/**
 * Remarks of every procedure for which enough persons of the remark's group came, those that name a person apart; the rest stands
 * under no procedure.
 */
export const readRemarksByProcedure = endpoint({
  method: "GET",
  path: "/api/remarks/by-procedure",
  access: reader,
  input: Selection,
  output: z.object({
    procedures: z.array(z.object({ procedure: z.string(), remarks: z.array(Remark) })),
    /** Left out because too few of their group came for their procedure. */
    hidden: z.number(),
  }),
});

/** A remark that names a person leaves the list and every export; the heads above the unit find it among the routed ones. Written into the audit log without its words. */
export const routeRemark = endpoint({
  method: "POST",
  path: "/api/remarks/route",
  access: reader,
  input: z.object({ ref: z.string().check(z.maxLength(200)), to: z.enum(["head", "back"]) }),
  output: z.object({}),
});

/** The routed remarks of the caller's unit and below; `unit` is the lowest in which all of a remark's group lies. */
export const readRoutedRemarks = endpoint({
  method: "GET",
  path: "/api/remarks/routed",
  access: reader,
  input: z.object({}),
  output: z.object({ remarks: z.array(z.object({ ref: z.string(), unit: z.string(), words: z.string() })) }),
});
