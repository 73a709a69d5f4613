import type { Quality, Response } from "#survey/response.ts";
import { hexOf, responseId } from "#protocol/response-id.ts";
import type { Dice } from "./dice.ts";

/** A finished launch as the visit knows it; id, random bytes and the pause before it are added when it is saved. */
export type UnsavedResponse = Omit<Response, "format" | "id" | "nonce" | "quality"> & { quality: Omit<Quality, "sinceLastSave"> };

/** A response in the exact bytes that are kept, sent and stored for ever. */
export type ResponseRecord = { readonly id: string; readonly hash: string; readonly body: string };

/** Seconds since the save before as a class, so that no exact time is kept; null: none since the page started. */
export function pauseClass(milliseconds: number | null): Quality["sinceLastSave"] {
  if (milliseconds === null || milliseconds >= 300_000) return "more";
  if (milliseconds < 15_000) return "under-15-s";
  return milliseconds < 60_000 ? "under-60-s" : "under-300-s";
}

/** Makes a response's bytes and their SHA-256, once; they are never made again. */
export async function recordOf(
  response: UnsavedResponse & { quality: Quality },
  { now, dice, digest }: { now: number; dice: Dice; digest: SubtleCrypto["digest"] },
): Promise<ResponseRecord> {
  const id = responseId(now, dice(16));
  const whole: Response = { format: 1, id, ...response, nonce: hexOf(dice(16)) };
  const body = JSON.stringify(whole);
  const hash = hexOf(new Uint8Array(await digest("SHA-256", new TextEncoder().encode(body))));
  return { id, hash, body };
}
