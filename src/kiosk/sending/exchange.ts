import * as z from "zod/mini";
import { travelling } from "./batch.ts";
import { type Batch, type Heartbeat, Receipt, sendResponses, type WireRecord } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
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
export type Exchange =
  | { readonly kind: "receipt"; readonly receipt: Receipt; readonly serverTime: number | null }
  | { readonly kind: "too-large" | "broken" | "unknown-tablet" | "not-delivered"; readonly retryAfterMs: number };

/** What a batch carries: records, the session keys they need, and news of the tablet. */
export type Load = { readonly records: readonly WireRecord[]; readonly keys: readonly SealedKey[]; readonly heartbeat: Heartbeat };

export type Sending = {
  readonly fetch: typeof fetch;
  readonly device: string;
  readonly app: string;
  readonly store: string;
  readonly headersOf: SigningKeys["headersOf"];
  readonly now: () => number;
};

const patienceMs = 15_000;

/** Sends one batch signed, waiting at most 15 s for the whole answer. Rejects only when the signing key cannot be read. */
export async function sendBatch(
  { records, keys, heartbeat }: Load,
  { fetch, device, app, store, headersOf, now }: Sending,
): Promise<Exchange> {
  const batch: Batch = { protocol: 1, device, app, keys: [...keys], heartbeat, records: records.map(travelling) };
  const body = JSON.stringify(batch);
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
    return await readExchange(response, store, now());
  } catch (error) {
    // Without a network fetch rejects; cut-off JSON throws: both mean that nothing is known to have arrived.
    // A slow line may never carry so much in that time, however often it is tried.
    const isSlow = error instanceof DOMException && error.name === "TimeoutError";
    return { kind: isSlow ? "broken" : "not-delivered", retryAfterMs: 0 };
  }
}

/** Believes only a 201 whose content is a receipt of the tablet's own store; a portal's page answers 200, a proxy anything. */
async function readExchange(response: Response, store: string, now: number): Promise<Exchange> {
  const patience = retryAfterMs(response.headers, now);
  if (await saysUnknownTablet(response)) return { kind: "unknown-tablet", retryAfterMs: unknownTabletPauseMs };
  if (response.status === 413) return { kind: "too-large", retryAfterMs: patience };
  if (response.status !== 201) return { kind: isBroken(response.status) ? "broken" : "not-delivered", retryAfterMs: patience };
  const parsed = z.safeParse(Receipt, await response.json());
  if (!parsed.success || parsed.data.store !== store) return { kind: "not-delivered", retryAfterMs: patience };
  return { kind: "receipt", receipt: parsed.data, serverTime: serverTimeOf(response.headers) };
}

/** 503 is a server that is full, busy or stopping, whatever the batch holds; other 5xx may be the batch's own doing. */
function isBroken(status: number): boolean {
  return status >= 500 && status !== 503;
}
