import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

const admin = { by: "person", roles: ["admin"] } as const;
const Name = z.string().check(z.minLength(1), z.maxLength(60));
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Why = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

/** Records that are kept and not counted, those of one device and unit held for the same reason together. */
const HeldGroup = z.object({
  /** Empty where the body cannot be trusted to name it. */
  unit: z.string(),
  device: z.string(),
  reason: z.string(),
  /** Undecided ones, and the hours the first and last of them came in. */
  records: z.number(),
  firstHour: z.string(),
  lastHour: z.string(),
});
export const readHeld = endpoint({
  method: "GET",
  path: "/api/held",
  access: admin,
  input: z.object({ unit: z.optional(Name), device: z.optional(Name) }),
  output: z.object({ groups: z.array(HeldGroup) }),
});
/** The undecided records of one group, a hundred at a time; never what they say. */
export const readHeldRecords = endpoint({
  method: "GET",
  path: "/api/held/records",
  access: admin,
  input: z.object({
    unit: z.string().check(z.maxLength(60)),
    device: Name,
    reason: z.string().check(z.maxLength(300)),
    /** The id after which to go on. */
    after: z.optional(z.uuid()),
  }),
  output: z.object({ records: z.array(z.object({ id: z.string(), hash: z.string(), hour: z.string() })), more: z.boolean() }),
});

const HeldSelection = z.discriminatedUnion("which", [
  z.object({ which: z.literal("record"), unit: z.string().check(z.maxLength(60)), id: z.uuid(), hash: Sha256 }),
  z.object({
    which: z.literal("group"),
    unit: z.string().check(z.maxLength(60)),
    device: Name,
    reason: z.string().check(z.maxLength(300)),
  }),
  z.object({ which: z.literal("device"), device: Name }),
]);
/**
 * Decides about held records. `release`: each is judged again by what the store knows today, as if a tablet in good standing sent it;
 * what can be counted becomes a response, the rest stays held. `annul`: they stay held for ever. At most two hundred a call.
 */
export const decideHeld = endpoint({
  method: "POST",
  path: "/api/held/decide",
  access: admin,
  input: z.object({
    selection: HeldSelection,
    decision: z.enum(["release", "annul"]),
    reason: Why,
    /** `next` of the call before. */ after: z.optional(z.uuid()),
  }),
  output: z.object({
    decided: z.number(),
    /** Those that still cannot be counted, by today's reason. */
    stillHeld: z.array(z.object({ reason: z.string(), records: z.number() })),
    /** Where to go on; null: that was all. */
    next: z.nullable(z.uuid()),
  }),
});
