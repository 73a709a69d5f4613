import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import type { Heartbeat, WireRecord } from "#protocol/responses.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import type { ATablet } from "./an-enrolled-tablet.ts";

const call = { method: "POST", path: "/api/responses" } as const;

/** A batch as it travels, signed. */
export type SignedBatch = { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> };

type Contents = {
  readonly records: readonly WireRecord[];
  readonly keys: readonly SealedKey[];
  /** What the tablet says of itself besides being well. */
  readonly heartbeat: Pick<Heartbeat, "waiting" | "lastSequence">;
};

const well = { refused: 0, persisted: true, lastError: null, battery: null, clockAheadSeconds: 0 };

/** A batch of a tablet, ready to be sent. */
export function sealedBatch(tablet: ATablet, { records, keys, heartbeat }: Contents): SignedBatch {
  const batch = { protocol: 1, device: tablet.id, app: "made up", keys, heartbeat: { ...well, ...heartbeat }, records };
  const body = Buffer.from(JSON.stringify(batch));
  return { body, headers: tablet.headersFor(call, body) };
}

type Way = { readonly origin: string; readonly agent: Agent; /** Waits for ever where there is none. */ readonly signal?: AbortSignal };
type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Sends a batch with node:http, which costs whoever sends a fraction of what fetch does. */
export function postBatch({ body, headers: signature }: SignedBatch, { origin, agent, signal }: Way): Promise<Answer> {
  const headers = { "content-type": "application/json", "content-length": body.byteLength, ...signature };
  return new Promise((resolve, reject) => {
    const options = { method: call.method, agent, headers, ...(signal && { signal }) };
    const sending = request(origin + call.path, options, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: said }), reject);
    });
    sending.once("error", reject);
    sending.end(body);
  });
}
