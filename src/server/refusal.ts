import type { Fault } from "#survey/fault.ts";
import type { Problem } from "#protocol/problem.ts";
import type { StoreFailure } from "./store/failure.ts";

/** A call that is not answered: why, in words, and when to come again. */
export type Refusal = {
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 421 | 429 | 500 | 503;
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
};

export const refusals = {
  invalidInput: (faults: readonly Fault[]): Refusal => ({
    status: 400,
    problem: { error: "invalid-input", message: "the input is not what this call takes", faults: [...faults] },
  }),
  /** No valid session, or no valid signature of an enrolled tablet. */
  notSignedIn: (): Refusal => ({
    status: 401,
    problem: { error: "not-signed-in", message: "this call needs a valid session or signature" },
  }),
  /** Never says what of it was wrong. */
  wrongCredentials: (): Refusal => ({ status: 401, problem: { error: "wrong-credentials", message: "what was given does not fit" } }),
  forbidden: (faults: readonly Fault[] = []): Refusal => ({
    status: 403,
    problem: { error: "forbidden", message: "this is not allowed to the caller", faults: [...faults] },
  }),
  foreignOrigin: (): Refusal => ({
    status: 403,
    problem: { error: "foreign-origin", message: "calls in somebody's name come from the endpoint's own pages only" },
  }),
  /** `place`: which of several conflicts it is, for a page that says it in its own words. */
  conflict: (message: string, place?: string): Refusal => ({
    status: 409,
    problem: { error: "conflict", message, ...(place !== undefined && { faults: [{ place, fault: message }] }) },
  }),
  tooManyTries: (retryAfterSeconds: number): Refusal => ({
    status: 429,
    retryAfterSeconds,
    problem: { error: "too-many-tries", message: "too many tries; come again later" },
  }),
  /** Asked in a way this endpoint does not answer (RFC 9110 §15.5.20). */
  misdirected: (way: string): Refusal => ({
    status: 421,
    problem: { error: "misdirected", message: `calls by ${way} are not answered here` },
  }),
  notFound: (what: string): Refusal => ({ status: 404, problem: { error: "not-found", message: `there is no ${what} here` } }),
  tooLarge: (bytes: number): Refusal => ({
    status: 413,
    problem: { error: "too-large", message: `a body may have at most ${bytes} bytes` },
  }),
  tooSlow: (): Refusal => ({
    status: 408,
    retryAfterSeconds: 5,
    problem: { error: "too-slow", message: "the body came too slowly; nothing of this call was kept" },
  }),
  wrongType: (): Refusal => ({ status: 415, problem: { error: "wrong-type", message: "the body must be sent as application/json" } }),
  overloaded: (): Refusal => ({
    status: 429,
    retryAfterSeconds: 5,
    problem: { error: "overloaded", message: "too many calls at the same time; come again later" },
  }),
  /** Somebody has to make room; asking every few seconds would not help. */
  storageFull: (): Refusal => ({
    status: 503,
    retryAfterSeconds: 60,
    problem: { error: "storage-full", message: "the disk is full; nothing of this call was kept" },
  }),
  /** The volume takes no writes, or its disk fails and the process is about to start anew. */
  storageFailed: (): Refusal => ({
    status: 503,
    retryAfterSeconds: 60,
    problem: { error: "storage-failed", message: "the store cannot be written; nothing of this call is confirmed" },
  }),
  /** Another program holds the store. */
  storeBusy: (): Refusal => ({
    status: 503,
    retryAfterSeconds: 5,
    problem: { error: "overloaded", message: "the store is held by another program; nothing of this call was kept" },
  }),
  stopping: (): Refusal => ({
    status: 503,
    retryAfterSeconds: 5,
    problem: { error: "stopping", message: "the endpoint is stopping; come again later" },
  }),
  notReady: (faults: readonly Fault[]): Refusal => ({
    status: 503,
    problem: { error: "not-ready", message: "the endpoint cannot do its work", faults: [...faults] },
  }),
  internal: (): Refusal => ({
    status: 500,
    problem: { error: "internal", message: "the endpoint failed; nothing of this call is confirmed" },
  }),
};

/** How the store's own failures are told; null where a call failed for another reason. */
export function refusalOfStore(failure: StoreFailure | null): Refusal | null {
  if (failure === null) return null;
  const how = { full: refusals.storageFull, busy: refusals.storeBusy, readOnly: refusals.storageFailed, broken: refusals.storageFailed };
  return how[failure]();
}

/** The refusal as it travels. */
export function refused({ status, problem, retryAfterSeconds }: Refusal): Response {
  const headers = { "cache-control": "no-store", ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }) };
  return Response.json(problem, { status, headers });
}
