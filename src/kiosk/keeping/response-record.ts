import type { Given } from "#survey/flow.ts";
import { hashedText } from "#survey/hashed-text.ts";
import type { Comments, Quality, Response } from "#survey/response.ts";
import { hexOf, responseId } from "#protocol/response-id.ts";
import type { Dice } from "./dice.ts";

/** A finished launch as the visit knows it, with its free words; id, random bytes and the pause before it are added when it is saved. */
export type UnsavedResponse = Omit<Response, "format" | "id" | "nonce" | "quality" | "comments"> & {
  quality: Omit<Quality, "sinceLastSave">;
  comments: Given["comments"];
};

/** A response in the exact bytes that are kept, sent and stored for ever; its words, if any, in a text beside it. */
export type ResponseRecord = { readonly id: string; readonly hash: string; readonly body: string; readonly comments?: string };

/** What a record is made with. */
type Made = { readonly now: number; readonly dice: Dice; readonly digest: SubtleCrypto["digest"] };

/** What no store gives back as it was, so that words with it would not be those of their hash: NUL, and half a surrogate pair. */
const unkeepable = /[\0\p{Surrogate}]/gu;

/** Seconds since the save before as a class, so that no exact time is kept; null: none since the page started. */
export function pauseClass(milliseconds: number | null): Quality["sinceLastSave"] {
  if (milliseconds === null || milliseconds >= 300_000) return "more";
  if (milliseconds < 15_000) return "under-15-s";
  return milliseconds < 60_000 ? "under-60-s" : "under-300-s";
}

/** Makes a response's bytes and their SHA-256, once; they are never made again. */
export async function recordOf(response: UnsavedResponse & { quality: Quality }, { now, dice, digest }: Made): Promise<ResponseRecord> {
  const id = responseId(now, dice(16));
  const given = Object.entries(response.comments).map(([question, words]) => [question, words.replace(unkeepable, "")] as const);
  const said = given.filter(([, words]) => words !== "");
  const written = said.map(([question, words]) => [question, { salt: hexOf(dice(16)), words }] as const);
  const hashes = written.map(async ([question, comment]) => [question, await sha256(hashedText(comment), digest)] as const);
  const whole: Response = { format: 1, id, ...response, comments: Object.fromEntries(await Promise.all(hashes)), nonce: hexOf(dice(16)) };
  const body = JSON.stringify(whole);
  const record = { id, hash: await sha256(body, digest), body };
  const comments: Comments = Object.fromEntries(written);
  return written.length === 0 ? record : { ...record, comments: JSON.stringify(comments) };
}

async function sha256(text: string, digest: Made["digest"]): Promise<string> {
  return hexOf(new Uint8Array(await digest("SHA-256", new TextEncoder().encode(text))));
}
