import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import { bytesPerBody, WireRecord } from "#protocol/responses.ts";
import type { Fault } from "#survey/fault.ts";
import { Response } from "#survey/response.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { ballotOf } from "./store/ballot.ts";
import type { Judged, Kept } from "./store/judged.ts";
import type { Known } from "./store/known.ts";

/** Longest reason kept and sent back, in UTF-16 code units. */
const longestReason = 300;

/** What a record is judged by: what the store knows, and the desks' day of receipt. */
export type Circumstances = { readonly known: Known; readonly received: string };

/**
 * Judges one record of a batch by itself, so that no other can suffer from it. What is no envelope or too large is
 * rejected; what cannot be counted is held whole; reasons name places and faults, never an answer.
 */
export function judge(record: unknown, { known, received }: Circumstances): Judged {
  const envelope = z.safeParse(WireRecord, record, { reportInput: true });
  if (!envelope.success) return { verdict: "rejected", ...nameOf(record), reason: reasonOf("not a record", schemaFaults(envelope.error)) };
  const { id, hash, sequence, key = null, body: text } = envelope.data;
  const body = Buffer.from(text);
  if (body.byteLength > bytesPerBody) return { verdict: "rejected", id, hash, reason: `body: is larger than ${bytesPerBody} bytes` };
  return judgeBody({ id, hash, sequence, key, body, comments: [] }, text, { known, received });
}

function judgeBody(record: Kept, text: string, { known, received }: Circumstances): Judged {
  const held = (reason: string, unit = ""): Judged => ({ verdict: "held", record, unit, reason });
  if (record.key !== null) return held("key: is not a key of this store");
  if (digest("sha256", record.body) !== record.hash) return held("hash: does not belong to this body");
  const read = responseOf(text);
  if (!read.success) return held(read.reason);
  const { response } = read;
  if (response.id !== record.id) return held("id: differs from the id inside the body");
  const survey = known.surveys.get(response.survey);
  if (!survey) return held("survey: is a version this store does not know", response.unit);
  const faults = survey.check(response);
  if (faults.length > 0) return held(reasonOf("not allowed by its survey", faults), response.unit);
  if (!known.units.has(response.unit)) return held("unit: is not a unit of this store", response.unit);
  return { verdict: "valid", record, survey, ballot: ballotOf(survey, response, received) };
}

type ReadResponse = { readonly success: true; readonly response: Response } | { readonly success: false; readonly reason: string };

function responseOf(text: string): ReadResponse {
  const json = parsedJson(text);
  if (json === undefined) return { success: false, reason: "body: is not JSON" };
  const response = z.safeParse(Response, json, { reportInput: true });
  if (response.success) return { success: true, response: response.data };
  return { success: false, reason: reasonOf("not a response", schemaFaults(response.error)) };
}

/** The value of a JSON text, undefined when it is none: an expected failure, for the text comes from outside. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How even a broken record calls itself, so that the receipt can answer it. */
function nameOf(record: unknown): { id: string; hash: string } {
  return {
    id: z.safeParse(z.object({ id: z.string() }), record).data?.id ?? "",
    hash: z.safeParse(z.object({ hash: z.string() }), record).data?.hash ?? "",
  };
}

function reasonOf(what: string, faults: readonly Fault[]): string {
  const places = faults.map(({ place, fault }) => `${place} ${fault}`);
  return `${what}: ${places.join("; ")}`.slice(0, longestReason);
}
