import * as z from "zod/mini";

/** What the checking thread may be asked: to make the link of an hour, or to check everything. */
export const CheckerQuestion = z.discriminatedUnion("about", [
  z.object({ about: z.literal("link"), hour: z.string(), previous: z.string() }),
  z.object({ about: z.literal("everything") }),
]);
export type CheckerQuestion = z.infer<typeof CheckerQuestion>;
