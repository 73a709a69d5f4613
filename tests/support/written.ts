import { hash } from "node:crypto";
import { hashedText } from "#survey/hashed-text.ts";
import type { Comments, Response } from "#survey/response.ts";

/** Free words by question as they stand in a response and as they travel beside it, with salts that need not be secret. */
export function written(words: Readonly<Record<string, string>>): { readonly hashes: Response["comments"]; readonly comments: Comments } {
  const salt = "5a".repeat(16);
  const comments = Object.fromEntries(Object.entries(words).map(([question, text]) => [question, { salt, words: text }]));
  const hashes = Object.fromEntries(Object.entries(comments).map(([question, comment]) => [question, hash("sha256", hashedText(comment))]));
  return { hashes, comments };
}
