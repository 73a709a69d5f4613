import * as z from "zod/mini";
import { ResultsQuery } from "#protocol/results.ts";

/** What the reading thread may be asked. */
export const Question = z.discriminatedUnion("about", [
  z.object({ about: z.literal("catalogue") }),
  z.object({ about: z.literal("results"), query: ResultsQuery }),
]);
export type Question = z.infer<typeof Question>;
