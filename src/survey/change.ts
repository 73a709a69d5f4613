import * as z from "zod/mini";
import { CriterionCode } from "./definition.ts";

/**
 * What became of a figure: the difference of the two printed figures in hundredths of a percentage point (102 is +1,02), and
 * whether it is a true change («thay đổi thật»): by the two-proportion test for an item, the difference of means otherwise, at
 * 95 % over all figures on the screen together (Holm).
 */
export const Change = z.discriminatedUnion("state", [
  z.object({ state: z.literal("known"), points: z.int(), sure: z.boolean() }),
  /**
   * `criteria-differ`: other criteria or items entered. `half-months`: the part of a running period that is over ends within a month,
   * and of single values nothing is told by half-months.
   */
  z.object({ state: z.literal("unknown"), reason: z.enum(["hidden", "empty", "criteria-differ", "half-months"]) }),
]);
export type Change = z.infer<typeof Change>;

/** The changes of a set of figures. */
export const Changes = z.object({
  overall: Change,
  criteria: z.array(z.object({ code: CriterionCode, change: Change, items: z.array(z.object({ id: z.string(), change: Change })) })),
});
export type Changes = z.infer<typeof Changes>;
