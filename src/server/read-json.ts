import { parsedJson } from "./parsed-json.ts";
import { type Refusal, refusals } from "./refusal.ts";

/** Most bytes of a body; a batch has at most a quarter of it. */
const longestBody = 1_000_000;

/** The bytes a call carries, or why it is refused. Never holds more than the longest body in memory. */
export async function readBody(request: Request): Promise<{ readonly body: Uint8Array } | Refusal> {
  if (!/^application\/json(\s*;|$)/i.test(request.headers.get("content-type") ?? "")) return refusals.wrongType();
  const body = await readBytes(request);
  if (body === "too large") return refusals.tooLarge(longestBody);
  return body === "broken off" ? notJson() : { body };
}

/** The JSON value of these bytes, or why the call is refused. */
export function jsonOf(body: Uint8Array): { readonly json: unknown } | Refusal {
  const json = parsedJson(body);
  return json === undefined ? notJson() : { json };
}

function notJson(): Refusal {
  return refusals.invalidInput([{ place: "body", fault: "is not JSON in UTF-8" }]);
}

async function readBytes(request: Request): Promise<Uint8Array | "too large" | "broken off"> {
  const { headers } = request;
  const announced = headers.has("transfer-encoding") ? null : headers.get("content-length");
  if (Number(announced) > longestBody) return "too large";
  try {
    // The HTTP parser ends a body at its announced length; only an unannounced one must be measured on the way.
    return announced === null ? await measured(request) : new Uint8Array(await request.arrayBuffer());
  } catch {
    // The sender went away; nobody will read the answer.
    return "broken off";
  }
}

async function measured(request: Request): Promise<Uint8Array | "too large"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > longestBody) return "too large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
