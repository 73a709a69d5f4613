import * as z from "zod/mini";
import { Response } from "#survey/response.ts";
import { parsedJson } from "#server/parsed-json.ts";

/** A response as it may lie in a store: the first program of all kept free words in it, where now their salted hash stands. */
const KeptResponse = z.strictObject({ ...Response.shape, comments: z.record(z.string(), z.string()) });

/** The same, made into code once: every response is read by it when a store is checked. */
const QuickKeptResponse = z.compile(KeptResponse);

/** The response these bytes are; null when they are none. */
export function keptResponse(body: Uint8Array): Response | null {
  return z.safeParse(QuickKeptResponse, parsedJson(body)).data ?? null;
}
