import * as z from "zod/mini";

/** What every refused call answers with: what is wrong, where, in words; never an answer or a secret. */
export const Problem = z.object({
  error: z.enum(["invalid-input", "not-found", "too-large", "wrong-type", "overloaded", "storage-full", "stopping", "internal"]),
  /** A sentence in English for logs and developers. */
  message: z.string(),
  /** Places in the input and their faults. */
  faults: z.optional(z.array(z.object({ place: z.string(), fault: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
