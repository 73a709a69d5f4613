import * as z from "zod/mini";
import { Language, RespondentType } from "#survey/response.ts";

/**
 * A whole period: `all`, `2026` (year), `2026-H1`, `2026-Q3`, `2026-11` (month) or `2026-W47` (ISO week, Monday first).
 * Free day ranges do not exist: they would defeat the minimum group by subtraction.
 */
export const Period = z.string().check(z.regex(/^(all|\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])))?)$/));

const name = z.string().check(z.minLength(1), z.maxLength(60));

/**
 * Which responses figures are about. At most one of `field` … `wave` narrows, or divides, at a time: free combinations have as
 * many cells as responses. Weeks go with none of them, a wave with `all` only, a counter only with ended months and longer
 * periods and only for the manager of exactly that unit.
 */
export const Selection = z.object({
  survey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** This unit and all below it; absent: the whole organisation. */
  unit: z.optional(name),
  period: Period,
  field: z.optional(name),
  procedure: z.optional(name),
  counter: z.optional(name),
  respondentType: z.optional(RespondentType),
  channel: z.optional(z.enum(["kiosk", "own-phone", "paper"])),
  language: z.optional(Language),
  assisted: z.optional(z.enum(["yes", "no"])),
  wave: z.optional(name),
  /** Units as they stood in each half-month, the default; or all time by today's tree, where what was merged counts for its successor. */
  tree: z.optional(z.enum(["then", "now"])),
});
export type Selection = z.infer<typeof Selection>;

/** What a selection can be narrowed to or divided by, one at a time. */
export const dimensions = ["field", "procedure", "counter", "respondent-type", "channel", "language", "assisted", "wave"] as const;
export type SelectionDimension = (typeof dimensions)[number];

/** The member of a selection that narrows it to one value of a dimension. */
export const memberByDimension = {
  field: "field",
  procedure: "procedure",
  counter: "counter",
  "respondent-type": "respondentType",
  channel: "channel",
  language: "language",
  assisted: "assisted",
  wave: "wave",
} as const satisfies Record<SelectionDimension, keyof Selection>;
