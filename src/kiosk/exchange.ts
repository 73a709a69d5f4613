import * as z from "zod/mini";
import { travelling } from "./batch.ts";
import { type Batch, Receipt, sendResponses, type WireRecord } from "#protocol/responses.ts";
import { retryAfterMs } from "./backoff.ts";
import { serverTimeOf } from "./bundle-store.ts";

/**
 * What sending a batch came to. Only `receipt` says anything about a record; `too-large` asks for less at once,
 * `broken` may be the batch's own doing (a record in it breaks the server, or it is too long for a slow line), `not-delivered`
 * is everything else.
 */
export type Exchange =
  | { readonly kind: "receipt"; readonly receipt: Receipt; readonly serverTime: number | null }
  | { readonly kind: "too-large" | "broken" | "not-delivered"; readonly retryAfterMs: number };

export type Sending = {
  readonly fetch: typeof fetch;
  readonly device: string;
  readonly app: string;
  readonly store: string;
  readonly now: () => number;
};

const patienceMs = 15_000;

/** Sends one batch, waiting at most 15 s for the whole answer. Resolves always. */
export async function sendBatch(records: readonly WireRecord[], { fetch, device, app, store, now }: Sending): Promise<Exchange> {
  const batch: Batch = { protocol: 1, device, app, records: records.map(travelling) };
  try {
    const response = await fetch(sendResponses.path, {
      method: "POST",
      body: JSON.stringify(batch),
      headers: { "content-type": "application/json" },
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
