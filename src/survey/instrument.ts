import * as z from "zod/mini";
import { Block, Criterion, CriterionCode, instrumentShape, Reason } from "./definition.ts";

/** Where an editor finds the JSON Schema of a file; no part of the survey. */
const schemaLink = { $schema: z.optional(z.string()) };

/** Reasons offered after a low score: a whole list by its criterion code, or single reasons by id, in this order. */
const ReasonChoice = z.union([CriterionCode, z.array(z.string()).check(z.minLength(1))]);

const InstrumentCriterion = z.extend(Criterion, { reasons: ReasonChoice });

/** The file of one instrument: everything it says of itself, naming its blocks and reasons instead of repeating them. */
export const Instrument = z.strictObject({
  ...schemaLink,
  ...instrumentShape,
  /** Every criterion code and the id of each block to include, in the order they are asked. */
  order: z.array(z.string()).check(z.minLength(1)),
  /** Questions of those blocks that are off by default and are asked here. */
  alsoAsk: z.optional(z.array(z.string()).check(z.minLength(1))),
  criteria: z.array(InstrumentCriterion).check(z.minLength(1)),
});
export type Instrument = z.infer<typeof Instrument>;

/** The file of one block. */
export const BlockFile = z.extend(Block, schemaLink);
export type BlockFile = z.infer<typeof BlockFile>;

/** The file of all reasons: a list per criterion, and those that end every list. */
export const ReasonLists = z.strictObject({
  ...schemaLink,
  lists: z.partialRecord(CriterionCode, z.strictObject({ title: Criterion.shape.title, reasons: z.array(Reason) })),
  always: z.array(Reason),
});
export type ReasonLists = z.infer<typeof ReasonLists>;
