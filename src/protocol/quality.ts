import * as z from "zod/mini";
import { CriterionCode, Method } from "#survey/definition.ts";
import { Change } from "#survey/change.ts";
import { Figure } from "#survey/figure.ts";
import { QualityClass } from "#survey/quality-of.ts";
import { endpoint } from "./endpoint.ts";
import { Selection } from "./selection.ts";

export const QualityQuery = z.extend(Selection, { method: Method });
export type QualityQuery = z.infer<typeof QualityQuery>;

/** Overall and criteria read in another way, and how they then differ from the official figures. */
const Otherwise = z.object({
  /** Forms this reading rests on; null where too few are left out or put in to tell. */
  forms: z.nullable(z.number()),
  overall: Figure,
  change: Change,
  criteria: z.array(z.object({ code: CriterionCode, figure: Figure, change: Change })),
});

/**
 * Whether the figures of a selection can be believed. Flags are counted and explained, never dropped. How forms came to be is counted
 * for all of a unit together and by half-months, so what narrows a selection further, or a week, is refused.
 */
export const Quality = z.object({
  query: QualityQuery,
  /** Forms that count; null where too few. */
  forms: z.nullable(z.number()),
  overall: Figure,
  classes: z.array(
    z.object({
      class: QualityClass,
      /** Null where the figures of the selection are not shown. */
      forms: z.nullable(z.number()),
      /** Of all forms, in hundredths of a percent. */
      share: z.nullable(z.number()),
      /** Whether this class makes a form «flagged». */
      flags: z.boolean(),
    }),
  ),
  withoutFlagged: Otherwise,
  withAnnulled: Otherwise,
  /**
   * What staff and citizens said of the same returns, where both spoke: never netted against each other. Null where citizens' answers
   * to any one word of staff's are too few.
   */
  lateness: z.nullable(z.object({ bothLate: z.number(), onlyCitizenLate: z.number(), onlyStaffLate: z.number(), bothInTime: z.number() })),
  /** Counters whose index lies surely above all others' of their unit by five points or more; only for the manager of exactly that unit, over ended months. */
  outliers: z.array(z.object({ counter: z.string(), figure: Figure, others: Figure })),
  /** The last check of the chain by a person, or by the clock with the newest backup; null where it never ran. `head`: the last link. */
  chain: z.object({ checkedAt: z.nullable(z.string()), sound: z.nullable(z.boolean()), links: z.number(), head: z.nullable(z.string()) }),
});
export type Quality = z.infer<typeof Quality>;

export const readQuality = endpoint({
  method: "GET",
  path: "/api/quality",
  access: { by: "person", roles: ["admin", "manager", "auditor"] },
  input: QualityQuery,
  output: Quality,
});
