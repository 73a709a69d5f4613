import type { IncomingMessage } from "node:http";
import { finished } from "node:stream/promises";
import { giveBack } from "./give-back.ts";
import { parsedJson } from "./parsed-json.ts";
import { type Refusal, refusals } from "./refusal.ts";

/** A body may dawdle for so long, and must come at so many bytes a second beside that: a tenth of a poor mobile line. */
const patience = { ms: 3000, bytesPerSecond: 2000 };

/** A call whose body is to be read, and the line it comes over, where it comes over one. */
export type Coming = { readonly request: Request; readonly line: IncomingMessage | null };

/** Bytes to make room for before a body is read: those announced, or the longest body there may be. A refusal when they are no JSON or too many. */
export function announcedBytes({ headers }: Request, longest: number): number | Refusal {
  if (!/^application\/json(\s*;|$)/i.test(headers.get("content-type") ?? "")) return refusals.wrongType();
  const announced = announcedIn(headers) ?? longest;
  return announced > longest ? refusals.tooLarge(longest) : announced;
}

/** The bytes a call carries, or why it is refused. Never holds more than these in memory, nor waits for whoever sends next to nothing. */
export async function readBody(coming: Coming, bytes: number): Promise<{ readonly body: Uint8Array } | Refusal> {
  const body = await inTime(readBytes(coming, bytes), patienceMsFor(bytes));
  if (body === "too slow") return refusals.tooSlow();
  if (body === "too large") return refusals.tooLarge(bytes);
  return body === "broken off" ? notJson() : { body };
}

/** Lets a body go by unkept, as long as it might have been read: who is answered while he still sends takes it for a broken line. */
export async function passOver({ line }: Coming, bytes: number): Promise<void> {
  if (line === null) return;
  line.on("data", giveBack);
  // Whether it ended or broke off, nobody needs it.
  const past = finished(line, { writable: false }).catch(() => undefined);
  await inTime(past, patienceMsFor(bytes));
}

/** The JSON value of these bytes, or why the call is refused. */
export function jsonOf(body: Uint8Array): { readonly json: unknown } | Refusal {
  const json = parsedJson(body);
  return json === undefined ? notJson() : { json };
}

function notJson(): Refusal {
  return refusals.invalidInput([{ place: "body", fault: "is not JSON in UTF-8" }]);
}

/** What a call says of its body's length; null when it says nothing. */
function announcedIn(headers: Headers): number | null {
  const said = headers.has("transfer-encoding") ? null : headers.get("content-length");
  return said !== null && /^\d+$/.test(said) ? Number(said) : null;
}

function patienceMsFor(bytes: number): number {
  return patience.ms + (bytes / patience.bytesPerSecond) * 1000;
}

async function inTime<Read>(reading: Promise<Read>, ms: number): Promise<Read | "too slow"> {
  const { promise: late, resolve } = Promise.withResolvers<"too slow">();
  const timer = setTimeout(resolve, ms, "too slow");
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes({ request, line }: Coming, longest: number): Promise<Uint8Array | "too large" | "broken off"> {
  try {
    // The HTTP parser ends a body at its announced length; only an unannounced one must be measured on the way.
    if (announcedIn(request.headers) === null) return await measured(request, longest);
    return line === null ? new Uint8Array(await request.arrayBuffer()) : await readLine(line, longest);
  } catch {
    // The sender went away; nobody will read the answer.
    return "broken off";
  }
}

async function measured(request: Request, longest: number): Promise<Uint8Array | "too large"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > longest) return "too large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Straight into the one buffer that is needed: by way of the request a body lies in memory three times (@hono/node-server). */
async function readLine(line: IncomingMessage, bytes: number): Promise<Uint8Array | "broken off"> {
  const body = new Uint8Array(new ArrayBuffer(bytes));
  let read = 0;
  line.on("data", (chunk: Uint8Array) => {
    body.set(chunk, read);
    read += chunk.byteLength;
    giveBack(chunk);
  });
  await finished(line, { writable: false });
  return read === bytes ? body : "broken off";
}
