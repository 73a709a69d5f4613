import * as z from "zod/mini";

/** What every refused call answers with: what is wrong, where, in words; never an answer or a secret. */
export const Problem = z.object({
  error: z.enum([
    "invalid-input",
    "not-found",
    "too-large",
    /** The body came slower than any line that works. */
    "too-slow",
    "wrong-type",
    "overloaded",
    "storage-full",
    "storage-failed",
    "stopping",
    "internal",
    /** No valid session, or no valid signature of an enrolled tablet. */
    "not-signed-in",
    /** The store waits for its one-time set-up; nothing else is answered before. */
    "not-set-up",
    /** Name, password, code or one-time code does not fit; never says which. */
    "wrong-credentials",
    /** Signed in, but not allowed this; or something is still due: see `faults`. */
    "forbidden",
    /** The thing was changed by somebody else meanwhile, or exists already. */
    "conflict",
    /** Sent from a page of another origin, or to another host than ours. */
    "foreign-origin",
    "misdirected",
    "too-many-tries",
    /** Something the endpoint needs is not well; told to those who watch it. */
    "not-ready",
  ]),
  /** A sentence in English for logs and developers. */
  message: z.string(),
  /** Places in the input and their faults. */
  faults: z.optional(z.array(z.object({ place: z.string(), fault: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
