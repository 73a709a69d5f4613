import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { RecordOutcome } from "./responses.ts";

/**
 * A batch exactly as the tablet would have sent it: `body` is the JSON text of a `Batch`, `signature` the tablet's over
 * `signedBytes` of sending it. Its records are sealed, so whoever carries it reads nothing.
 */
const ExportedBatch = z.object({
  device: z.uuid(),
  body: z.string().check(z.maxLength(300_000)),
  signature: z.string().check(z.maxLength(100)),
});

/** The file staff carry from a tablet that cannot send: everything unsent and refused, in signed batches. */
export const ExportedAnswers = z.object({
  format: z.literal("sipas-answers-1"),
  store: z.uuid(),
  device: z.object({ id: z.uuid(), name: z.string() }),
  /** Calendar day of the export on the tablet's clock. */
  day: z.iso.date(),
  batches: z.array(ExportedBatch),
});
export type ExportedAnswers = z.infer<typeof ExportedAnswers>;

/** Takes one batch of such a file in as if its tablet had sent it: counted once, whatever the tablet sends later; `store` is that of the file. */
export const importAnswers = endpoint({
  method: "POST",
  path: "/api/devices/import",
  access: { by: "person", roles: ["admin"] },
  input: z.object({ store: z.uuid(), ...ExportedBatch.shape }),
  output: z.object({
    /** One of each record, in their order; null where it bears no number. */
    results: z.array(z.object({ sequence: z.nullable(z.number()), outcome: RecordOutcome, reason: z.optional(z.string()) })),
  }),
});
