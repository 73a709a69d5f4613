import * as z from "zod/mini";
import { travelling } from "./batch.ts";
import { type Batch, type Heartbeat, Receipt, sendResponses, type WireRecord } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import type { Failure } from "#kiosk/keeping/contact.ts";
import { retryAfterMs } from "./backoff.ts";
import { unknownTabletPauseMs } from "./recognition.ts";
import { saysUnknownTablet } from "./says-unknown-tablet.ts";
import { serverTimeOf } from "./server-time.ts";
import type { SigningKeys } from "#kiosk/keeping/signing-keys.ts";

/**
 * What sending a batch came to. Only `receipt` says anything about a record; `too-large` asks for less at once,
 * `broken` may be the batch's own doing (a record in it breaks the server, or it is too long for a slow line), `unknown-tablet`
 * asks for staff, `not-delivered` is everything else.
 */
export type Exchange = { readonly kind: "receipt"; readonly receipt: Receipt; readonly serverTime: number | null } | NoReceipt;

/** `why`: the same, in the words in which staff are told. */
type NoReceipt = {
  readonly kind: "too-large" | "broken" | "unknown-tablet" | "not-delivered";
  readonly why: Failure;
  readonly retryAfterMs: number;
};

/** What a batch carries: records, the session keys they need, and news of the tablet. */
export type Load = { readonly records: readonly WireRecord[]; readonly keys: readonly SealedKey[]; readonly heartbeat: Heartbeat };

/** Which tablet it is, and its program. */
export type Sender = { readonly device: string; readonly app: string };

export type Sending = Sender & {
  readonly fetch: typeof fetch;
  readonly store: string;
  readonly headersOf: SigningKeys["headersOf"];
  readonly now: () => number;
};

const patienceMs = 15_000;

/** The exact text of a batch, as it is signed and travels. */
export function batchText({ records, keys, heartbeat }: Load, { device, app }: Sender): string {
  const batch: Batch = { protocol: 1, device, app, keys: [...keys], heartbeat, records: records.map(travelling) };
  return JSON.stringify(batch);
}

/** Sends one batch signed, waiting at most 15 s for the whole answer. Rejects only when the signing key cannot be read. */
export async function sendBatch(load: Load, sending: Sending): Promise<Exchange> {
  const { fetch, store, headersOf } = sending;
  const body = batchText(load, sending);
  const signature = await headersOf(sendResponses, body, store);
  try {
    const response = await fetch(sendResponses.path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...signature },
      redirect: "error",
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(patienceMs),
    });
    return await readExchange(response, sending);
  } catch (error) {
    // Without a network fetch rejects; cut-off JSON throws: both mean that nothing is known to have arrived.
    const why = failureOf(error);
    // A slow line may never carry so much in that time, however often it is tried.
    return { kind: why === "too-slow" ? "broken" : "not-delivered", why, retryAfterMs: 0 };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof DOMException && error.name === "TimeoutError") return "too-slow";
  return error instanceof SyntaxError ? "not-ours" : "unreachable";
}

/** Believes only a 201 whose content is a receipt of the tablet's own store for itself; a portal's page answers 200, a proxy anything. */
async function readExchange(response: Response, { store, device, now }: Sending): Promise<Exchange> {
  const patience = retryAfterMs(response.headers, now());
  if (await saysUnknownTablet(response)) return { kind: "unknown-tablet", why: "unknown-tablet", retryAfterMs: unknownTabletPauseMs };
  if (response.status !== 201) return { ...refusalBy(response.status), retryAfterMs: patience };
  const { data: receipt } = z.safeParse(Receipt, await response.json());
  const isOurs = receipt?.store === store && (receipt.device ?? device) === device;
  if (!isOurs) return { kind: "not-delivered", why: "not-ours", retryAfterMs: patience };
  return { kind: "receipt", receipt, serverTime: serverTimeOf(response.headers) };
}

/** 503 is a server that is full, busy or stopping, whatever the batch holds; other 5xx may be the batch's own doing. */
function refusalBy(status: number): Pick<NoReceipt, "kind" | "why"> {
  if (status === 413) return { kind: "too-large", why: "too-large" };
  if (status === 503 || status === 429) return { kind: "not-delivered", why: "busy" };
  if (status >= 500) return { kind: "broken", why: "broken" };
  return { kind: "not-delivered", why: status >= 400 && status !== 401 ? "not-accepted" : "not-ours" };
}
