import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import { bytesPerBody, WireRecord } from "#protocol/responses.ts";
import type { Arrival } from "#survey/counted-hour.ts";
import type { Fault } from "#survey/fault.ts";
import { Response } from "#survey/response.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import type { Tablet } from "./caller.ts";
import { leftoverOf } from "./devices/leftovers.ts";
import { openRecord } from "./devices/opened-record.ts";
import type { SessionKeys } from "./devices/session-keys.ts";
import { parsedJson } from "./parsed-json.ts";
import { readComments } from "./read-comments.ts";
import { ballotOf } from "./store/ballot.ts";
import type { Judged, Kept } from "./store/judged.ts";
import type { KnownSurvey } from "./store/known-survey.ts";
import type { Known } from "./store/known.ts";
import { takenInUntil } from "./store/trials.ts";

/** The same schemas, made into code once: less than a third of the time for each record (measured); what does not pass is told by the schemas themselves. */
const QuickRecord = z.compile(WireRecord);
const QuickResponse = z.compile(Response);

/** Longest reason kept and sent back, in UTF-16 code units. */
const longestReason = 300;

/** What a record is judged by: what the store knows, who sent it when, and with which keys. */
export type Circumstances = {
  readonly known: Pick<Known, "tried" | "units"> & { readonly surveys: ReadonlyMap<string, KnownSurvey> };
  readonly arrival: Arrival;
  readonly tablet: Pick<Tablet, "units" | "revoked">;
  readonly keys: SessionKeys;
};

/**
 * Judges one record of a batch by itself, so that no other can suffer from it. What is no envelope or too large is
 * rejected; what cannot be counted is held whole; reasons name places and faults, never an answer.
 */
export function judge(record: unknown, circumstances: Circumstances): Judged {
  const envelope = z.safeParse(QuickRecord, record, { reportInput: true });
  if (!envelope.success)
    return { verdict: "rejected", ...nameOf(record), reason: reasonOf("not a record", schemaFaults(envelope.error, "record")) };
  const { id, hash, sequence, key = null, body, comments = "" } = envelope.data;
  const tooLarge = Object.entries({ body, comments }).find(([, text]) => Buffer.byteLength(text) > bytesPerBody);
  if (tooLarge) return { verdict: "rejected", id, hash, reason: `${tooLarge[0]}: is larger than ${bytesPerBody} bytes` };
  const opened = openRecord(envelope.data, circumstances.keys);
  const named = { id, hash, sequence, comments: [] };
  if ("shut" in opened) {
    const leftover = leftoverOf(envelope.data, circumstances.keys);
    return { ...heldAs({ ...named, key, body: Buffer.from(body) }, opened.shut), ...(leftover !== null && { leftover }) };
  }
  return judgeOpened({ ...named, key: null, body: opened.body }, opened, circumstances);
}

type Words = { readonly comments: Buffer | null; readonly areCommentsShut: boolean };

function judgeOpened(record: Kept, words: Words, circumstances: Circumstances): Judged {
  if (digest("sha256", record.body) !== record.hash) return heldAs(record, "hash: does not belong to this body");
  const read = responseOf(record.body);
  if (!read.success) return heldAs(record, read.reason);
  if (read.response.id !== record.id) return heldAs(record, "id: differs from the id inside the body");
  return judgeResponse(record, { ...words, response: read.response }, circumstances);
}

/** From here on the body says truly what its tablet saved, so what is held is held under its unit. */
function judgeResponse(kept: Kept, { response, ...words }: Words & { readonly response: Response }, circumstances: Circumstances): Judged {
  const { known, tablet, arrival } = circumstances;
  const { unit } = response;
  const read = readComments(words.comments, response);
  const record = { ...kept, comments: read.comments };
  const survey = surveyOf(response, circumstances);
  if ("unfit" in survey) return heldAs(record, survey.unfit, unit);
  if (response.channel === "paper") return heldAs(record, "channel: paper comes only by its sheet", unit);
  if (words.areCommentsShut) return heldAs(record, "comments: will not open", unit);
  const faults = [...read.faults, ...survey.check(response, read.words)];
  if (faults.length > 0) return heldAs(record, reasonOf("not allowed by its survey", faults), unit);
  if (!known.units.has(unit)) return heldAs(record, "unit: is not a unit of this store", unit);
  if (!tablet.units.has(unit)) return heldAs(record, "unit: is not served by this tablet", unit);
  if (tablet.revoked) return heldAs(record, "device: was revoked", unit);
  return { verdict: "valid", record, survey, ballot: ballotOf(survey, response, arrival) };
}

/** The version a response is of, or the draft it is practice of in time; or why it is of none. */
function surveyOf({ survey, mode }: Response, { known, arrival }: Circumstances): KnownSurvey | { readonly unfit: string } {
  const version = known.surveys.get(survey);
  if (version) return version;
  const tried = known.tried.get(survey);
  if (!tried) return { unfit: "survey: is a version this store does not know" };
  const isTakenIn = mode === "practice" && arrival.received.day <= takenInUntil(tried);
  return isTakenIn ? tried : { unfit: "survey: is only tried, in practice" };
}

function heldAs(record: Kept, reason: string, unit = ""): Extract<Judged, { verdict: "held" }> {
  return { verdict: "held", record, unit, reason };
}

type ReadResponse = { readonly success: true; readonly response: Response } | { readonly success: false; readonly reason: string };

function responseOf(body: Uint8Array): ReadResponse {
  const json = parsedJson(body);
  if (json === undefined) return { success: false, reason: "body: is not JSON" };
  const response = z.safeParse(QuickResponse, json, { reportInput: true });
  if (response.success) return { success: true, response: response.data };
  return { success: false, reason: reasonOf("not a response", schemaFaults(response.error, "response")) };
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
