import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import type { Fault } from "#survey/fault.ts";
import { hashedText } from "#survey/hashed-text.ts";
import { Comments, type Response } from "#survey/response.ts";
import { parsedJson } from "./parsed-json.ts";
import type { Comment } from "./store/judged.ts";

/** Words that belong to their response, and what is wrong with others. */
type ReadComments = { readonly words: Comments; readonly comments: readonly Comment[]; readonly faults: readonly Fault[] };

/** What a tablet seals where nobody wrote anything, so that no length tells who did: most of all records. */
const nothing = Buffer.from("{}");

/** Reads the free words that came beside a response, null where none came: they may be missing, but not be others than those it knows by their hash. */
export function readComments(text: Buffer | null, response: Response): ReadComments {
  if (text === null || text.equals(nothing)) return { words: {}, comments: [], faults: [] };
  const read = z.safeParse(Comments, parsedJson(text));
  if (!read.success) return { words: {}, comments: [], faults: [{ place: "comments", fault: "are not words with their salt" }] };
  const entries = Object.entries(read.data);
  const faults = entries
    .filter(([question, comment]) => response.comments[question] !== digest("sha256", hashedText(comment)))
    .map(([question]) => ({ place: `comments.${question}`, fault: "does not belong to its hash" }));
  return { words: read.data, comments: entries.map(([question, { salt, words }]) => ({ question, salt, words })), faults };
}
