import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

/**
 * How an answer leaves a tablet. Nothing but a `201` whose receipt names a record's id and hash, from the tablet's own
 * store, delivers that record; any other answer (200, a redirect, a portal's page, truncated JSON) delivers nothing.
 */

/** At most this many records travel together. */
export const recordsPerBatch = 50;
/** At most this many bytes of JSON travel together. */
export const bytesPerBatch = 256_000;
/** A body, and likewise the comments, above this many UTF-8 bytes as it travels are refused: the largest lawful response is under 40 000, sealed under 57 000. */
export const bytesPerBody = 64_000;

/** A tablet that is asked a thousand times a day gives out fewer numbers in 27 years; above it a gap would say nothing. */
const highestSequence = 10_000_000;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The wire record: `body` is the response as exact JSON text, plain or (with `key`) sealed; `hash` is SHA-256 of the plain bytes. */
export const WireRecord = z.object({
  /** In lower case, so that one id has one spelling. */
  id: z.uuid().check(z.lowercase()),
  hash: Sha256,
  /** Number this device gave it: 1, 2, 3 …, so that a gap shows. Kept apart from the response. */
  sequence: z.number().check(z.int(), z.gte(1), z.lte(highestSequence)),
  /** Name of the session key that seals `body`; absent while bodies are plain. */
  key: z.optional(z.string().check(z.maxLength(100))),
  body: z.string(),
  /** `Comments` of the response as JSON text, sealed like the body; `{}` or absent when nobody wrote anything. */
  comments: z.optional(z.string()),
});
export type WireRecord = z.infer<typeof WireRecord>;

const Count = z.number().check(z.int(), z.gte(0));

/** How the tablet is, told with every batch, an empty one too; never what anybody answered. */
export const Heartbeat = z.object({
  /** Responses that wait to be sent, those of this batch included, and those the endpoint refused. */
  waiting: Count,
  refused: Count,
  /** Highest number given out to a response for this store. */
  lastSequence: Count,
  /** Whether the browser promised not to evict the storage; null where it does not tell. */
  persisted: z.nullable(z.boolean()),
  /** Kind of the last failure of storage or delivery, null after a success. */
  lastError: z.nullable(z.string().check(z.maxLength(60))),
  /** Share of the battery left, 0–1, and whether it charges; null where the browser does not tell. */
  battery: z.nullable(z.object({ level: z.number().check(z.gte(0), z.lte(1)), charging: z.boolean() })),
  /** The tablet's own clock minus the endpoint's by the last exchange of this page's life, in seconds; null before one. */
  clockAheadSeconds: z.nullable(z.number()),
  /** The epoch of the store as the tablet knows it: what waits, it counts by that. Absent before the first receipt, and from older tablets. */
  epoch: z.optional(z.uuid()),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

/**
 * `records` are unknown here on purpose: each is judged alone, so that one that is no envelope harms no other.
 * Unknown members are ignored, so that a newer tablet may say more.
 */
export const Batch = z.object({
  protocol: z.literal(1),
  device: z.uuid(),
  /** Version of the tablet's program. */
  app: z.string().check(z.maxLength(40)),
  /** The session keys (`SealedKey`) that seal the records; unknown here, so that a broken one harms only its own records. */
  keys: z.optional(z.array(z.unknown()).check(z.maxLength(recordsPerBatch))),
  /** `Heartbeat`; unknown here, so that news of the tablet never stand in the way of answers. */
  heartbeat: z.optional(z.unknown()),
  records: z.array(z.unknown()).check(z.maxLength(recordsPerBatch)),
});
export type Batch = z.infer<typeof Batch>;

/**
 * accepted, duplicate: kept and counted once. parked (unknown version, invalid by its definition, will not open, foreign unit, revoked device), conflict
 * (same id, other hash): kept whole, not counted. rejected (over the size limit, not an envelope): the only one not kept.
 */
export const RecordOutcome = z.enum(["accepted", "duplicate", "parked", "conflict", "rejected"]);
export type RecordOutcome = z.infer<typeof RecordOutcome>;

/** `id` and `hash` repeat the record's own; a rejected one that has none is answered by empty strings. */
export const RecordReceipt = z.object({
  id: z.string(),
  hash: z.string(),
  outcome: RecordOutcome,
  /** What and where, for staff; never an answer. */
  reason: z.optional(z.string()),
});
export type RecordReceipt = z.infer<typeof RecordReceipt>;

/** What the endpoint knows of the numbers a tablet gave out for its store, so that the tablet sees what it lost itself. */
export const KnownNumbers = z.object({
  /** The highest it has heard of, by a record or by a heartbeat; 0: none. */
  highest: Count,
  /** The first gaps of what it received, up to `highest`; at most 20. */
  missing: z.array(z.object({ first: z.number(), last: z.number() })),
});
export type KnownNumbers = z.infer<typeof KnownNumbers>;

export const Receipt = z.object({
  /** The store that now holds the records; a tablet trusts only its own. */
  store: z.uuid(),
  /** Changes when the store was restored or moved: a tablet then sends again whatever it still holds. */
  epoch: z.uuid(),
  /** The tablet that is answered; another believes nothing of it. An older endpoint does not say. */
  device: z.optional(z.uuid()),
  results: z.array(RecordReceipt),
  /** In the answer to an empty batch only; an older endpoint says nothing of them. */
  numbers: z.optional(KnownNumbers),
});
export type Receipt = z.infer<typeof Receipt>;

export const sendResponses = endpoint({ method: "POST", path: "/api/responses", access: { by: "device" }, input: Batch, output: Receipt });
