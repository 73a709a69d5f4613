import * as z from "zod/mini";
import { Response } from "#survey/response.ts";
import { parsedJson } from "#server/parsed-json.ts";

/** A response as it may lie in a store: the first program of all kept free words in it, where now their salted hash stands. */
const KeptResponse = z.strictObject({ ...Response.shape, comments: z.record(z.string(), z.string()) });

/** The response these bytes are; null when they are none. */
export function keptResponse(body: Uint8Array): Response | null {
  return z.safeParse(KeptResponse, parsedJson(body)).data ?? null;
}
